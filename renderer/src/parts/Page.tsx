import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** `text` for forms and reading (at most 1200 px), `full` for calendars, tables and matrices. */
export function Page({ width = 'text', children }: { width?: 'text' | 'full'; children: ReactNode }) {
  return <div className={width === 'full' ? styles.full : styles.text}>{children}</div>;
}
