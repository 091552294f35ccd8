import type { Ref } from 'react';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import type { ListHandle } from '../parts/grid/useListRows.ts';
import { Skeletons } from '../parts/Skeletons.tsx';
import { NoMatch } from './NoMatch.tsx';
import { RowGrid } from './RowGrid.tsx';

export function ProjectList(props: {
  ref: Ref<ListHandle>;
  query: string;
  opened: string | null;
  onOpen: (projectId: string) => void;
}) {
  const t = useWords();
  const reading = useRead('directory', 'projects', { query: props.query }, { keepPrevious: true });
  if (reading.error && !reading.data)
    return <ErrorState inline error={reading.error} onRetry={reading.retry} />;
  if (!reading.data) return <Skeletons rows={9} height={2.75} />;
  const { projects } = reading.data;
  if (projects.length === 0) return <NoMatch kind="projects" query={props.query} />;
  return (
    <RowGrid
      ref={props.ref}
      label={t('people:projectsLabel')}
      columns={[
        { name: 'name', label: t('people:column.project') },
        { name: 'id', label: t('people:column.id') },
      ]}
      count={projects.length}
      listKey={props.query}
      isBehind={reading.isRefreshing}
      isOpened={(index) => props.opened !== null && projects[index]?.projectId === props.opened}
      cells={(index) => [projects[index]?.name, projects[index]?.projectId]}
      onOpen={(index) => {
        const project = projects[index];
        if (project) props.onOpen(project.projectId);
      }}
    />
  );
}
