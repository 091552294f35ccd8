import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import { GridPart } from './GridPart.tsx';
import styles from './List.module.css';

/** The head of a column that sorts: a button, which says in which direction; null: the rows are sorted by another. */
export function SortHeader(props: {
  label: string;
  className: string | undefined;
  sorted: 'ascending' | 'descending' | null;
  onSort: () => void;
}) {
  const Arrow = props.sorted === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <GridPart role="columnheader" className={props.className} aria-sort={props.sorted ?? 'none'}>
      <button
        type="button"
        className={styles.sort}
        data-active={props.sorted !== null || undefined}
        onClick={props.onSort}
      >
        {props.label}
        {props.sorted === null ? null : <Arrow size={13} stroke={2} aria-hidden="true" />}
      </button>
    </GridPart>
  );
}
