import styles from './Mark.module.css';

/** Muster's mark: three rows of people called together, the last one complete. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className={styles.mark}>
      <rect width="20" height="20" rx="5" className={styles.ground} />
      <circle cx="6" cy="6" r="1.6" className={styles.dim} />
      <circle cx="10" cy="6" r="1.6" className={styles.dim} />
      <circle cx="14" cy="6" r="1.6" className={styles.full} />
      <circle cx="6" cy="10.2" r="1.6" className={styles.dim} />
      <circle cx="10" cy="10.2" r="1.6" className={styles.full} />
      <circle cx="14" cy="10.2" r="1.6" className={styles.full} />
      <circle cx="6" cy="14.4" r="1.6" className={styles.full} />
      <circle cx="10" cy="14.4" r="1.6" className={styles.full} />
      <circle cx="14" cy="14.4" r="1.6" className={styles.full} />
    </svg>
  );
}
