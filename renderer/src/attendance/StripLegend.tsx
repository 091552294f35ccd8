import { useWords } from '../i18n/words.ts';
import styles from './Strip.module.css';

/** What the marks of the strip mean; only those that are drawn. */
export function StripLegend(props: { isEstimate: boolean; isLive: boolean; hasMissing: boolean }) {
  const t = useWords();
  const kinds = [
    ...(props.isEstimate ? (['estimate'] as const) : (['inside'] as const)),
    ...(props.isLive ? (['open', 'now'] as const) : []),
    ...(props.hasMissing ? (['missing'] as const) : []),
    'window' as const,
  ];
  return (
    <ul className={styles.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={styles.sample} aria-hidden="true">
            {kind === 'window' || kind === 'missing' ? (
              <span className={styles[kind]} style={{ left: 0, width: '100%' }} />
            ) : kind === 'now' ? (
              <span className={styles.now} style={{ left: '50%' }} />
            ) : (
              <span className={styles.bar} data-kind={kind} style={{ left: 0, width: '100%' }} />
            )}
          </span>
          {t(`attendance:legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
