import type { ErrorValue } from '../preload/contract/errors.ts';
import type { Broadcast } from './broadcast.ts';
import type { Endpoints } from './endpoints.ts';
import type { Log } from './log/log.ts';
import type { LinkRules, Platform } from './platform.ts';
import type { Failure } from './result.ts';
import type { Database } from './storage/database.ts';
import type { Timing } from './timing.ts';

/** What every domain of one workspace (real or demo) is built on. */
export interface Context {
  readonly workspace: 'real' | 'demo';
  readonly platform: Platform;
  readonly database: Database;
  readonly endpoints: Endpoints;
  readonly timing: Timing;
  readonly links: LinkRules;
  /** Name of this workspace's secrets in the keychain: the demo's never stand beside the real ones. */
  readonly keychainService: string;
  readonly broadcast: Broadcast;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A failure in the words of the language that is set. */
  readonly describe: (failure: Failure) => ErrorValue;
}
