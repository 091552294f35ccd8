import { Button, Loader } from '@mantine/core';
import { useId } from 'react';
import type { Output } from '../../../preload/contract.ts';
import { useWords } from '../i18n/words.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import styles from './GoogleSignIn.module.css';
import { Step } from './Step.tsx';
import { timeLeft } from './timeLeft.ts';
import { useSecond } from './useSecond.ts';

/** While the browser has the word: what to do there, the address in case none opened, Cancel, and the time left. */
export function SignInWaiting(props: {
  pending: Output<'accounts', 'pending'>['pending'];
  onCancel: () => void;
}) {
  const t = useWords();
  const addressId = useId();
  const { pending } = props;
  return (
    <Step takesFocus>
      <div className={styles.waiting}>
        <Loader size={20} aria-hidden="true" />
        <p role="status" className={styles.leadLine}>
          {pending ? t('connections:waiting') : t('connections:preparing')}
        </p>
        {pending ? <TimeLeft until={pending.expiresAt} /> : null}
      </div>
      {pending ? (
        <>
          <p className={styles.note}>{t('connections:waitingHint')}</p>
          <div>
            <p className={styles.addressLabel}>
              <label htmlFor={addressId}>{t('connections:noBrowser')}</label>
            </p>
            <div className={styles.address}>
              <input
                id={addressId}
                readOnly
                value={pending.address}
                onFocus={(event) => event.currentTarget.select()}
              />
              <CopyButton value={pending.address} label={t('connections:copyAddress')} />
            </div>
          </div>
        </>
      ) : null}
      <div className={styles.actions}>
        <Button variant="default" onClick={props.onCancel}>
          {t('connections:cancel')}
        </Button>
      </div>
    </Step>
  );
}

function TimeLeft({ until }: { until: string }) {
  const t = useWords();
  const now = useSecond();
  return (
    <span role="timer" className={styles.timer}>
      {t('connections:timeLeft', { time: timeLeft(Date.parse(until) - now) })}
    </span>
  );
}
