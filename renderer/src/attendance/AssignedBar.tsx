import { Button } from '@mantine/core';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from './MeetingPage.module.css';
import type { Assign } from './useAssign.ts';

/** What was just said of a guest, what is remembered of it, and the way back. */
export function AssignedBar({ assign }: { assign: Assign }) {
  const t = useWords();
  const { last } = assign;
  const kinds = { account: 'account', phone: 'phone', name: 'anonymous' } as const;
  const words = last
    ? `${t('attendance:assigned', { shown: last.shown, name: last.name ?? last.email })} ${t(`attendance:remembers.${kinds[last.kind]}`)}`
    : assign.wasUndone
      ? t('attendance:undone')
      : null;
  return (
    <>
      {assign.error ? <ErrorState inline error={assign.error} /> : null}
      <div
        role="status"
        className={last ? styles.assigned : styles.synced}
        data-empty={words === null || undefined}
      >
        {words === null ? null : <span>{words}</span>}
        {last ? (
          <Button
            size="xs"
            variant="default"
            loading={assign.isUndoing}
            onClick={() => assign.undo(last.linkId)}
          >
            {t('attendance:undo')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
