import type { Context } from '../context.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { fail, ok } from '../result.ts';
import type { DirectoryCache } from './cache/cache.ts';
import type { Synchronisation } from './cache/synchronisation.ts';
import type { Directory } from './directory.ts';

/** How many people an answer gives when the caller does not say. */
const usualLimit = 20;
const usualPage = 100;

const nothingKept = { people: 0, projects: 0, contributors: 0 };

interface Parts {
  readonly directory: Directory;
  readonly cache: DirectoryCache;
  readonly synchronisation: Synchronisation;
  readonly describe: Context['describe'];
}

export function handlersOf(parts: Parts): Pick<Implementation, 'directory' | 'audience'> {
  const { directory, cache, synchronisation, describe } = parts;
  return {
    directory: {
      searchPeople: async ({ query, limit }) => {
        const found = await directory.searchPeople(query, limit ?? usualLimit);
        return found.ok ? ok({ ...found.value, people: [...found.value.people] }) : found;
      },
      people: async ({ query, offset, limit }) => {
        const kept = await cache.kept();
        if (kept === null) return ok({ people: [], total: 0, asOf: null });
        const { people, total } = kept.reader.page(query, offset ?? 0, limit ?? usualPage);
        return ok({ people: [...kept.reader.withProjects(people)], total, asOf: kept.asOf });
      },
      person: async ({ employeeId }) => {
        const kept = await cache.kept();
        const person = kept?.reader.person(employeeId);
        if (!kept || !person) return fail('not-found');
        const [found] = kept.reader.withProjects([person]);
        return found ? ok({ person: found, asOf: kept.asOf }) : fail('not-found');
      },
      projects: async (input) => {
        const found = await directory.projects(input?.query ?? '');
        return found.ok ? ok({ ...found.value, projects: [...found.value.projects] }) : found;
      },
      projectMembers: async ({ projectId }) => {
        const found = await directory.projectMembers(projectId);
        return found.ok ? ok({ ...found.value, people: [...found.value.people] }) : found;
      },
      sync: async () => {
        const synced = await synchronisation.run();
        return synced.ok ? ok({ ...synced.value, at: instant(synced.value.at) }) : synced;
      },
      status: async () => {
        const state = await cache.state();
        return ok({
          connected: state !== null,
          running: synchronisation.running,
          lastSuccess: state?.whole ? instant(state.whole.lastSuccess) : null,
          lastError: state?.lastError ? describe(state.lastError) : null,
          counts: { ...(state?.whole?.counts ?? nothingKept) },
        });
      },
    },
    audience: { resolve: (input) => directory.resolveAudience(input) },
  };
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
