import { useDebouncedValue } from '@mantine/hooks';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { useRead } from '../bridge/queries.ts';
import { type Group, narrowed, optionGroups } from './options.ts';
import type { AudienceMode, Token } from './tokens.ts';

export interface Options {
  readonly groups: readonly Group[];
  readonly isSearching: boolean;
  readonly error: ErrorValue | null;
}

/** What the directory has for the text; with no text, the projects or the first people, to choose from at once. */
export function useOptions(
  mode: AudienceMode,
  text: string,
  chosen: readonly Token[],
  isOpen: boolean,
): Options {
  const query = text.trim().slice(0, 200);
  const [rested] = useDebouncedValue(query, 180);
  // A directory that is kept here answers each letter; Dataverse itself is asked when the typing rests.
  const isKept = useRead('directory', 'status').data?.lastSuccess != null;
  const settled = isKept ? query : rested;
  const wantsPeople = isOpen && (settled !== '' || mode === 'employees');
  const wantsProjects = isOpen && (settled !== '' || mode === 'project');
  const keep = { keepPrevious: true };
  const people = useRead(
    'directory',
    'searchPeople',
    { query: settled, limit: 8 },
    { ...keep, enabled: wantsPeople },
  );
  const projects = useRead('directory', 'projects', { query: settled }, { ...keep, enabled: wantsProjects });
  const found = {
    people: wantsPeople ? (people.data?.people ?? []) : [],
    projects: wantsProjects ? (projects.data?.projects ?? []).slice(0, mode === 'project' ? 12 : 4) : [],
  };
  const isSearching =
    settled !== query || [people, projects].some((reading) => reading.isLoading || reading.isRefreshing);
  return {
    groups: optionGroups(mode, text, isSearching ? narrowed(found, query) : found, chosen),
    isSearching,
    error: (wantsPeople ? people.error : null) ?? (wantsProjects ? projects.error : null),
  };
}
