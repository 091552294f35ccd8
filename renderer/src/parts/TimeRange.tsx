import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from './TimeRange.module.css';

/** `09:45 – 10:30`, with the meeting's own zone beside it when the clocks there differ. */
export function TimeRange({ from, to, zone }: { from: string; to: string; zone?: string | undefined }) {
  const t = useWords();
  const formats = useFormats();
  const differs = zone !== undefined && formats.dateTime(from) !== formats.dateTime(from, zone);
  return (
    <span className={styles.range}>
      <time dateTime={`${from}/${to}`}>{formats.timeRange(from, to)}</time>
      {differs ? (
        <span className={styles.other}>
          {t('inItsZone', { time: formats.timeRange(from, to, zone), zone: formats.zoneCity(zone) })}
        </span>
      ) : null}
    </span>
  );
}
