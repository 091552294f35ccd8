import { Button } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { ExportContent } from './exportForm.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

/** Takes what is shown along as a file. The last two: of it, or of some of it. */
export function ExportButton(props: {
  content: ExportContent;
  /** No source has answered. */
  hasEstimate?: boolean;
  /** The details are no longer kept. */
  isReduced?: boolean;
}) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('attendanceExport:button')}
      </Button>
      {isOpen ? (
        <Suspense>
          <ExportDialog
            content={props.content}
            hasEstimate={props.hasEstimate ?? false}
            isReduced={props.isReduced ?? false}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
