import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** What would stand here, and the next step. `compact` inside of a list or a side column. */
export function EmptyState(props: {
  icon?: ReactNode;
  title: ReactNode;
  hint?: ReactNode;
  action?: ReactNode;
  compact?: boolean;
}) {
  return (
    <div className={props.compact ? styles.compact : styles.empty}>
      {props.icon ? (
        <span className={styles.icon} aria-hidden="true">
          {props.icon}
        </span>
      ) : null}
      <div className={styles.words}>
        <p className={styles.title}>{props.title}</p>
        {props.hint ? <p className={styles.hint}>{props.hint}</p> : null}
      </div>
      {props.action ? <div className={styles.action}>{props.action}</div> : null}
    </div>
  );
}
