import type { ReactNode } from 'react';
import { useFocusOnArrival } from './arrival.ts';
import styles from './PageHeader.module.css';

/** The top of every screen: its one h1, a line of context below, its actions on the right. */
export function PageHeader(props: { title: ReactNode; context?: ReactNode; actions?: ReactNode }) {
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {props.title}
        </h1>
        {props.context ? <p className={styles.context}>{props.context}</p> : null}
      </div>
      {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
    </header>
  );
}
