import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Meeting } from '../../../../preload/contract/meetings.ts';
import { useWrite } from '../../bridge/queries.ts';
import { useSecond } from '../../connections/useSecond.ts';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import styles from './change.module.css';

const undoFor = 10_000;

/** The way back from a meeting that was just made: silent while nobody was mailed, a cancellation otherwise. */
export function UndoCreated(props: { meeting: Meeting; wasMailed: boolean; onUndone: () => void }) {
  const [madeAt] = useState(() => Date.now());
  if (props.meeting.status !== 'scheduled') return null;
  return props.wasMailed ? (
    <CancelCreated meeting={props.meeting} />
  ) : (
    <UndoSilently {...props} until={madeAt + undoFor} />
  );
}

function UndoSilently(props: { meeting: Meeting; until: number; onUndone: () => void }) {
  const t = useWords();
  const now = useSecond();
  const cancel = useWrite('meetings', 'cancel');
  const seconds = Math.ceil((props.until - now) / 1000);
  if (seconds <= 0 && !cancel.isPending && !cancel.error) return null;
  const { meetingId } = props.meeting;
  return (
    <>
      <Button
        variant="default"
        className={styles.figures ?? ''}
        title={t('changes:undoCreatedHint')}
        loading={cancel.isPending}
        onClick={() => cancel.mutate({ meetingId, sendUpdates: 'none' }, { onSuccess: props.onUndone })}
      >
        {t('changes:undoCreated', { seconds: Math.max(0, seconds) })}
      </Button>
      {cancel.error ? <ErrorState inline error={cancel.error} /> : null}
    </>
  );
}

function CancelCreated({ meeting }: { meeting: Meeting }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        title={t('changes:cancelCreatedHint')}
        onClick={() => setOpen(true)}
      >
        {t('changes:cancelMeeting')}
      </Button>
      <span className={`${styles.quiet} ${styles.after}`}>{t('changes:cancelCreatedHint')}</span>
      {isOpen ? <CancelDialog meeting={meeting} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
