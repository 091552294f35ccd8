import type { CSSProperties } from 'react';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import type { Row } from './list.ts';
import styles from './MeetingGrid.module.css';

const day = 24 * 60 * 60_000;

/** The heading of a day: today, tomorrow and yesterday by name, the date beside it. */
export function DayRow(props: {
  row: Extract<Row, { kind: 'day' }>;
  now: number;
  index: number;
  place: CSSProperties | undefined;
}) {
  const t = useWords();
  const formats = useFormats();
  const { row, now } = props;
  const key = formats.dayKey(row.start);
  const near = (['yesterday', 'today', 'tomorrow'] as const).find(
    (_, index) => key === formats.dayKey(now + (index - 1) * day),
  );
  const year = key.slice(0, 4) === formats.dayKey(now).slice(0, 4) ? '' : ` ${key.slice(0, 4)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    // biome-ignore lint/a11y/useFocusableInteractive: the keys go from meeting to meeting
    <div role="row" aria-rowindex={props.index} className={styles.day} style={props.place}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the keys go from meeting to meeting */}
      <div role="rowheader" aria-colspan={6} className={styles.dayWords}>
        {near ? <span className={styles.near}>{t(`meetings:${near}`)}</span> : null}
        <span className={near ? styles.date : styles.near}>
          {formats.dayLong(row.start)}
          {year}
        </span>
        <span className={styles.dayCount}>{t('meetings:dayCount', { count: row.count })}</span>
      </div>
    </div>
  );
}
