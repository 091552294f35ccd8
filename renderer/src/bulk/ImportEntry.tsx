import { Button } from '@mantine/core';
import IconTableImport from '@tabler/icons-react/dist/esm/icons/IconTableImport.mjs';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../i18n/words.ts';

/** The way to a table of meetings, from where single ones are made and listed. */
export function ImportEntry() {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <Button
      variant="default"
      leftSection={<IconTableImport size={16} stroke={1.75} aria-hidden="true" />}
      onClick={() => void navigate({ to: '/import' })}
    >
      {t('bulk:entry')}
    </Button>
  );
}
