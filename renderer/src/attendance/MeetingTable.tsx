import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { useRowWindow } from '../people/useRowWindow.ts';
import styles from './MeetingTable.module.css';
import { MeetingHeading, MeetingTableRow } from './MeetingTableRow.tsx';
import { type ListRow, movedOver } from './meetingList.ts';

export interface MeetingTableHandle {
  /** To the row that the keys are at. */
  focus: () => void;
}

const columns = ['when', 'title', 'state', 'result'] as const;

/** A grid by the ARIA pattern: one tab stop, arrows move between meetings, Enter opens; only rows in sight are drawn. */
export function MeetingTable(props: {
  ref: Ref<MeetingTableHandle>;
  rows: readonly ListRow[];
  listKey: string;
  isBehind: boolean;
  onOpen: (meetingId: string) => void;
}) {
  const t = useWords();
  const { rows, listKey } = props;
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [current, setCurrent] = useState<string | null>(null);
  const found = rows.findIndex((row) => row.kind === 'meeting' && row.key === current);
  const stop = found >= 0 ? found : rows.findIndex((row) => row.kind === 'meeting');
  const focusStop = (): HTMLElement | null => {
    const row = box.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]') ?? null;
    row?.focus({ preventScroll: true });
    return row;
  };
  useImperativeHandle(props.ref, () => ({ focus: focusStop }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, whatever the row
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [listKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each move
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusStop()?.scrollIntoView({ block: 'nearest' });
  }, [stop]);

  const { from, to, height } = useRowWindow(box, rows.length);
  const drawn = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  if (stop >= 0 && (stop < from || stop > to)) drawn.push(stop);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[stop];
    if ((event.key === 'Enter' || event.key === ' ') && row?.kind === 'meeting') {
      event.preventDefault();
      props.onOpen(row.key);
      return;
    }
    const target = movedOver(rows, stop, event.key);
    const next = target === null ? null : rows[target];
    if (!next) return;
    event.preventDefault();
    wantsFocus.current = target !== stop;
    setCurrent(next.key);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in part and keep its row count
    <div
      ref={box}
      role="grid"
      aria-label={t('attendance:listLabel')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-busy={props.isBehind}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      <div role="rowgroup" className={styles.headGroup}>
        {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the keys go from row to row */}
        <div role="row" aria-rowindex={1} className={styles.head}>
          {columns.map((name) => (
            // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
            // biome-ignore lint/a11y/useFocusableInteractive: the keys go from row to row
            <div key={name} role="columnheader" className={styles[name]}>
              {t(`attendance:column.${name}`)}
            </div>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      <div role="rowgroup" className={styles.body} style={{ height: rows.length * height }}>
        {drawn.map((index) => {
          const row = rows[index];
          if (!row) return null;
          return row.kind === 'heading' ? (
            <MeetingHeading key={row.key} row={row} index={index} top={index * height} />
          ) : (
            <MeetingTableRow
              key={row.key}
              meeting={row.meeting}
              index={index}
              top={index * height}
              isStop={index === stop}
              onOpen={props.onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}
