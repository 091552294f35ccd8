import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from './DayGrid.module.css';
import { type Interval, type Row, summaryOf } from './grid.ts';
import { moved, type Place } from './moving.ts';
import { PersonRow } from './PersonRow.tsx';

/** People below this are named and not drawn. */
const mostRows = 40;

/** People × half hours of one day: a table whose cells are buttons, one stop of the Tab key, arrow keys between them. */
export function DayGrid(props: {
  rows: readonly Row[];
  columns: readonly Interval[];
  zone: string;
  day: string;
  proposed: Interval | null;
  isLocked: boolean;
  onTake: (moment: number) => void;
  onToggle: (email: string) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const table = useRef<HTMLTableElement>(null);
  const [wanted, setPlace] = useState<Place>({ row: 0, column: 0 });
  const { columns, zone } = props;
  const rows = props.rows.slice(0, mostRows);
  const size = { rows: rows.length + 1, columns: columns.length };
  const place = {
    row: Math.min(wanted.row, size.rows - 1),
    column: Math.min(wanted.column, size.columns - 1),
  };
  const timeOf = (column: Interval): string => formats.time(column.start, zone);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(place, event.key, size);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus();
  };
  const reach = (row: number, column: number) => ({
    'data-at': `${row} ${column}`,
    tabIndex: row === place.row && column === place.column ? 0 : -1,
    onFocus: () => setPlace({ row, column }),
  });

  return (
    <div>
      <p className={styles.caption}>
        <span id="availability-day">{t('availability:gridOf', { day: props.day })}</span>
        <span id="availability-help" className={styles.help}>
          {t('availability:gridHelp')}
        </span>
      </p>
      <div className={styles.box}>
        <table
          ref={table}
          className={styles.table}
          aria-labelledby="availability-day"
          aria-describedby="availability-help"
          onKeyDown={onKeyDown}
        >
          <colgroup>
            <col className={styles.names} />
            <col span={columns.length} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{t('availability:person')}</VisuallyHidden>
              </th>
              {columns.map((column, index) => (
                <th key={column.start} scope="col" className={styles.hour}>
                  {index % 4 === 0 ? timeOf(column) : <VisuallyHidden>{timeOf(column)}</VisuallyHidden>}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="row" className={styles.name}>
                {t('availability:all')}
              </th>
              {columns.map((column, index) => {
                const { suits, ...count } = summaryOf(props.rows, column);
                const words = { time: timeOf(column), ...count };
                return (
                  <td key={column.start} className={styles.cell}>
                    <button
                      type="button"
                      className={styles.slot}
                      data-suits={suits ? (count.unknown > 0 ? 'perhaps' : 'yes') : undefined}
                      disabled={props.isLocked}
                      aria-label={
                        count.unknown > 0
                          ? t('availability:cellAllUnknown', words)
                          : t('availability:cellAll', words)
                      }
                      onClick={() => props.onTake(column.start)}
                      {...reach(0, index)}
                    />
                  </td>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <PersonRow
                key={row.person.email}
                row={row}
                columns={columns}
                isLocked={props.isLocked}
                timeOf={timeOf}
                reach={(column) => reach(index + 1, column)}
                onTake={props.onTake}
                onToggle={props.onToggle}
              />
            ))}
          </tbody>
        </table>
        <Outline columns={columns} proposed={props.proposed} />
      </div>
      {props.rows.length > rows.length ? (
        <p className={styles.help}>{t('availability:more', { count: props.rows.length - rows.length })}</p>
      ) : null}
    </div>
  );
}

/** The meeting of the form, drawn over its times; the words of the form say the same. */
function Outline({ columns, proposed }: { columns: readonly Interval[]; proposed: Interval | null }) {
  const first = columns[0];
  const last = columns.at(-1);
  if (!proposed || !first || !last) return null;
  const part = (moment: number): number =>
    Math.min(1, Math.max(0, (moment - first.start) / (last.end - first.start)));
  const [from, to] = [part(proposed.start), part(proposed.end)];
  if (to <= from) return null;
  return (
    <div className={styles.times} aria-hidden="true">
      <div className={styles.proposed} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
    </div>
  );
}
