import type { Audience } from '../../preload/contract/audience.ts';
import type { Connections } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { ok, type Result } from '../result.ts';
import type { DecidedAudience } from './audience.ts';
import { DirectoryCache, type Kept } from './cache/cache.ts';
import { type Synced, Synchronisation } from './cache/synchronisation.ts';
import { cachedAudience, cachedPeopleCalled, peopleAt } from './cached.ts';
import type { AudienceRequest, Directory } from './directory.ts';
import { handlersOf } from './handlers.ts';
import { createLiveDirectory, peopleOf } from './live.ts';
import { Patience } from './patience.ts';
import { Upkeep } from './upkeep.ts';

export interface DirectoryParts {
  readonly directory: Directory;
  readonly handlers: Pick<Implementation, 'directory' | 'audience'>;
  /** Reads the whole directory into what is kept; joins the reading that is under way. */
  refresh(): Promise<Result<Synced>>;
  /** The same, when what is kept is older than an hour. Never fails: the status tells how it went. */
  refreshWhenOld(): Promise<void>;
  /**
   * The connections changed: answers are forgotten, what was kept of a connection that is gone is deleted, and a new one
   * is read.
   */
  connectionsChanged(): Promise<void>;
  close(): Promise<void>;
}

type DirectoryContext = Pick<Context, 'timing' | 'now' | 'database' | 'broadcast' | 'log' | 'describe'>;

export function createDirectory(context: DirectoryContext, connections: Connections): DirectoryParts {
  const live = createLiveDirectory(context, connections);
  const cache = new DirectoryCache(context.database, connections);
  const synchronisation = new Synchronisation(context, connections, live.current);
  const upkeep = new Upkeep(context, cache, synchronisation);
  const patience = new Patience(context);

  /** From what is kept; before the first synchronisation from Dataverse, and that is begun. */
  async function keptOr<T extends object>(
    fromKept: (kept: Kept) => T,
    fromLive: () => Promise<Result<T>>,
  ): Promise<Result<T & { asOf: string | null }>> {
    const kept = await cache.kept();
    if (kept !== null) return ok({ ...fromKept(kept), asOf: kept.asOf });
    void upkeep.begin();
    const answer = await fromLive();
    return answer.ok ? ok({ ...answer.value, asOf: null }) : answer;
  }

  /** From Dataverse, so that nobody is invited who has left; what is kept only when it does not answer in good time. */
  async function resolveAudiences(
    requests: readonly AudienceRequest[],
  ): Promise<Result<readonly Audience[]>> {
    const kept = await cache.kept();
    if (kept === null) return asLive(await live.resolveAudiences(requests));
    const names = (addresses: readonly string[]) => peopleAt(kept.reader, addresses);
    const answer = await patience.ask(() => live.resolveAudiences(requests, names));
    if (answer !== null) return asLive(answer);
    const { asOf, reader } = kept;
    return ok(
      requests.map((request): Audience => ({ ...cachedAudience(request, reader), source: 'cached', asOf })),
    );
  }

  const directory: Directory = {
    searchPeople: (query, limit) =>
      keptOr(
        ({ reader }) => ({ people: reader.search(query, limit) }),
        async () => named('people', await live.searchPeople(query, limit)),
      ),
    projects: (query) =>
      keptOr(
        ({ reader }) => ({ projects: reader.projects(query) }),
        async () => named('projects', await live.projects(query)),
      ),
    projectMembers: (projectId) =>
      keptOr(
        ({ reader }) => ({ people: peopleOf(reader.membership(projectId)) }),
        async () => named('people', await live.projectMembers(projectId)),
      ),
    resolveAudience: async (request) => {
      const all = await resolveAudiences([request]);
      if (!all.ok) return all;
      const [only] = all.value;
      if (only === undefined) throw new Error('one request has one audience');
      return ok(only);
    },
    resolveAudiences,
    peopleCalled: async (texts) => {
      const kept = await cache.kept();
      if (kept === null) return live.peopleCalled(texts);
      return (
        (await patience.ask(() => live.peopleCalled(texts))) ?? ok(cachedPeopleCalled(kept.reader, texts))
      );
    },
    namesOf: (addresses) => cache.namesOf(addresses),
  };

  return {
    directory,
    handlers: handlersOf({ directory, cache, synchronisation, describe: context.describe }),
    refresh: () => upkeep.refresh(),
    refreshWhenOld: () => upkeep.refreshWhenOld(),
    connectionsChanged: async () => {
      live.current.forget();
      patience.regain();
      await upkeep.connectionsChanged();
    },
    close: () => synchronisation.close(),
  };
}

const named = <K extends string, T>(name: K, result: Result<T>): Result<{ readonly [P in K]: T }> =>
  result.ok ? ok({ [name]: result.value } as { readonly [P in K]: T }) : result;

const asLive = (answer: Result<readonly DecidedAudience[]>): Result<readonly Audience[]> =>
  answer.ok ? ok(answer.value.map((one): Audience => ({ ...one, source: 'live', asOf: null }))) : answer;
