import type { ReactNode } from 'react';
import styles from './ListPage.module.css';

/** A list that fills the window and scrolls by itself, and beside it what was opened; a narrow window shows one of them. */
export function ListPage({ panel = null, children }: { panel?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.screen} data-open={panel !== null || undefined}>
      <div className={styles.list}>{children}</div>
      {panel}
    </div>
  );
}
