import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import type { ReactNode } from 'react';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from './Attention.module.css';

/** One thing that needs attention: what, about whom, why, and its buttons. */
export function AttentionWords(props: {
  what: string;
  who?: string;
  hint?: string | undefined;
  /** Further sentences, each a paragraph. */
  more?: ReactNode;
  error?: ErrorValue | null;
  children: ReactNode;
}) {
  return (
    <>
      <div className={styles.words}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
        <div>
          <p className={styles.what}>{props.what}</p>
          {props.who ? <p className={styles.who}>{props.who}</p> : null}
          {props.hint ? <p className={styles.hint}>{props.hint}</p> : null}
          {props.more ? <div className={styles.hint}>{props.more}</div> : null}
        </div>
      </div>
      {props.error ? (
        <div className={styles.failed}>
          <ErrorState inline error={props.error} />
        </div>
      ) : null}
      <div className={styles.actions}>{props.children}</div>
    </>
  );
}
