import styles from './Kbd.module.css';

/** One key or chord, drawn; hidden from screen readers because the control itself carries `aria-keyshortcuts`. */
export function Kbd({ children }: { children: string }) {
  return (
    <span className={styles.hidden} aria-hidden="true">
      <kbd className={styles.key}>{children}</kbd>
    </span>
  );
}
