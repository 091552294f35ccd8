import { Button } from '@mantine/core';
import IconRefresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs';
import { useWrite } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from '../parts/ListTools.module.css';
import { StaleNote } from '../parts/StaleNote.tsx';
import { useMinute } from '../parts/useNow.ts';

/** How old the list is, and the way to read the calendar again; a failure leaves the list as it is and says so. */
export function Refresh({ asOf, isKnown }: { asOf: string | null; isKnown: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const sync = useWrite('calendars', 'sync');
  const age =
    asOf === null
      ? t('meetings:neverRead')
      : t('meetings:readAgo', { age: formats.relative(asOf, Math.max(now, Date.parse(asOf))) });
  return (
    <>
      {sync.error ? (
        <StaleNote
          readAt={asOf}
          reason={[sync.error.message, sync.error.hint].filter(Boolean).join(' ')}
          onRetry={() => sync.mutate(undefined)}
        />
      ) : isKnown ? (
        <span className={styles.quiet} role="status">
          {age}
        </span>
      ) : null}
      <Button
        variant="default"
        loading={sync.isPending}
        leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => sync.mutate(undefined)}
      >
        {t('meetings:refresh')}
      </Button>
    </>
  );
}
