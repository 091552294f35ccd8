import { useWords } from '../i18n/words.ts';
import styles from './Skeletons.module.css';

/** Stands where rows of `height` rem will stand, so that nothing jumps when they arrive. */
export function Skeletons({ rows = 3, height = 2.5 }: { rows?: number; height?: number }) {
  const t = useWords();
  return (
    <div role="status" aria-label={t('loading')} className={styles.rows}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same and never change places
        <div key={row} className={styles.row} style={{ height: `${height}rem` }} />
      ))}
    </div>
  );
}
