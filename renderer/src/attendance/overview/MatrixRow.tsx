import { type CSSProperties, memo } from 'react';
import type { OverviewPerson } from '../../../../preload/contract/attendance.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Words } from '../../i18n/words.ts';
import styles from './Matrix.module.css';
import { type MarkTexts, rateWords, streakWords } from './markWords.ts';
import { absencesOf, type Mark, markAt, streakColumns } from './matrix.ts';
import { columnWidth, rowHeight } from './useSight.ts';

export const sums = ['came', 'rate', 'late', 'absences'] as const;

/** Its mark is a part of the picture that `useMarkSheet` draws. */
const cellClass = `${styles.cell} ${styles.mark}`;

/** Whether and how a cell is the one that the keys are at. */
const stop = (isStop: boolean) => (isStop ? 0 : -1);

/** One person: the name, the cells in sight and what they come to. Drawn again only when something of it changes. */
export const MatrixRow = memo(function MatrixRow(props: {
  person: OverviewPerson;
  index: number;
  columns: number;
  firstColumn: number;
  lastColumn: number;
  /** The column that the keys are at, in this row; null: elsewhere. */
  stopColumn: number | null;
  /** Meetings of which nothing is known. */
  unknown: ReadonlySet<number>;
  texts: Readonly<Record<Mark, MarkTexts>>;
  /** Told to the rows, which come and go by the dozen: looking for them takes longer than drawing. */
  t: Words;
  formats: Formats;
}) {
  const { t, formats, texts } = props;
  const { person, index, columns, firstColumn, lastColumn, stopColumn } = props;
  const inStreak = person.absentLongest > 1 ? streakColumns(person.cells) : null;
  const drawn = Array.from(
    { length: Math.max(0, lastColumn - firstColumn + 1) },
    (_, at) => firstColumn + at,
  );
  const kept = stopColumn === null ? -1 : stopColumn - 1;
  if (kept >= 0 && kept < columns && (kept < firstColumn || kept > lastColumn)) drawn.push(kept);
  const absences = absencesOf(person);
  const streak = streakWords(person, t);
  const hasSums = person.expected > 0;
  const sumWords = {
    came: hasSums
      ? t('overview:cameOf', { came: person.came, expected: person.expected })
      : t('overview:noRate'),
    rate: rateWords(person.rate, t, formats),
    late: person.late > 0 ? formats.number(person.late) : '',
    absences: absences > 0 ? formats.number(absences) : '',
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    // biome-ignore lint/a11y/useFocusableInteractive: the keys go from cell to cell
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ top: `${index * rowHeight}rem` }}
      data-row={index}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      <div
        role="rowheader"
        aria-colindex={1}
        tabIndex={stop(stopColumn === 0)}
        className={styles.name}
        data-column={0}
        title={person.email}
      >
        {person.name}
      </div>
      {drawn.map((column) => {
        const mark = markAt(person.cells, column);
        const run = inStreak?.has(column) ?? false;
        return (
          // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
          <div
            key={column}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={run ? texts[mark].inStreak : texts[mark].label}
            tabIndex={stop(stopColumn === column + 1)}
            className={cellClass}
            style={at(column)}
            data-column={column + 1}
            data-mark={mark}
            data-streak={run || undefined}
            data-unknown={props.unknown.has(column) || undefined}
          />
        );
      })}
      <div className={styles.sums} role="presentation">
        {sums.map((sum, place) => (
          // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
          <div
            key={sum}
            role="gridcell"
            aria-colindex={columns + 2 + place}
            tabIndex={stop(stopColumn === columns + 1 + place)}
            className={styles[sum]}
            data-column={columns + 1 + place}
          >
            {sumWords[sum]}
            {sum === 'absences' && streak !== '' ? (
              <span className={styles.streak} data-now={person.absentNow > 1 || undefined}>
                {streak}
              </span>
            ) : null}
          </div>
        ))}
      </div>
    </div>
  );
});

/** Where a meeting's column stands. */
export const at = (column: number): CSSProperties => ({
  left: `calc(var(--name) + ${column * columnWidth}rem)`,
});
