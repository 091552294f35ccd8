import { VisuallyHidden } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import { memo, useMemo } from 'react';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import styles from './Matrix.module.css';
import { at, sums } from './MatrixRow.tsx';
import { meetingWords } from './markWords.ts';
import type { OverviewMeeting, SortKey, View } from './matrix.ts';

const sortOf = { came: null, rate: 'rate', late: 'late', absences: 'absences' } as const;

/** Over each column when the meeting was; with names where they are not all the same. */
export const MatrixHead = memo(function MatrixHead(props: {
  meetings: readonly OverviewMeeting[];
  hasTitles: boolean;
  firstColumn: number;
  lastColumn: number;
  stopColumn: number | null;
  sort: View['sort'];
  onSort: (key: SortKey) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { meetings, firstColumn, lastColumn, stopColumn } = props;
  const words = useMemo(
    () =>
      meetings.map((meeting) => ({
        whole: meetingWords(meeting, t, formats),
        date: dayParts(meeting.start, formats.locale, formats.timeZone),
      })),
    [meetings, t, formats],
  );
  const kept = stopColumn === null ? -1 : stopColumn - 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    <div role="rowgroup" className={styles.headGroup}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the keys go from cell to cell */}
      <div role="row" aria-rowindex={1} className={styles.head} data-row={-1}>
        <Sortable
          name="name"
          sortKey="name"
          index={0}
          isStop={stopColumn === 0}
          sort={props.sort}
          onSort={props.onSort}
        />
        {meetings.map((meeting, column) => {
          if ((column < firstColumn || column > lastColumn) && column !== kept) return null;
          const { whole, date } = words[column] ?? { whole: '', date: ['', '', ''] as const };
          const [weekday, day, month] = date;
          return (
            // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
            <div
              key={meeting.meetingId}
              role="columnheader"
              aria-colindex={column + 2}
              title={whole}
              tabIndex={stopColumn === column + 1 ? 0 : -1}
              className={styles.meeting}
              style={at(column)}
              data-column={column + 1}
              data-unknown={meeting.estimated || undefined}
              data-partial={meeting.partial || undefined}
            >
              <VisuallyHidden>{whole}</VisuallyHidden>
              {props.hasTitles ? (
                <span className={styles.title} aria-hidden="true">
                  {meeting.title || t('untitled')}
                </span>
              ) : null}
              <span className={styles.date} aria-hidden="true">
                <span>{weekday}</span>
                <span className={styles.day}>{day}</span>
                <span>{month}</span>
              </span>
            </div>
          );
        })}
        <div className={styles.sums} role="presentation">
          {sums.map((sum, place) => (
            <Sortable
              key={sum}
              name={sum}
              sortKey={sortOf[sum]}
              index={meetings.length + 1 + place}
              isStop={stopColumn === meetings.length + 1 + place}
              sort={props.sort}
              onSort={props.onSort}
            />
          ))}
        </div>
      </div>
    </div>
  );
});

function Sortable(props: {
  name: 'name' | (typeof sums)[number];
  sortKey: SortKey | null;
  index: number;
  isStop: boolean;
  sort: View['sort'];
  onSort: (key: SortKey) => void;
}) {
  const t = useWords();
  const { name, sortKey, sort } = props;
  const isActive = sortKey !== null && sort.key === sortKey;
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  const label = t(`overview:${name}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    <div
      role="columnheader"
      aria-colindex={props.index + 1}
      {...(sortKey === null
        ? {}
        : { 'aria-sort': isActive ? (sort.descending ? 'descending' : 'ascending') : 'none' })}
      tabIndex={props.isStop ? 0 : -1}
      className={styles[name]}
      data-column={props.index}
    >
      {sortKey === null ? (
        label
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.sort}
          data-active={isActive || undefined}
          onClick={() => props.onSort(sortKey)}
        >
          {label}
          {isActive ? <Arrow size={13} stroke={2} aria-hidden="true" /> : null}
        </button>
      )}
    </div>
  );
}

const made = new Map<string, Intl.DateTimeFormat>();

/** `Mon`, `23`, `Nov`, each on a line of its own. */
function dayParts(moment: string, locale: string, timeZone: string): readonly [string, string, string] {
  const key = `${locale} ${timeZone}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  made.set(key, format);
  const parts = format.formatToParts(new Date(moment));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return [of('weekday'), of('day'), of('month')];
}
