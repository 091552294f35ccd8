import { VisuallyHidden } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import { useWords } from '../i18n/words.ts';
import { type Column, sortOf } from './columns.ts';
import styles from './Roster.module.css';
import type { RosterView, SortKey } from './roster.ts';
import { StripAxis } from './StripAxis.tsx';
import type { Scale } from './strip.ts';

/** The heads of the columns; those that sort are buttons and say in which direction. */
export function RosterHead(props: {
  columns: readonly Column[];
  scale: Scale;
  sort: RosterView['sort'];
  onSort: (key: SortKey) => void;
}) {
  const t = useWords();
  const { key, descending } = props.sort;
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    <div role="rowgroup" className={styles.headGroup}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the buttons inside take the focus */}
      <div role="row" aria-rowindex={1} className={styles.head}>
        {props.columns.map((column) => {
          const sort = sortOf[column];
          return sort === null ? (
            // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
            // biome-ignore lint/a11y/useFocusableInteractive: the keys go from row to row
            <div key={column} role="columnheader" className={styles[column]}>
              <VisuallyHidden>{t(`attendance:head.${column}`)}</VisuallyHidden>
              <StripAxis scale={props.scale} />
            </div>
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
            // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
            <div
              key={column}
              role="columnheader"
              aria-sort={sort === key ? (descending ? 'descending' : 'ascending') : 'none'}
              className={styles[column]}
            >
              <button
                type="button"
                className={styles.sort}
                data-active={sort === key || undefined}
                onClick={() => props.onSort(sort)}
              >
                {t(`attendance:head.${column}`)}
                {sort === key ? <Arrow size={13} stroke={2} aria-hidden="true" /> : null}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
