import { join } from 'node:path';
import { type Accounts, createAccounts } from '../../../main/accounts/accounts.ts';
import { Broadcast } from '../../../main/broadcast.ts';
import type { Context } from '../../../main/context.ts';
import type { Endpoints } from '../../../main/endpoints.ts';
import { linkRules } from '../../../main/links/rules.ts';
import type { Platform } from '../../../main/platform.ts';
import type { Result } from '../../../main/result.ts';
import { openDatabase } from '../../../main/storage/database.ts';
import { productionTiming, type Timing } from '../../../main/timing.ts';
import { describeFailure } from '../../../main/words/words.ts';
import type { CallInput } from '../../../preload/contract.ts';
import { contract } from '../../../preload/contract.ts';
import { createTestPlatform, type TestPlatform } from '../../support/platform.ts';
import { GoogleServer, type Person } from './google-server.ts';

export interface Desk {
  readonly accounts: Accounts;
  readonly context: Context;
  readonly platform: TestPlatform;
  readonly logged: string[];
  readonly changes: string[];
  /** Added to the clock. */
  clock: { ahead: number };
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly endpoints: Endpoints;
  readonly platform?: Partial<Platform>;
  readonly timing?: Partial<Timing>;
  readonly client?: { clientId: string; clientSecret: string };
  /** A desk on the same computer, before. */
  readonly after?: Desk;
}

/** The connections of one Muster: real database, real keychain, fast clock. */
export function openDesk(options: DeskOptions): Desk {
  const before = options.after?.platform;
  const environment = options.client
    ? { GOOGLE_CLIENT_ID: options.client.clientId, GOOGLE_CLIENT_SECRET: options.client.clientSecret }
    : {};
  const kept = before ? { userData: before.userData, keychainService: before.keychainService } : {};
  const platform = createTestPlatform({ environment, ...kept, ...options.platform });
  const clock = { ahead: 0 };
  const now = () => Date.now() + clock.ahead;
  const opened = openDatabase(join(platform.userData, 'muster.db'), now);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  const logged: string[] = [];
  const log = (facts: object, message: string) => void logged.push(`${message} ${JSON.stringify(facts)}`);
  const broadcast = new Broadcast();
  const changes: string[] = [];
  broadcast.subscribe((name, payload) => {
    changes.push('topics' in payload ? payload.topics.join() : name);
  });
  const context: Context = {
    workspace: 'real',
    platform,
    database,
    endpoints: options.endpoints,
    timing: { ...productionTiming, request: 1_000, signIn: 20_000, keychain: 3_000, ...options.timing },
    links: linkRules(options.endpoints),
    keychainService: platform.keychainService,
    broadcast,
    log: { debug: log, info: log, warn: log, error: log },
    now,
    describe: (failure) => describeFailure(failure, 'en'),
  };
  const accounts = createAccounts(context, { language: () => 'en' });
  const close = async () => {
    await accounts.close();
    database.close();
  };
  return { accounts, context, platform, logged, changes, clock, close };
}

/** Signs `person` in through the browser; the answer must keep to the contract. */
export async function signIn(
  desk: Desk,
  server: GoogleServer,
  person: Person,
  input: Partial<Extract<CallInput<'accounts', 'connect'>, { provider: 'google' }>> = {},
  scope?: string,
) {
  desk.platform.onOpen = (_, url) => void server.consent(url, person, scope);
  const result = await desk.accounts.handlers.connect({ provider: 'google', ...input });
  if (result.ok) contract.accounts.connect.output.parse(result.value);
  return result;
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.details ?? {})}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.error.code);

export async function onlyAccount(desk: Desk) {
  const { accounts } = contract.accounts.list.output.parse(
    must(await desk.accounts.handlers.list(undefined)),
  );
  const [account, ...others] = accounts;
  if (!account || others.length > 0) throw new Error(`${accounts.length} accounts`);
  return account;
}

/** Waits until `look` finds something; polling, because the signal is a state and not an event. */
export async function eventually<T>(look: () => T | Promise<T>, limit = 5_000): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A desk that signs in to a Google of its own. */
export async function openGoogleDesk(): Promise<{ server: GoogleServer; desk: Desk }> {
  const server = await GoogleServer.start();
  return { server, desk: openDesk({ endpoints: server.endpoints, client: server.client }) };
}

export async function closeGoogleDesk(server: GoogleServer, desk: Desk): Promise<void> {
  await desk.close();
  await server.close();
  desk.platform.remove();
}
