import { type Ref, useState } from 'react';
import type { PersonWithProjects } from '../../../preload/contract/directory.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import type { ListHandle } from '../parts/grid/useListRows.ts';
import { Skeletons } from '../parts/Skeletons.tsx';
import { NoMatch } from './NoMatch.tsx';
import styles from './PeoplePage.module.css';
import { RowGrid } from './RowGrid.tsx';
import type { PeopleReading } from './usePeople.ts';

/** Everybody that the search finds, by name when there is nothing to prefer. */
export function PeopleList(props: {
  ref: Ref<ListHandle>;
  reading: PeopleReading;
  query: string;
  opened: string | null;
  onOpen: (employeeId: string) => void;
  onRange: (from: number, to: number) => void;
}) {
  const t = useWords();
  const { reading } = props;
  const [columns] = useState(() =>
    (['name', 'id', 'email', 'projects'] as const).map((name) => ({
      name,
      label: t(`people:column.${name}`),
    })),
  );
  if (reading.error && reading.total === undefined) {
    return <ErrorState inline error={reading.error} onRetry={reading.retry} />;
  }
  if (reading.total === undefined) return <Skeletons rows={9} height={2.75} />;
  if (reading.total === 0) return <NoMatch kind="people" query={props.query} />;
  return (
    <RowGrid
      ref={props.ref}
      label={t('people:gridLabel')}
      columns={columns}
      count={reading.total}
      listKey={props.query}
      isBehind={reading.isBehind}
      isOpened={(index) => props.opened !== null && reading.at(index)?.employeeId === props.opened}
      cells={(index) => {
        const person = reading.at(index);
        return person ? cellsOf(person) : [<span key="wait" className={styles.waiting} />];
      }}
      onOpen={(index) => {
        const person = reading.at(index);
        if (person) props.onOpen(person.employeeId);
      }}
      onRange={props.onRange}
    />
  );

  function cellsOf({ name, employeeId, email, projects }: PersonWithProjects) {
    const [first, ...more] = projects;
    return [
      name,
      employeeId,
      email ?? <span key="email">{t('people:noEmail')}</span>,
      first === undefined
        ? ''
        : [first.name, more.length === 0 ? '' : t('people:more', { count: more.length })].join(' '),
    ];
  }
}
