import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import { useWords } from '../i18n/words.ts';
import { type ListView, type SortKey, withSort } from './list.ts';
import styles from './MeetingGrid.module.css';

const columns: readonly {
  id: 'when' | 'title' | 'people' | 'answers' | 'link' | 'origin';
  sort: SortKey | null;
}[] = [
  { id: 'when', sort: 'when' },
  { id: 'title', sort: 'title' },
  { id: 'people', sort: 'people' },
  { id: 'answers', sort: 'answers' },
  { id: 'link', sort: null },
  { id: 'origin', sort: null },
];

/** The heads of the columns; those that sort are buttons and say in which direction. */
export function GridHead(props: { view: ListView; onSort: (change: (view: ListView) => ListView) => void }) {
  const t = useWords();
  const { key, descending } = props.view.sort;
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
    <div role="rowgroup" className={styles.headGroup}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the buttons inside take the focus */}
      <div role="row" aria-rowindex={1} className={styles.head}>
        {columns.map(({ id, sort }) => (
          // biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table
          // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
          <div
            key={id}
            role="columnheader"
            className={styles[id]}
            {...(sort === null
              ? {}
              : { 'aria-sort': sort === key ? (descending ? 'descending' : 'ascending') : 'none' })}
          >
            {sort === null ? (
              t(`meetings:column.${id}`)
            ) : (
              <button
                type="button"
                className={styles.sort}
                data-active={sort === key || undefined}
                onClick={() => props.onSort((view) => withSort(view, sort))}
              >
                {t(`meetings:column.${id}`)}
                {sort === key ? <Arrow size={13} stroke={2} aria-hidden="true" /> : null}
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
