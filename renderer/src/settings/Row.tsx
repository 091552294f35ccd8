import type { ReactNode } from 'react';
import styles from './SettingsPage.module.css';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

/** One setting: what it is on the left, its control on the right. The control is named by `labelId`. */
export function Row(props: {
  labelId: string;
  label: string;
  hint?: string | undefined;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <p id={props.labelId} className={styles.label}>
          {props.label}
        </p>
        {props.hint ? <p className={styles.hint}>{props.hint}</p> : null}
        {props.note}
      </div>
      <div className={styles.control}>{props.children}</div>
    </div>
  );
}
