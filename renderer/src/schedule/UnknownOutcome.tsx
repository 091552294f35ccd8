import { Button } from '@mantine/core';
import IconProgressHelp from '@tabler/icons-react/dist/esm/icons/IconProgressHelp.mjs';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/words.ts';
import type { Progress } from './session.ts';
import styles from './UnknownOutcome.module.css';

/** Calm, because nothing is lost: the connection broke between asking and the answer. */
export function UnknownOutcome(props: {
  progress: Extract<Progress, { kind: 'unknown' }>;
  onFinish: () => void;
  onDiscard: () => void;
}) {
  const t = useWords();
  const { error, meetingId, busy } = props.progress;
  const finish = useRef<HTMLButtonElement>(null);
  useEffect(() => finish.current?.focus(), []);
  return (
    <section className={styles.panel} aria-labelledby="schedule-unknown" role="alert">
      <IconProgressHelp className={styles.icon} size={22} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        <h2 id="schedule-unknown" className={styles.title}>
          {t('schedule:unknown.title')}
        </h2>
        <p>{error.message}</p>
        <p className={styles.quiet}>
          {t('schedule:unknown.safe')} {t('schedule:unknown.locked')}
        </p>
        <div className={styles.actions}>
          <Button ref={finish} loading={busy} onClick={props.onFinish}>
            {t('schedule:unknown.finish')}
          </Button>
          {meetingId === null ? null : (
            <Button variant="default" disabled={busy} onClick={props.onDiscard}>
              {t('schedule:unknown.discard')}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
