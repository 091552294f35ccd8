import { Button } from '@mantine/core';
import type { AttendanceLink } from '../../../preload/contract/attendance.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from './MeetingPage.module.css';
import type { Assign } from './useAssign.ts';

/** What was just said of a guest, what is remembered of it, and the way back. */
export function AssignedBar({ assign }: { assign: Assign }) {
  const t = useWords();
  const { last } = assign;
  const kinds = { account: 'account', phone: 'phone', name: 'anonymous', group: 'group' } as const;
  const said = (link: AttendanceLink) =>
    link.kind === 'group'
      ? t('attendance:grouped', { shown: link.shown })
      : t('attendance:assigned', { shown: link.shown, name: link.name ?? link.email });
  const words = last
    ? `${said(last)} ${t(`attendance:remembers.${kinds[last.kind]}`)}`
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
