import type { Ref } from 'react';
import type { ImportPlan, PlanRow, Problem } from '../../../preload/contract/bulk-plan.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { GridPart } from '../parts/grid/GridPart.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import { CellEditor } from './CellEditor.tsx';
import styles from './PlanGrid.module.css';
import { ProblemLine } from './ProblemLine.tsx';
import { severityOf } from './plan.ts';

const tones = { none: 'good', warning: 'warn', error: 'bad' } as const;

export function PlanGridRow(props: {
  ref: Ref<HTMLDivElement>;
  row: PlanRow;
  plan: ImportPlan;
  index: number;
  start: number;
  /** The column that the keys are at; null: another row. */
  stop: number | null;
  isEditing: boolean;
  /** Given the cell that the keys are at each time it is drawn. */
  takeFocus: (cell: HTMLElement) => void;
  onFocus: (column: number) => void;
  onEdit: (column: number) => void;
  onCommit: (column: number, value: string, by: 'key' | 'leaving') => void;
  onCandidate: (problem: Problem, email: string) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { row, plan, stop } = props;
  const severity = severityOf(row);
  const wrong = new Map(row.problems.map((one) => [one.column, one.severity]));
  const nameOf = (column: number): string =>
    plan.columns[column]?.name || t('bulk:columnNumber', { number: column + 1 });
  const { meeting } = row;
  return (
    <GridPart
      ref={props.ref}
      role="row"
      aria-rowindex={props.index + 2}
      data-index={props.index}
      className={styles.row}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      <GridPart role="rowheader" className={styles.number}>
        {row.row}
      </GridPart>
      <GridPart role="gridcell" className={styles.becomes}>
        <StatusMark tone={tones[severity]}>
          {severity === 'error' || meeting === null
            ? t('bulk:notCreated')
            : `${formats.day(meeting.start, meeting.timeZone)} ${formats.timeRange(meeting.start, meeting.end, meeting.timeZone)}`}
        </StatusMark>
        {severity !== 'error' && meeting !== null ? (
          <span className={styles.more}>
            {/* The day beside it has no year, and a year may have been assumed. */}
            {`${formats.dayKey(meeting.start, meeting.timeZone).slice(0, 4)} · `}
            {t('bulk:guests', { count: meeting.guests })}
            {meeting.timeZone === formats.timeZone ? '' : ` · ${formats.zoneCity(meeting.timeZone)}`}
            {meeting.platform === null || meeting.platform.kind === 'google-meet'
              ? ''
              : ` · ${t(`platforms:kind.${meeting.platform.kind}`)}`}
          </span>
        ) : null}
      </GridPart>
      {plan.columns.map((_, column) => {
        const isStop = stop === column;
        const value = row.cells[column] ?? '';
        return (
          <GridPart
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={column}
            role="gridcell"
            ref={isStop && !props.isEditing ? (cell) => void (cell && props.takeFocus(cell)) : undefined}
            tabIndex={isStop ? 0 : -1}
            className={styles.cell}
            data-problem={wrong.get(column)}
            aria-invalid={wrong.get(column) === 'error' || undefined}
            onFocus={(event) => {
              if (event.target === event.currentTarget) props.onFocus(column);
            }}
            onDoubleClick={() => props.onEdit(column)}
          >
            {isStop && props.isEditing ? (
              <CellEditor
                label={nameOf(column)}
                value={value}
                onCommit={(text, by) => props.onCommit(column, text, by)}
              />
            ) : (
              <span className={styles.text}>{value}</span>
            )}
          </GridPart>
        );
      })}
      {row.problems.length > 0 ? (
        <GridPart role="gridcell" aria-colspan={plan.columns.length + 1} className={styles.wrong}>
          <ul className={styles.problems}>
            {row.problems.map((problem, index) => (
              <ProblemLine
                // biome-ignore lint/suspicious/noArrayIndexKey: problems have no other name
                key={index}
                problem={problem}
                columnName={problem.column === null ? null : nameOf(problem.column)}
                onCorrect={() => problem.column !== null && props.onEdit(problem.column)}
                onCandidate={(email) => props.onCandidate(problem, email)}
              />
            ))}
          </ul>
        </GridPart>
      ) : null}
    </GridPart>
  );
}
