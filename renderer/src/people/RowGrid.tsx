import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { movedTo } from './grid.ts';
import styles from './RowGrid.module.css';
import { useRowWindow } from './useRowWindow.ts';

export interface RowGridHandle {
  /** To the row that the keys are at. */
  focus: () => void;
}

/**
 * A grid by the ARIA pattern: one tab stop, arrows move between rows, Enter opens. Only rows in sight are drawn, and the
 * one that the keys are at.
 */
export function RowGrid(props: {
  ref?: Ref<RowGridHandle>;
  label: string;
  columns: readonly { readonly name: string; readonly label: string }[];
  count: number;
  /** Another list: the keys and the view begin at its top. */
  listKey: string;
  isBehind: boolean;
  isOpened: (index: number) => boolean;
  cells: (index: number) => readonly ReactNode[];
  onOpen: (index: number) => void;
  onRange?: (from: number, to: number) => void;
}) {
  const { count, columns, listKey, onRange } = props;
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [place, setPlace] = useState({ listKey, index: 0 });
  const stop = place.listKey === listKey ? Math.min(place.index, count - 1) : 0;
  const focusStop = (): HTMLElement | null => {
    const row = box.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]') ?? null;
    row?.focus({ preventScroll: true });
    return row;
  };
  useImperativeHandle(props.ref, () => ({ focus: focusStop }));

  const { from, to, height } = useRowWindow(box, count);
  useEffect(() => onRange?.(from, to), [onRange, from, to]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, whatever the row
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [listKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each move
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    // It is drawn wherever it is; the sheet keeps it clear of the head.
    focusStop()?.scrollIntoView({ block: 'nearest' });
  }, [stop]);
  const drawn = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  if (stop >= 0 && (stop < from || stop > to)) drawn.push(stop);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      props.onOpen(stop);
      return;
    }
    const target = movedTo(stop, event.key, count);
    if (target === null) return;
    event.preventDefault();
    wantsFocus.current = target !== stop;
    setPlace({ listKey, index: target });
  };
  const open = (index: number): void => {
    setPlace({ listKey, index });
    props.onOpen(index);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in part and keep its row count
    <div
      ref={box}
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-busy={props.isBehind}
      className={styles.grid}
      data-columns={columns.length}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      <div role="rowgroup" className={styles.headGroup}>
        {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the keys go from row to row */}
        <div role="row" aria-rowindex={1} className={styles.head}>
          {columns.map(({ name, label }) => (
            // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
            // biome-ignore lint/a11y/useFocusableInteractive: the keys go from row to row
            <div key={name} role="columnheader" className={styles[name]}>
              {label}
            </div>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      <div role="rowgroup" className={styles.body} style={{ height: count * height }}>
        {drawn.map((index) => (
          <GridRow
            key={index}
            index={index}
            place={{ top: index * height }}
            isStop={index === stop}
            isOpened={props.isOpened(index)}
            names={columns.map(({ name }) => name)}
            cells={props.cells(index)}
            onOpen={open}
          />
        ))}
      </div>
    </div>
  );
}

function GridRow(props: {
  index: number;
  place: CSSProperties;
  isStop: boolean;
  isOpened: boolean;
  names: readonly string[];
  cells: readonly ReactNode[];
  onOpen: (index: number) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.isOpened}
      tabIndex={props.isStop ? 0 : -1}
      className={styles.row}
      style={props.place}
      onClick={() => props.onOpen(props.index)}
    >
      {props.names.map((name, at) => (
        // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
        // biome-ignore lint/a11y/useFocusableInteractive: the keys go from row to row
        <div key={name} role="gridcell" className={styles[name]}>
          {props.cells[at]}
        </div>
      ))}
    </div>
  );
}
