import type { Person } from '../../preload/contract/directory.ts';
import type { Connections } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { ok, type Result } from '../result.ts';
import { CurrentSource } from './current-source.ts';
import type { Membership, Source } from './dataverse/source.ts';
import type { Directory } from './directory.ts';
import { resolveAudience, resolveAudiences } from './resolve.ts';

/** How many people a search gives when the caller does not say. */
const usualLimit = 20;

export interface DirectoryParts {
  readonly directory: Directory;
  readonly handlers: Pick<Implementation, 'directory' | 'audience'>;
  /** Forgets all answers, so that the next question is asked anew. */
  forget(): void;
}

export function createDirectory(
  context: Pick<Context, 'timing' | 'now'>,
  connections: Connections,
): DirectoryParts {
  const current = new CurrentSource(context, connections);

  async function ask<T>(question: (source: Source) => Promise<Result<T>>): Promise<Result<T>> {
    const source = await current.get();
    return source.ok ? question(source.value) : source;
  }

  const directory: Directory = {
    searchPeople: (query, limit) => ask((source) => source.search(query, limit)),
    projects: (query) =>
      ask(async (source) => {
        const projects = await source.projects();
        if (!projects.ok) return projects;
        const found = projects.value.filter((one) => holds(`${one.name} ${one.projectId}`, query));
        return ok(found.map(({ projectId, name }) => ({ projectId, name })));
      }),
    projectMembers: (projectId) =>
      ask(async (source) => {
        const membership = await source.membership(projectId);
        return membership.ok ? ok(peopleOf(membership.value)) : membership;
      }),
    resolveAudience: async (request) => resolveAudience(request, await current.get()),
    resolveAudiences: async (requests) => resolveAudiences(requests, await current.get()),
    peopleCalled: (texts) => ask((source) => source.peopleCalled(texts)),
  };

  return { directory, handlers: handlersOf(directory), forget: () => current.forget() };
}

function handlersOf(directory: Directory): DirectoryParts['handlers'] {
  return {
    directory: {
      searchPeople: async ({ query, limit }) => {
        const people = await directory.searchPeople(query, limit ?? usualLimit);
        return people.ok ? ok({ people: [...people.value] }) : people;
      },
      projects: async (input) => {
        const projects = await directory.projects(input?.query ?? '');
        return projects.ok ? ok({ projects: [...projects.value] }) : projects;
      },
      projectMembers: async ({ projectId }) => {
        const people = await directory.projectMembers(projectId);
        return people.ok ? ok({ people: [...people.value] }) : people;
      },
    },
    audience: { resolve: (input) => directory.resolveAudience(input) },
  };
}

/** Everyone once, by name; one whom the people table does not know goes by the reference. */
function peopleOf({ members }: Membership): Person[] {
  const people = members.map(
    ({ reference, person }) => person ?? { employeeId: reference, name: reference, email: null },
  );
  const once = new Map(people.map((person) => [person.employeeId.toLowerCase(), person]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Every word of the query, without regard to case and accents, as Dataverse compares by default. */
function holds(text: string, query: string): boolean {
  const plain = bare(text);
  return query.split(/\s+/).every((word) => plain.includes(bare(word)));
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
