import { SegmentedControl } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import type { ListHandle } from '../parts/grid/useListRows.ts';
import { ListPage } from '../parts/ListPage.tsx';
import tools from '../parts/ListTools.module.css';
import { PageHeader } from '../parts/PageHeader.tsx';
import { LinkList } from './LinkList.tsx';
import { NotRead } from './NotRead.tsx';
import { PeopleList } from './PeopleList.tsx';
import styles from './PeoplePage.module.css';
import { PersonPanel } from './PersonPanel.tsx';
import { ProjectList } from './ProjectList.tsx';
import { ProjectPanel } from './ProjectPanel.tsx';
import { SearchField } from './SearchField.tsx';
import { Status } from './Status.tsx';
import { usePeople } from './usePeople.ts';

const kinds = ['people', 'projects', 'links'] as const;
type Kind = (typeof kinds)[number];

/** The directory as it is kept here: everybody and every project, and beside them the one that was opened. */
export function PeoplePage() {
  const t = useWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const params = useParams({ strict: false });
  const person = params.employeeId ?? null;
  const project = params.projectId ?? null;
  const isOpen = person !== null || project !== null;
  const [kind, setKind] = useState<Kind>(project === null ? 'people' : 'projects');
  const [query, setQuery] = useState('');
  const [range, setRange] = useState({ from: 0, to: 0 });
  const onRange = useCallback((from: number, to: number) => setRange({ from, to }), []);
  const grid = useRef<ListHandle>(null);
  const status = useRead('directory', 'status');
  const people = usePeople(query, range);
  const counts = status.data?.counts;

  const close = (): void => void navigate({ to: '/people' });
  // Back to the row it was opened from; only after the list is on the screen again, which a narrow window hides.
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) grid.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const panel =
    person !== null ? (
      <PersonPanel key={person} employeeId={person} onClose={close} />
    ) : project !== null ? (
      <ProjectPanel key={project} projectId={project} onClose={close} />
    ) : null;
  return (
    <ListPage panel={panel}>
      <PageHeader
        title={t('people:title')}
        context={
          counts && status.data?.lastSuccess
            ? formats.list([
                t('people:count', { count: counts.people, shown: formats.number(counts.people) }),
                t('people:projectCount', {
                  count: counts.projects,
                  shown: formats.number(counts.projects),
                }),
              ])
            : ' '
        }
        actions={status.data?.connected ? <Status status={status.data} /> : null}
      />
      {status.error ? <ErrorState inline error={status.error} onRetry={status.retry} /> : null}
      {status.data && status.data.lastSuccess === null ? (
        <>
          <NotRead status={status.data} />
          <LinkList isQuiet query="" />
        </>
      ) : null}
      {status.data?.lastSuccess ? (
        <>
          <div className={tools.tools}>
            <SearchField
              label={t(kind === 'projects' ? 'people:searchProjects' : 'people:search')}
              placeholder={t(
                kind === 'projects' ? 'people:searchProjectsPlaceholder' : 'people:searchPlaceholder',
              )}
              value={query}
              onChange={setQuery}
              onDown={() => grid.current?.focus()}
            />
            <SegmentedControl
              aria-label={t('people:show')}
              value={kind}
              onChange={(value) => setKind(value as Kind)}
              data={kinds.map((value) => ({
                value,
                label: t(value === 'links' ? 'overview:links' : `people:${value}`),
              }))}
            />
            <span className={styles.found} role="status">
              {kind === 'people' && query.trim() !== '' && people.total !== undefined
                ? t('people:count', { count: people.total, shown: formats.number(people.total) })
                : ''}
            </span>
          </div>
          {kind === 'links' ? (
            <LinkList query={query} />
          ) : kind === 'people' ? (
            <PeopleList
              ref={grid}
              reading={people}
              query={query}
              opened={person}
              onOpen={(employeeId) => void navigate({ to: '/people/$employeeId', params: { employeeId } })}
              onRange={onRange}
            />
          ) : (
            <ProjectList
              ref={grid}
              query={query}
              opened={project}
              onOpen={(projectId) =>
                void navigate({ to: '/people/project/$projectId', params: { projectId } })
              }
            />
          )}
        </>
      ) : null}
    </ListPage>
  );
}
