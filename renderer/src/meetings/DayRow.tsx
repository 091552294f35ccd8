import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ListHeading } from '../parts/grid/List.tsx';
import type { Row } from './list.ts';
import styles from './MeetingGrid.module.css';

const day = 24 * 60 * 60_000;

/** The heading of a day: today, tomorrow and yesterday by name, the date beside it. */
export function DayRow(props: {
  row: Extract<Row, { kind: 'day' }>;
  now: number;
  index: number;
  top: number | null;
}) {
  const t = useWords();
  const formats = useFormats();
  const { row, now } = props;
  const key = formats.dayKey(row.start);
  const near = (['yesterday', 'today', 'tomorrow'] as const).find(
    (_, index) => key === formats.dayKey(now + (index - 1) * day),
  );
  const year = key.slice(0, 4) === formats.dayKey(now).slice(0, 4) ? '' : ` ${key.slice(0, 4)}`;
  const date = `${formats.dayLong(row.start)}${year}`;
  return (
    <ListHeading
      index={props.index}
      top={props.top}
      columns={6}
      className={styles.day}
      name={near ? t(`meetings:${near}`) : date}
      date={near ? date : null}
      count={t('meetings:dayCount', { count: row.count })}
    />
  );
}
