import type { Person, Project } from '../../preload/contract/directory.ts';
import type { Connections } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import { ok, type Result } from '../result.ts';
import type { DecidedAudience } from './audience.ts';
import { holds } from './cache/words.ts';
import { CurrentSource } from './current-source.ts';
import type { Membership, Source } from './dataverse/source.ts';
import type { AudienceRequest } from './directory.ts';
import { type NamesOf, resolveAudiences } from './resolve.ts';

/** The directory as Dataverse answers now. */
export interface LiveDirectory {
  readonly current: CurrentSource;
  searchPeople(query: string, limit: number): Promise<Result<readonly Person[]>>;
  projects(query: string): Promise<Result<readonly Project[]>>;
  projectMembers(projectId: string): Promise<Result<readonly Person[]>>;
  /** `names` tells who has an address that was typed; without it Dataverse is asked. */
  resolveAudiences(
    requests: readonly AudienceRequest[],
    names?: NamesOf,
  ): Promise<Result<readonly DecidedAudience[]>>;
  peopleCalled(texts: readonly string[]): Promise<Result<ReadonlyMap<string, readonly Person[]>>>;
}

export function createLiveDirectory(
  context: Pick<Context, 'timing' | 'now'>,
  connections: Connections,
): LiveDirectory {
  const current = new CurrentSource(context, connections);

  async function ask<T>(question: (source: Source) => Promise<Result<T>>): Promise<Result<T>> {
    const source = await current.get();
    return source.ok ? question(source.value) : source;
  }

  return {
    current,
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
    resolveAudiences: async (requests, names) => resolveAudiences(requests, await current.get(), names),
    peopleCalled: (texts) => ask((source) => source.peopleCalled(texts)),
  };
}

/** Everyone once, by name; one whom the people table does not know goes by the reference. */
export function peopleOf({ members }: Membership): Person[] {
  const people = members.map(
    ({ reference, person }) => person ?? { employeeId: reference, name: reference, email: null },
  );
  const once = new Map(people.map((person) => [person.employeeId.toLowerCase(), person]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name));
}
