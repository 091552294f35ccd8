import { useWords } from '../i18n/words.ts';
import styles from './DayGrid.module.css';

const kinds = ['busy', 'outside', 'unknown', 'proposed'] as const;

/** What the marks of the grid mean. Every cell says it in words too. */
export function Legend() {
  const t = useWords();
  return (
    <ul className={styles.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={styles.sample} data-kind={kind} aria-hidden="true" />
          {t(`availability:legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
