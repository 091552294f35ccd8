import IconRepeat from '@tabler/icons-react/dist/esm/icons/IconRepeat.mjs';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from './series.module.css';
import { seriesInWords } from './seriesWords.ts';

/** "Repeats every Tuesday until 18 Dec 2026, 12 left" */
export function SeriesLine({ meetingId }: { meetingId: string }) {
  const t = useWords();
  const formats = useFormats();
  const { data } = useRead('series', 'get', { meetingId });
  if (!data) return null;
  return (
    <p className={styles.mark}>
      <IconRepeat size={13} stroke={2} aria-hidden="true" />
      <span>
        {t('series:repeats', { words: seriesInWords(data, formats, t) })}
        {data.changed.length > 0 ? ` · ${t('series:changed', { count: data.changed.length })}` : null}
      </span>
    </p>
  );
}
