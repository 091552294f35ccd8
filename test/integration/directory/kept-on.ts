import { join } from 'node:path';
import type { Connections, DataverseAccess } from '../../../main/accounts/access.ts';
import { Broadcast } from '../../../main/broadcast.ts';
import { createDirectory, type DirectoryParts } from '../../../main/directory/create.ts';
import { type Failure, fail, ok } from '../../../main/result.ts';
import { type Database, openDatabase } from '../../../main/storage/database.ts';
import { productionTiming, type Timing } from '../../../main/timing.ts';
import { describeFailure } from '../../../main/words/words.ts';
import type { Tables } from '../../../preload/contract/accounts.ts';
import { createTestPlatform } from '../../support/platform.ts';
import { tables as defaults } from './school.ts';

interface Connected {
  accountId: string;
  origin: string;
  tables: Tables;
}

export interface KeptDirectory extends DirectoryParts {
  readonly database: Database;
  /** A test may put another in its place; null: Dataverse is not connected. */
  connected: Connected | null;
  readonly clock: { now: number };
  readonly told: { readonly failed: Failure[]; readonly errors: unknown[]; changed: number };
  /** Ends this run; its records stay. */
  end(): Promise<void>;
  /** Another run on the same records. */
  again(): KeptDirectory;
}

const quick: Timing = { ...productionTiming, request: 2_000, retry: [5, 10], retryAfter: 1_000 };

/** The whole directory on real records, connected to `origin`. */
export function keptDirectoryOn(
  origin: string,
  options: { timing?: Partial<Timing>; userData?: string; connected?: Connected | null } = {},
): KeptDirectory {
  const platform = createTestPlatform(options.userData === undefined ? {} : { userData: options.userData });
  const clock = { now: Date.UTC(2026, 10, 21, 9) };
  const opened = openDatabase(join(platform.userData, 'muster.db'), () => clock.now);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  const told: KeptDirectory['told'] = { failed: [], errors: [], changed: 0 };
  const broadcast = new Broadcast();
  broadcast.subscribe((_, payload) => {
    if ('topics' in payload && payload.topics.includes('directory')) told.changed += 1;
  });
  const access = (connected: Connected): DataverseAccess => ({
    ...connected,
    token: async () => ok('token'),
    succeeded: () => {},
    failed: (failure) => void told.failed.push(failure),
    learned: (tables) => {
      connected.tables = tables;
    },
  });
  const connections: Connections = {
    google: async () => fail('account-missing'),
    zoom: async () => fail('zoom-missing'),
    allGoogle: async () => [],
    dataverse: async () => (kept.connected === null ? fail('dataverse-missing') : ok(access(kept.connected))),
  };
  const parts = createDirectory(
    {
      timing: { ...quick, ...options.timing },
      now: () => clock.now,
      database,
      broadcast,
      log: {
        debug: () => {},
        info: () => {},
        warn: () => {},
        error: (fields) => void told.errors.push(fields),
      },
      describe: (failure) => describeFailure(failure, 'en'),
    },
    connections,
  );
  const kept: KeptDirectory = {
    ...parts,
    database,
    connected:
      options.connected === undefined
        ? { accountId: 'account-1', origin, tables: defaults }
        : options.connected,
    clock,
    told,
    end: async () => {
      await parts.close();
      database.close();
      if (told.errors.length > 0) throw new Error(`logged as errors: ${JSON.stringify(told.errors)}`);
    },
    again: () =>
      keptDirectoryOn(origin, { ...options, userData: platform.userData, connected: kept.connected }),
  };
  return kept;
}
