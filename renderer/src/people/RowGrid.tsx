import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useState } from 'react';
import { GridPart } from '../parts/grid/GridPart.tsx';
import { List, ListBody, ListHead, ListRow } from '../parts/grid/List.tsx';
import { answerRowKey, movedTo } from '../parts/grid/rowKeys.ts';
import { type ListHandle, useListRows } from '../parts/grid/useListRows.ts';
import styles from './RowGrid.module.css';

/**
 * A grid by the ARIA pattern: one tab stop, arrows move between rows, Enter opens. Only rows in sight are drawn, and the
 * one that the keys are at.
 */
export function RowGrid(props: {
  ref?: Ref<ListHandle>;
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
  const [place, setPlace] = useState({ listKey, index: 0 });
  const stop = place.listKey === listKey ? Math.min(place.index, count - 1) : 0;
  const { box, from, to, drawn, height, follow } = useListRows(props.ref, { count, stop, listKey });
  useEffect(() => onRange?.(from, to), [onRange, from, to]);

  const move = (key: string): boolean => {
    const target = movedTo(stop, key, count);
    if (target === null) return false;
    if (target !== stop) follow();
    setPlace({ listKey, index: target });
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => answerRowKey(event, () => props.onOpen(stop), move);
  const open = (index: number): void => {
    setPlace({ listKey, index });
    props.onOpen(index);
  };

  return (
    <List
      ref={box}
      aria-label={props.label}
      rows={count}
      columns={columns.length}
      isBehind={props.isBehind}
      className={styles.grid}
      data-columns={columns.length}
      onKeyDown={onKeyDown}
    >
      <ListHead className={styles.head}>
        {columns.map(({ name, label }) => (
          <GridPart role="columnheader" key={name} className={styles[name]}>
            {label}
          </GridPart>
        ))}
      </ListHead>
      <ListBody height={count * height}>
        {drawn.map((index) => {
          const cells = props.cells(index);
          return (
            <ListRow
              key={index}
              index={index}
              top={index * height}
              isStop={index === stop}
              aria-selected={props.isOpened(index)}
              className={styles.row}
              onClick={() => open(index)}
            >
              {columns.map(({ name }, at) => (
                <GridPart role="gridcell" key={name} className={styles[name]}>
                  {cells[at]}
                </GridPart>
              ))}
            </ListRow>
          );
        })}
      </ListBody>
    </List>
  );
}
