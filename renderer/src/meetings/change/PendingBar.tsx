import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { PendingChange } from '../../../../preload/contract/changes.ts';
import { useWrite } from '../../bridge/queries.ts';
import { useSecond } from '../../connections/useSecond.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { Compare } from './Compare.tsx';
import styles from './change.module.css';
import { whatIn } from './pendingWords.ts';
import { usePending } from './usePending.ts';

/** Changes that were not sent yet, on every screen: what, to how many, when; and the way back. */
export function PendingBar() {
  const t = useWords();
  const pending = usePending();
  if (pending.length === 0) return null;
  return (
    <section className={styles.bar} aria-label={t('changes:bar')}>
      {pending.map((one) => (
        <Pending key={one.changeId} change={one} />
      ))}
    </section>
  );
}

function Pending({ change }: { change: PendingChange }) {
  const t = useWords();
  const formats = useFormats();
  const undo = useWrite('meetings', 'undo');
  const send = useWrite('meetings', 'sendNow');
  const [isComparing, setComparing] = useState(false);
  const { changeId, state } = change;
  const takeBack = (): void =>
    undo.mutate(
      { changeId },
      {
        onSuccess: ({ outcome }) => {
          setComparing(false);
          notifications.show({
            message: t(outcome === 'undone' ? 'changes:undone' : 'changes:tooLate'),
            closeButtonProps: { 'aria-label': t('close') },
          });
        },
      },
    );
  const isSending = state === 'sending' && change.error === null;
  return (
    <div className={styles.pending}>
      <div className={styles.words}>
        <p role="status">{whatIn(change, t, formats)}</p>
        <p className={styles.quiet}>
          {change.scope === null ? null : `${t(`changes:heldScope.${change.scope}`)} `}
          <State change={change} />
        </p>
      </div>
      <div className={styles.row}>
        {state === 'conflict' ? (
          <Button size="xs" onClick={() => setComparing(true)}>
            {t('changes:compare')}
          </Button>
        ) : isSending ? null : (
          <Button
            size="xs"
            variant="default"
            loading={send.isPending}
            onClick={() => send.mutate({ changeId })}
          >
            {t(state === 'held' || state === 'late' ? 'changes:sendNow' : 'changes:again')}
          </Button>
        )}
        {state === 'sending' ? null : (
          <Button
            size="xs"
            variant={state === 'held' ? 'filled' : 'default'}
            loading={undo.isPending}
            onClick={takeBack}
          >
            {t(state === 'held' || state === 'late' ? 'changes:undo' : 'changes:giveUp')}
          </Button>
        )}
      </div>
      {isComparing && change.theirs ? (
        <Modal
          opened
          size="xl"
          title={t('changes:conflictTitle')}
          closeButtonProps={{ 'aria-label': t('close') }}
          onClose={() => setComparing(false)}
        >
          <Compare
            title={change.before.title}
            mine={change.after}
            theirs={change.theirs}
            fields={change.fields}
            isPending={send.isPending}
            error={send.error}
            onKeepTheirs={takeBack}
            onUseMine={() => send.mutate({ changeId, ...(change.theirs ? { seen: change.theirs } : {}) })}
          />
        </Modal>
      ) : null}
    </div>
  );
}

function State({ change }: { change: PendingChange }) {
  const t = useWords();
  if (change.state === 'held') return <Countdown change={change} />;
  if (change.state === 'late') return t('changes:late');
  if (change.state === 'conflict') return t('changes:conflictTitle');
  if (change.error) return [change.error.message, change.error.hint].filter(Boolean).join(' ');
  return t('changes:sending');
}

function Countdown({ change }: { change: PendingChange }) {
  const t = useWords();
  const now = useSecond();
  const seconds = Math.max(0, Math.ceil((Date.parse(change.dueAt) - now) / 1000));
  return (
    <span className={styles.figures}>
      {t('changes:dueIn', { seconds })} · {t('changes:dueMail', { count: change.mailed })}
    </span>
  );
}
