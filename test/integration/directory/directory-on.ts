import type { Connections, DataverseAccess } from '../../../main/accounts/access.ts';
import type { DecidedAudience } from '../../../main/directory/audience.ts';
import type { AudienceRequest } from '../../../main/directory/directory.ts';
import { createLiveDirectory, type LiveDirectory } from '../../../main/directory/live.ts';
import { type Failure, fail, ok, type Result } from '../../../main/result.ts';
import { productionTiming, type Timing } from '../../../main/timing.ts';
import type { Tables } from '../../../preload/contract/accounts.ts';
import { tables as defaults } from './school.ts';

export interface OnServer {
  readonly directory: LiveDirectory & {
    resolveAudience(request: AudienceRequest): Promise<Result<DecidedAudience>>;
  };
  forget(): void;
  /** What the directory told the connection. */
  readonly told: { succeeded: number; readonly failed: Failure[]; readonly learned: Tables[] };
  readonly tokens: { value: string; refreshes: number };
  /** The connection; a test may put another in its place. */
  readonly connection: { accountId: string; tables: Tables };
  /** Milliseconds that the directory's clock has been put forward. */
  clock: { ahead: number };
}

const quick: Timing = {
  ...productionTiming,
  request: 2_000,
  retry: [5, 10, 20],
  retryAfter: 1_000,
};

/** The directory without what is kept of it, on a connection to `origin`; null: Dataverse is not connected. */
export function directoryOn(
  origin: string | null,
  options: { tables?: Partial<Tables>; timing?: Partial<Timing>; renewed?: () => Result<string> } = {},
): OnServer {
  const connection = { accountId: 'account-1', tables: { ...defaults, ...options.tables } };
  const told: OnServer['told'] = { succeeded: 0, failed: [], learned: [] };
  const tokens = { value: 'token-1', refreshes: 0 };
  const clock = { ahead: 0 };
  const access = (url: string): DataverseAccess => ({
    ...connection,
    origin: url,
    succeeded: () => {
      told.succeeded += 1;
    },
    failed: (failure) => void told.failed.push(failure),
    token: async (asked) => {
      if (!asked?.refresh) return ok(tokens.value);
      tokens.refreshes += 1;
      const renewed = options.renewed?.() ?? ok('token-2');
      if (renewed.ok) tokens.value = renewed.value;
      return renewed;
    },
    learned: (found) => {
      told.learned.push(found);
      connection.tables = found;
    },
  });
  const connections: Connections = {
    google: async () => fail('account-missing'),
    zoom: async () => fail('zoom-missing'),
    allGoogle: async () => [],
    dataverse: async () => (origin === null ? fail('dataverse-missing') : ok(access(origin))),
  };
  const timing = { ...quick, ...options.timing };
  const live = createLiveDirectory({ timing, now: () => Date.now() + clock.ahead }, connections);
  const resolveAudience: OnServer['directory']['resolveAudience'] = async (request) => {
    const all = await live.resolveAudiences([request]);
    if (!all.ok) return all;
    const [only] = all.value;
    return only === undefined ? fail('internal') : ok(only);
  };
  const forget = () => live.current.forget();
  return { directory: { ...live, resolveAudience }, forget, told, tokens, connection, clock };
}
