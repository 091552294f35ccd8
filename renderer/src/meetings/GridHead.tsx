import { useWords } from '../i18n/words.ts';
import { GridPart } from '../parts/grid/GridPart.tsx';
import { ListHead } from '../parts/grid/List.tsx';
import { SortHeader } from '../parts/grid/SortHeader.tsx';
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
  return (
    <ListHead className={styles.head}>
      {columns.map(({ id, sort }) =>
        sort === null ? (
          <GridPart role="columnheader" key={id} className={styles[id]}>
            {t(`meetings:column.${id}`)}
          </GridPart>
        ) : (
          <SortHeader
            key={id}
            label={t(`meetings:column.${id}`)}
            className={styles[id]}
            sorted={sort !== key ? null : descending ? 'descending' : 'ascending'}
            onSort={() => props.onSort((view) => withSort(view, sort))}
          />
        ),
      )}
    </ListHead>
  );
}
