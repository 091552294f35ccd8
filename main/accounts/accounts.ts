import type { Account } from '../../preload/contract/accounts.ts';
import type { Context } from '../context.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import type { Language } from '../words/language.ts';
import type { Connections } from './access.ts';
import { Attempts } from './attempt.ts';
import type { OpenAddress } from './browser.ts';
import { createConnections } from './connections.ts';
import { type ConnectDataverse, dataverseDetails } from './dataverse/configuration.ts';
import { DataverseAccounts } from './dataverse/dataverse-accounts.ts';
import { GoogleClientStore } from './google/client-store.ts';
import { signInEnd } from './google/configuration.ts';
import { type ConnectGoogle, GoogleAccounts, googlePermissions } from './google/google-accounts.ts';
import { GoogleSessions } from './google/sessions.ts';
import { signInNeeded } from './microsoft/failures.ts';
import { type AccountRecord, AccountRecords } from './records.ts';
import { Secrets } from './secrets.ts';
import { zoomDetails } from './zoom/configuration.ts';
import { ZoomAccounts } from './zoom/zoom-accounts.ts';

type Connected = Promise<Result<{ account: Account }>>;

export interface Accounts {
  readonly handlers: Implementation['accounts'];
  readonly connections: Connections;
  /** As they are in memory, without asking anybody. */
  known(): readonly Account[];
  /** Renews an access token that ends within `ahead` milliseconds, so that a dead sign-in is noticed while nobody calls. */
  renewAhead(accountId: string, ahead: number): Promise<Result<unknown>>;
  /** When the sign-in ends that nothing can renew, milliseconds since the epoch; null where none is known to. */
  signInEndsAt(accountId: string): number | null;
  /** `open` stands for the browser. */
  connectGoogle(input: ConnectGoogle, open?: OpenAddress): Connected;
  connectDataverse(input: ConnectDataverse, open?: OpenAddress): Connected;
  close(): Promise<void>;
}

export interface AccountsOptions {
  readonly language: () => Language;
  readonly demoClient?: { readonly clientId: string; readonly clientSecret: string };
}

/** Builds the connections of one workspace. */
export function createAccounts(context: Context, options: AccountsOptions): Accounts {
  const records = new AccountRecords(context);
  const secrets = new Secrets(context);
  const clients = new GoogleClientStore(context, secrets, options.demoClient);
  const sessions = new GoogleSessions(context, records, secrets, clients);
  const attempts = new Attempts(context.broadcast);
  const google = new GoogleAccounts(context, {
    records,
    secrets,
    clients,
    sessions,
    attempts,
    language: options.language,
  });
  const dataverse = new DataverseAccounts(context, {
    records,
    secrets,
    attempts,
    language: options.language,
  });
  const zoom = new ZoomAccounts(context, { records, secrets });
  endSessions(records);

  const present = (record: AccountRecord): Account => {
    const { health, provider } = record;
    const endsAt = { google: sessions, dataverse, zoom }[provider].endsAt(record.accountId);
    return {
      accountId: record.accountId,
      provider,
      address: record.address,
      name: record.name,
      connectedAt: instant(record.connectedAt),
      remembered: record.remembered,
      permissions: provider === 'google' ? googlePermissions(record) : [],
      renewsAt: endsAt === null ? null : instant(endsAt),
      dataverse: provider === 'dataverse' ? dataverseDetails(record.configuration) : null,
      ...(provider === 'zoom' ? { zoom: zoomDetails(record.configuration) } : {}),
      health: {
        state: health.state,
        lastSuccess: health.lastSuccess === null ? null : instant(health.lastSuccess),
        lastError: health.lastError && context.describe(health.lastError),
        lastErrorAt: health.lastErrorAt === null ? null : instant(health.lastErrorAt),
      },
    };
  };
  const connected = (result: Result<AccountRecord>) =>
    result.ok ? ok({ account: present(result.value) }) : result;
  const browser: OpenAddress = (url) => context.platform.openExternal('sign-in', url, context.links);
  const connectGoogle: Accounts['connectGoogle'] = async (input, open = browser) =>
    connected(await google.connect(input, open));
  const connectDataverse: Accounts['connectDataverse'] = async (input, open = browser) =>
    connected(await dataverse.connect(input, open));

  const handlers: Implementation['accounts'] = {
    list: async () => ok({ accounts: records.all().map(present), client: clients.describe() }),
    connect: async (input) => {
      if (input.provider === 'zoom') return connected(await zoom.connect(input));
      return input.provider === 'google' ? connectGoogle(input) : connectDataverse(input);
    },
    cancelConnect: async () => ok({ cancelled: attempts.stop({ code: 'sign-in-cancelled' }) }),
    pending: async () => {
      const { pending } = attempts;
      if (!pending) return ok({ pending: null });
      return ok({
        pending: { ...pending, expiresAt: instant(pending.expiresAt) },
      });
    },
    disconnect: async ({ accountId }) => {
      const record = records.get(accountId);
      if (!record) return fail('not-found');
      const result = await { google, dataverse, zoom }[record.provider].disconnect(record);
      if (!result.ok) return ok({ revoked: false, error: context.describe(result.error) });
      return ok({ revoked: result.value?.revoked ?? true, error: null });
    },
    test: async ({ accountId }) => {
      const record = records.get(accountId);
      if (!record) return fail('not-found');
      await { google, dataverse, zoom }[record.provider].test(record);
      return ok({ account: present(records.get(accountId) ?? record) });
    },
    importClient: async (input) => {
      const text =
        input?.content === undefined
          ? await chooseClientFile(context, options.language())
          : ok(input.content);
      if (!text.ok) return text;
      if (text.value === null) return ok({ client: null });
      const client = await clients.import(text.value);
      return client.ok ? ok({ client: client.value }) : client;
    },
    forgetClient: async () => {
      const result = await clients.forget();
      return result.ok ? ok({ done: true }) : result;
    },
  };
  return {
    handlers,
    connections: createConnections(records, sessions, dataverse, zoom),
    known: () => records.all().map(present),
    signInEndsAt: (accountId) => {
      const record = records.get(accountId);
      if (record?.provider === 'google') return signInEnd(record.configuration);
      if (record?.provider === 'zoom') return null;
      const isPasted = record && dataverseDetails(record.configuration).kind === 'token';
      return isPasted ? dataverse.endsAt(accountId) : null;
    },
    renewAhead: async (accountId, ahead) => {
      const record = records.get(accountId);
      if (!record) return fail('account-missing');
      if (record.provider === 'google') return sessions.renewAhead(record, ahead);
      return { dataverse, zoom }[record.provider].renewAhead(record, ahead);
    },
    connectGoogle,
    connectDataverse,
    close: async () => {
      attempts.stop({ code: 'sign-in-cancelled' });
      records.flush();
    },
  };
}

/** A sign-in that no keychain holds ended with the session it was made in. */
function endSessions(records: AccountRecords): void {
  for (const record of records.all()) {
    if (record.remembered || record.health.state === 'needs-sign-in') continue;
    records.failed(record.accountId, endedWithSession(record));
  }
}

function endedWithSession({ address, configuration, provider }: AccountRecord): Failure {
  if (provider === 'google') return { code: 'sign-in-needed', details: { address } };
  if (provider === 'zoom') return { code: 'zoom-credentials-refused', details: { reason: 'no secret' } };
  const { username } = dataverseDetails(configuration);
  if (username !== null) return signInNeeded(username);
  return { code: 'dataverse-token-refused', details: { reason: 'no secret' } };
}

async function chooseClientFile(context: Context, language: Language): Promise<Result<string | null>> {
  const title =
    language === 'es' ? 'Elegir el archivo de cliente de Google' : 'Choose the Google client file';
  const chosen = await context.platform.chooseFile({ title, extensions: ['json'] });
  return chosen.ok ? ok(chosen.value?.text ?? null) : chosen;
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
