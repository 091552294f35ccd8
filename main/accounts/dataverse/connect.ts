import type { Tables } from '../../../preload/contract/accounts.ts';
import type { Context } from '../../context.ts';
import { ok, type Result } from '../../result.ts';
import type { Language } from '../../words/language.ts';
import type { Attempt, Attempts } from '../attempt.ts';
import type { OpenAddress } from '../browser.ts';
import { afterSignIn } from '../health.ts';
import { signInToMicrosoft } from '../microsoft/sign-in.ts';
import type { AccountRecord, AccountRecords } from '../records.ts';
import type { AccessToken } from '../renewed-token.ts';
import type { Secrets } from '../secrets.ts';
import {
  type ConnectDataverse,
  type DataverseConfiguration,
  readConfiguration,
  tablesOf,
} from './configuration.ts';
import { environmentOrigin } from './environment.ts';
import { nameOf } from './name.ts';
import { obtainToken } from './obtain-token.ts';
import { organisationName, whoAmI } from './requests.ts';
import type { DataverseSessions } from './sessions.ts';
import { microsoftSource, secretSource, storeOf, type TokenSource } from './token-source.ts';

export interface DataverseParts {
  readonly records: AccountRecords;
  readonly secrets: Secrets;
  readonly attempts: Attempts;
  readonly language: () => Language;
}

interface ConnectParts extends DataverseParts {
  readonly sessions: DataverseSessions;
  forget(account: AccountRecord): Promise<Result<void>>;
}

/** A sign-in that works, but is not kept yet. */
interface Signed {
  readonly credentials: DataverseConfiguration['credentials'];
  readonly access: AccessToken;
  readonly source: TokenSource;
  keep(): Promise<Result<void>>;
}

/** Signs in, tests with `WhoAmI`, and only then keeps the connection in the place of the earlier one. */
export async function connectDataverse(
  context: Context,
  parts: ConnectParts,
  input: ConnectDataverse,
  open: OpenAddress,
): Promise<Result<AccountRecord>> {
  const environment = environmentOrigin(input.url);
  if (!environment.ok) return environment;
  const origin = environment.value;
  const accountId = `dataverse:${new URL(origin).host}`;
  const before = parts.records.get(accountId);
  const tables = tablesOf(input.tables, before && readConfiguration(before.configuration).tables);
  const place: Place = { accountId, origin, tables, sessionOnly: input.sessionOnly === true };
  const { credentials } = input;
  if (credentials.kind !== 'microsoft') {
    const signed = await withSecret(context, parts, place, credentials);
    return signed.ok ? accept(context, parts, place, signed.value) : signed;
  }
  return parts.attempts.run(async (attempt) => {
    const signed = await withMicrosoft(context, parts, place, { credentials, before, attempt, open });
    return signed.ok ? accept(context, parts, place, signed.value, attempt) : signed;
  });
}

interface Place {
  readonly accountId: string;
  readonly origin: string;
  readonly tables: Tables;
  readonly sessionOnly: boolean;
}

type Given<Kind> = Extract<ConnectDataverse['credentials'], { kind: Kind }>;

async function withSecret(
  context: Context,
  { secrets }: ConnectParts,
  { accountId, origin, tables }: Place,
  given: Given<'token' | 'client-credentials'>,
): Promise<Result<Signed>> {
  const secret = given.kind === 'token' ? given.token.trim() : given.clientSecret;
  const credentials =
    given.kind === 'token'
      ? { kind: given.kind }
      : { kind: given.kind, tenantId: given.tenantId, clientId: given.clientId };
  const configuration: DataverseConfiguration = { origin, tables, credentials };
  const access = await obtainToken(context, configuration, secret);
  if (!access.ok) return access;
  const source = secretSource(context, configuration, secret, async () => ok(secret));
  return ok({ credentials, access: access.value, source, keep: () => secrets.set(accountId, secret) });
}

async function withMicrosoft(
  context: Context,
  { language, secrets }: ConnectParts,
  { accountId, origin, sessionOnly }: Place,
  request: {
    readonly credentials: Given<'microsoft'>;
    readonly before: AccountRecord | undefined;
    readonly attempt: Attempt;
    readonly open: OpenAddress;
  },
): Promise<Result<Signed>> {
  const { attempt, before, open } = request;
  const tenantId = request.credentials.tenantId.trim();
  const clientId = request.credentials.clientId.trim();
  // Asked before the browser opens: nobody should sign in first and hear then that it cannot be kept.
  const ready = sessionOnly ? ok(undefined) : await secrets.ready();
  if (!ready.ok) return ready;
  const app = { tenantId, clientId, environment: origin };
  const hint = usernameOf(before, tenantId, clientId);
  const granted = await signInToMicrosoft(context, { app, attempt, hint, language: language(), open });
  if (!granted.ok) return granted;
  const { access, cache, username } = granted.value;
  return ok({
    credentials: { kind: 'microsoft', tenantId, clientId, username },
    access,
    source: microsoftSource(context, granted.value, username),
    keep: () => cache.keepIn(storeOf(secrets, accountId)),
  });
}

/** Who signed in to the same app before; another app is a choice of its own. */
function usernameOf(before: AccountRecord | undefined, tenantId: string, clientId: string): string | null {
  if (!before) return null;
  const { credentials } = readConfiguration(before.configuration);
  if (credentials.kind !== 'microsoft') return null;
  return credentials.tenantId === tenantId && credentials.clientId === clientId ? credentials.username : null;
}

async function accept(
  context: Context,
  { forget, records, sessions }: ConnectParts,
  { accountId, origin, sessionOnly, tables }: Place,
  { access, credentials, keep, source }: Signed,
  attempt?: Attempt,
): Promise<Result<AccountRecord>> {
  const tested = await whoAmI(context, origin, access.token);
  if (!tested.ok) return tested;
  const organisation = await organisationName(context, origin, access.token);
  const stopped = attempt?.state() ?? ok(undefined);
  if (!stopped.ok) return stopped;
  // A renewal of the old sign-in must not write over the new one.
  await sessions.quiet(accountId);
  const kept = sessionOnly ? ok(undefined) : await keep();
  if (!kept.ok) return kept;
  for (const other of records.all('dataverse')) {
    if (other.accountId !== accountId || sessionOnly) await forget(other);
  }
  const now = context.now();
  const { host } = new URL(origin);
  const record: AccountRecord = {
    accountId,
    provider: 'dataverse',
    subject: origin,
    address: host,
    name: nameOf(organisation, host),
    connectedAt: now,
    remembered: !sessionOnly,
    scopes: [],
    configuration: { origin, tables, credentials } satisfies DataverseConfiguration,
    health: afterSignIn(true, now),
  };
  sessions.begin(accountId, source, access);
  records.save(record);
  return ok(record);
}
