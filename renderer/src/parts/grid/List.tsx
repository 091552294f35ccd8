import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import { GridPart } from './GridPart.tsx';
import styles from './List.module.css';

const both = (own: string | undefined, added: string | undefined): string =>
  added === undefined ? (own ?? '') : `${own} ${added}`;

/** Placed by `top`, in pixels, in a body that is as high as all rows; null: in the flow. */
const placed = (top: number | null): CSSProperties | undefined =>
  top === null ? undefined : { position: 'absolute', insetInline: 0, top };

/** A list as a grid: rows that open something, under heads that stay. Its sheet sets the columns as `--columns`. */
export function List({
  rows,
  columns,
  isBehind,
  className,
  ...rest
}: Omit<ComponentProps<'div'>, 'role'> & { rows: number; columns: number; isBehind: boolean }) {
  return (
    <GridPart
      role="grid"
      aria-rowcount={rows + 1}
      aria-colcount={columns}
      aria-busy={isBehind}
      className={both(styles.grid, className)}
      {...rest}
    />
  );
}

export function ListHead({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <GridPart role="rowgroup" className={styles.headGroup}>
      <GridPart role="row" aria-rowindex={1} className={both(styles.head, className)}>
        {children}
      </GridPart>
    </GridPart>
  );
}

/** `height` in pixels; null: as its rows need. */
export function ListBody({ height, children }: { height: number | null; children: ReactNode }) {
  return (
    <GridPart role="rowgroup" className={styles.body} style={height === null ? undefined : { height }}>
      {children}
    </GridPart>
  );
}

/** `index` counts the rows below the head. */
export function ListRow({
  index,
  top,
  isStop,
  className,
  ...rest
}: Omit<ComponentProps<'div'>, 'role'> & { index: number; top: number | null; isStop: boolean }) {
  return (
    <GridPart
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isStop ? 0 : -1}
      className={both(styles.row, className)}
      style={placed(top)}
      {...rest}
    />
  );
}

/** Over the rows of a day or of a group: its name, and beside it its date, when it has a name besides. */
export function ListHeading(props: {
  index: number;
  top: number | null;
  columns: number;
  className: string | undefined;
  name: string;
  date: string | null;
  count: string;
}) {
  return (
    <GridPart
      role="row"
      aria-rowindex={props.index + 2}
      className={both(styles.heading, props.className)}
      style={placed(props.top)}
    >
      <GridPart role="rowheader" aria-colspan={props.columns} className={styles.headingWords}>
        <span className={styles.name}>{props.name}</span>
        {props.date === null ? null : <span className={styles.date}>{props.date}</span>}
        <span className={styles.count}>{props.count}</span>
      </GridPart>
    </GridPart>
  );
}
