import { VisuallyHidden } from '@mantine/core';
import { memo, useMemo } from 'react';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import styles from './Matrix.module.css';
import { at, sums } from './MatrixRow.tsx';
import { columnWords, rateWords } from './markWords.ts';
import type { OverviewMeeting, totalOf } from './matrix.ts';

/** Below each column how many of the invited came; of all people, whatever is filtered. */
export const MatrixFoot = memo(function MatrixFoot(props: {
  meetings: readonly OverviewMeeting[];
  total: ReturnType<typeof totalOf>;
  rowIndex: number;
  firstColumn: number;
  lastColumn: number;
}) {
  const t = useWords();
  const formats = useFormats();
  const { meetings, total, firstColumn, lastColumn } = props;
  const all = useMemo(() => meetings.map((meeting) => columnWords(meeting, t)), [meetings, t]);
  const sumWords = {
    came:
      total.expected === 0
        ? t('overview:noRate')
        : t('overview:cameOf', {
            came: formats.number(total.came),
            expected: formats.number(total.expected),
          }),
    rate: rateWords(total.rate, t, formats),
    late: total.late > 0 ? formats.number(total.late) : '',
    absences: total.expected - total.came > 0 ? formats.number(total.expected - total.came) : '',
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    <div role="rowgroup" className={styles.footGroup}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the keys go from cell to cell */}
      <div role="row" aria-rowindex={props.rowIndex} className={styles.foot}>
        {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: what it says stands in the heads too */}
        <div role="rowheader" aria-colindex={1} className={styles.name} title={t('overview:everybodyHint')}>
          {t('overview:everybody')}
        </div>
        {meetings.map((meeting, column) => {
          if (column < firstColumn || column > lastColumn) return null;
          const words = all[column];
          return (
            // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
            // biome-ignore lint/a11y/useFocusableInteractive: what it says stands in the heads too
            <div
              key={meeting.meetingId}
              role="gridcell"
              aria-colindex={column + 2}
              title={words}
              className={styles.sum}
              style={at(column)}
            >
              <VisuallyHidden>{words}</VisuallyHidden>
              {meeting.estimated ? (
                <span aria-hidden="true">?</span>
              ) : (
                <span className={styles.ofAll} aria-hidden="true">
                  <strong>{formats.number(meeting.counts.came)}</strong>
                  <span>{formats.number(meeting.counts.invited)}</span>
                </span>
              )}
            </div>
          );
        })}
        <div className={styles.sums} role="presentation">
          {sums.map((sum, place) => (
            // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
            // biome-ignore lint/a11y/useFocusableInteractive: the sums of the rows say it too
            <div
              key={sum}
              role="gridcell"
              aria-colindex={meetings.length + 2 + place}
              className={styles[sum]}
            >
              {sumWords[sum]}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
});
