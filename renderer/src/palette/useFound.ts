import { useDebouncedValue } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { matching } from './match.ts';
import { nearest } from './nearest.ts';
import { type Command, useCommands } from './useCommands.ts';

export interface Section {
  readonly id: string;
  readonly label: string;
  readonly commands: readonly Command[];
}

const few = 5;
/** Of the meetings with that word, to choose the nearest from. */
const many = 1000;

/** What the palette shows for a text; meetings, people and projects once there is one. */
export function useFound(text: string): {
  readonly sections: readonly Section[];
  readonly isSearching: boolean;
} {
  const t = useWords();
  const formats = useFormats();
  const router = useRouter();
  const { go, act } = useCommands();
  const query = text.trim().slice(0, 200);
  const [settled] = useDebouncedValue(query, 120);
  const options = { enabled: settled !== '', keepPrevious: true };
  const meetings = useRead('meetings', 'list', { query: settled, limit: many }, options);
  const people = useRead('directory', 'people', { query: settled, limit: few }, options);
  const projects = useRead('directory', 'projects', { query: settled }, options);
  const isCurrent = settled === query && query !== '';

  const found: readonly Section[] = isCurrent
    ? [
        {
          id: 'meetings',
          label: t('palette:group.meetings'),
          commands: nearest(meetings.data?.meetings ?? [], Date.now(), few).map(
            ({ meetingId, title, start }) => ({
              id: `meeting-${meetingId}`,
              label: title,
              detail: formats.dateTime(start),
              run: () => void router.navigate({ to: '/meetings/$meetingId', params: { meetingId } }),
            }),
          ),
        },
        {
          id: 'people',
          label: t('palette:group.people'),
          commands: (people.data?.people ?? []).map(({ employeeId, name, email }) => ({
            id: `person-${employeeId}`,
            label: name,
            ...(email === null ? {} : { detail: email }),
            run: () => void router.navigate({ to: '/people/$employeeId', params: { employeeId } }),
          })),
        },
        {
          id: 'projects',
          label: t('palette:group.projects'),
          commands: (projects.data?.projects ?? []).slice(0, few).map(({ projectId, name }) => ({
            id: `project-${projectId}`,
            label: name,
            run: () => void router.navigate({ to: '/people/project/$projectId', params: { projectId } }),
          })),
        },
      ]
    : [];
  const sections = [
    { id: 'go', label: t('palette:group.go'), commands: matching(go, query) },
    { id: 'do', label: t('palette:group.do'), commands: matching(act, query) },
    ...found,
  ].filter(({ commands }) => commands.length > 0);
  const isSearching =
    query !== '' &&
    (!isCurrent || [meetings, people, projects].some((one) => one.isLoading || one.isRefreshing));
  return { sections, isSearching };
}
