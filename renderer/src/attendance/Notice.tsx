import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** What holds, what it means, and beside it the next step. */
export function Notice(props: {
  title?: string;
  words: string;
  tone?: 'warn' | 'calm';
  children?: ReactNode;
}) {
  return (
    <div className={styles.notice} data-tone={props.tone ?? 'warn'}>
      <IconInfoCircle className={styles.icon} size={18} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        {props.title === undefined ? null : <p className={styles.title}>{props.title}</p>}
        <p className={styles.hint}>{props.words}</p>
      </div>
      {props.children ? <div className={styles.actions}>{props.children}</div> : null}
    </div>
  );
}
