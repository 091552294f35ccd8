import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import type { ReactNode } from 'react';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { useWords } from '../i18n/words.ts';
import styles from './ErrorState.module.css';

/** What happened, the next step, and Try again where the same call may succeed. `inline` inside of a form or card. */
export function ErrorState(props: {
  error: ErrorValue;
  onRetry?: (() => void) | undefined;
  action?: ReactNode;
  inline?: boolean;
}) {
  const t = useWords();
  const { error } = props;
  const hint = error.message ? error.hint : t('unansweredHint');
  return (
    <div role="alert" className={props.inline ? styles.inline : styles.block} data-code={error.code}>
      <IconAlertTriangle className={styles.icon} size={18} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.message}>{error.message || t('unanswered')}</p>
        {hint ? <p className={styles.hint}>{hint}</p> : null}
        {props.onRetry || props.action ? (
          <div className={styles.actions}>
            {props.onRetry ? (
              <Button variant="default" size="xs" onClick={props.onRetry}>
                {t('retry')}
              </Button>
            ) : null}
            {props.action}
          </div>
        ) : null}
      </div>
    </div>
  );
}
