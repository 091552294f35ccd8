import { Button } from '@mantine/core';
import IconRefresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs';
import type { DirectoryStatus } from '../../../preload/contract/directory.ts';
import { useWrite } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from '../parts/ListTools.module.css';
import { StaleNote } from '../parts/StaleNote.tsx';
import { useMinute } from '../parts/useNow.ts';

/** How old the directory is, and the way to read it again; a failure leaves it as it is and says so. */
export function Status({ status }: { status: DirectoryStatus }) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const sync = useWrite('directory', 'sync');
  const { lastSuccess, lastError, running } = status;
  const refresh = (): void => sync.mutate(undefined);
  return (
    <>
      {running ? (
        <span className={styles.quiet} role="status">
          {t('people:reading')}
        </span>
      ) : lastError && lastSuccess ? (
        <StaleNote
          readAt={lastSuccess}
          reason={[lastError.message, lastError.hint].filter(Boolean).join(' ')}
          onRetry={refresh}
        />
      ) : lastSuccess ? (
        <span className={styles.quiet} role="status">
          {t('people:readAgo', {
            age: formats.relative(lastSuccess, Math.max(now, Date.parse(lastSuccess))),
          })}
        </span>
      ) : null}
      <Button
        variant="default"
        loading={running || sync.isPending}
        leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden="true" />}
        onClick={refresh}
      >
        {t('people:refresh')}
      </Button>
    </>
  );
}
