import { Button } from '@mantine/core';
import IconDatabaseExclamation from '@tabler/icons-react/dist/esm/icons/IconDatabaseExclamation.mjs';
import { useState } from 'react';
import { useWords } from '../i18n/words.ts';
import styles from './Notice.module.css';

/** The records were unreadable and begun anew: said until it is dismissed. */
export function RestartedNotice({ backup }: { backup: string }) {
  const t = useWords();
  const [isDismissed, setDismissed] = useState(false);
  if (isDismissed) return null;
  return (
    <div role="alert" className={styles.notice}>
      <IconDatabaseExclamation size={16} stroke={1.75} aria-hidden="true" />
      <p>
        <strong>{t('frame:restarted')}</strong> {t('frame:restartedHint', { backup })}
      </p>
      <Button size="compact-xs" variant="default" onClick={() => setDismissed(true)}>
        {t('frame:dismiss')}
      </Button>
    </div>
  );
}
