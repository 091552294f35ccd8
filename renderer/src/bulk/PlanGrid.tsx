import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ColumnField, ImportPlan, PlanRow, Problem } from '../../../preload/contract/bulk-plan.ts';
import { useWords } from '../i18n/words.ts';
import { GridPart } from '../parts/grid/GridPart.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { type Cell, moved } from './cells.ts';
import styles from './PlanGrid.module.css';
import { PlanGridRow } from './PlanGridRow.tsx';

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * A grid by the ARIA pattern: one tab stop, arrows move between cells, Enter or F2 changes one. The row that has the
 * focus is always drawn, however far the list was scrolled.
 */
export function PlanGrid(props: {
  plan: ImportPlan;
  rows: readonly PlanRow[];
  onField: (column: number, field: ColumnField | null) => void;
  onEdit: (row: number, column: number, value: string) => void;
  onCandidate: (row: PlanRow, problem: Problem, email: string) => void;
}) {
  const t = useWords();
  const { plan, rows } = props;
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const wantsSight = useRef(false);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [isEditing, setEditing] = useState(false);
  const stop = {
    row: Math.min(at.row, rows.length - 1),
    column: Math.min(at.column, plan.columns.length - 1),
  };

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (2.625 + 1.25 * (rows[index]?.problems.length ?? 0)) * rem(),
    getItemKey: (index) => rows[index]?.row ?? index,
    overscan: 8,
    scrollPaddingStart: 4 * rem(),
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const drawn = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      if (stop.row >= from && stop.row <= to) return drawn;
      return [...drawn, stop.row].toSorted((one, other) => one - other);
    },
  });

  useEffect(() => {
    if (wantsSight.current) virtual.scrollToIndex(stop.row);
    wantsSight.current = false;
  }, [stop.row, virtual]);
  /** Whenever the cell is drawn, now or after the scrolling. */
  const takeFocus = (cell: HTMLElement): void => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const go = (cell: Cell): void => {
    wantsFocus.current = true;
    wantsSight.current = true;
    setEditing(false);
    setAt(cell);
  };
  const edit = (cell: Cell): void => {
    setAt(cell);
    setEditing(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isCell = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'gridcell';
    if (!isCell || event.altKey) return;
    const whole = event.ctrlKey || event.metaKey;
    if (!whole && (event.key === 'Enter' || event.key === 'F2')) {
      event.preventDefault();
      edit(stop);
      return;
    }
    const size = { rows: rows.length, columns: plan.columns.length };
    const target = moved(stop, event.key, size, whole);
    if (target === null) return;
    event.preventDefault();
    go(target);
  };

  const template = `2.5rem 12.5rem repeat(${plan.columns.length}, minmax(0, 1fr))`;
  const narrowest = `${17.5 + 8.5 * plan.columns.length}rem`;
  return (
    <GridPart
      ref={box}
      role="grid"
      aria-label={t('bulk:gridLabel')}
      aria-rowcount={rows.length + 1}
      aria-colcount={plan.columns.length + 2}
      className={styles.grid}
      style={{ ['--columns' as string]: template, ['--narrowest' as string]: narrowest }}
      onKeyDown={onKeyDown}
    >
      <ColumnHead plan={plan} onField={props.onField} />
      <GridPart role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <PlanGridRow
              key={key}
              ref={virtual.measureElement}
              row={row}
              plan={plan}
              index={index}
              start={start}
              stop={index === stop.row ? stop.column : null}
              isEditing={isEditing && index === stop.row}
              takeFocus={takeFocus}
              onFocus={(column) => setAt({ row: index, column })}
              onEdit={(column) => edit({ row: index, column })}
              onCommit={(column, value, by) => {
                if (by === 'key') go({ row: index, column });
                else setEditing(false);
                if (value !== (row.cells[column] ?? '')) props.onEdit(row.row, column, value);
              }}
              onCandidate={(problem, email) => props.onCandidate(row, problem, email)}
            />
          );
        })}
      </GridPart>
    </GridPart>
  );
}
