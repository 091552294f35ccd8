import type { Tables } from '../../../preload/contract/accounts.ts';
import type { Context } from '../../context.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { DataverseAccess } from '../access.ts';
import { afterSignIn } from '../health.ts';
import type { AccountRecord, AccountRecords } from '../records.ts';
import { type AccessToken, RenewedToken } from '../renewed-token.ts';
import type { Secrets } from '../secrets.ts';
import {
  type ConnectDataverse,
  configurationOf,
  type DataverseConfiguration,
  readConfiguration,
} from './configuration.ts';
import { environmentOrigin } from './environment.ts';
import { obtainToken } from './obtain-token.ts';
import { whoAmI } from './requests.ts';

/** One connection's tokens: connecting again makes a new session, and nothing of the old one counts any more. */
type Session = RenewedToken;

/** The one Dataverse connection of a workspace. */
export class DataverseAccounts {
  readonly #context: Context;
  readonly #records: AccountRecords;
  readonly #secrets: Secrets;
  readonly #sessions = new Map<string, Session>();

  constructor(context: Context, records: AccountRecords, secrets: Secrets) {
    this.#context = context;
    this.#records = records;
    this.#secrets = secrets;
  }

  /** Tested before it is kept; an earlier connection stays as it is until then. */
  async connect(input: ConnectDataverse): Promise<Result<AccountRecord>> {
    const origin = environmentOrigin(input.url);
    if (!origin.ok) return origin;
    const configuration = configurationOf(origin.value, input);
    const secret =
      input.credentials.kind === 'token' ? input.credentials.token.trim() : input.credentials.clientSecret;
    const first = await obtainToken(this.#context, configuration, secret);
    if (!first.ok) return first;
    const tested = await whoAmI(this.#context, origin.value, first.value.token);
    if (!tested.ok) return tested;
    const host = new URL(origin.value).host;
    const accountId = `dataverse:${host}`;
    if (!input.sessionOnly) {
      const kept = await this.#secrets.set(accountId, secret);
      if (!kept.ok) return kept;
    }
    for (const other of this.#records.all('dataverse')) {
      if (other.accountId !== accountId || input.sessionOnly) await this.disconnect(other);
    }
    const now = this.#context.now();
    const record: AccountRecord = {
      accountId,
      provider: 'dataverse',
      subject: origin.value,
      address: host,
      name: host.split('.')[0] ?? host,
      connectedAt: now,
      remembered: !input.sessionOnly,
      scopes: [],
      configuration,
      health: afterSignIn(true, now),
    };
    this.#sessions.set(accountId, this.#create(accountId, configuration, secret, first.value));
    this.#records.save(record);
    return ok(record);
  }

  access(): Result<DataverseAccess> {
    const account = this.#records.all('dataverse')[0];
    if (!account) return fail('dataverse-missing');
    const { accountId } = account;
    const configuration = readConfiguration(account.configuration);
    const session = this.#session(account, configuration);
    const ifCurrent = (tell: () => void) => {
      if (this.#sessions.get(accountId) === session) tell();
    };
    let given: string | null = null;
    return ok({
      accountId,
      origin: configuration.origin,
      tables: configuration.tables,
      token: async (options) => {
        if (options?.refresh) session.discard(given);
        const token = await session.get();
        if (token.ok) given = token.value;
        return token;
      },
      learned: (tables) => ifCurrent(() => this.#learned(accountId, tables)),
      succeeded: () => ifCurrent(() => this.#records.succeeded(accountId, true)),
      failed: (failure) => ifCurrent(() => this.#records.failed(accountId, failure)),
    });
  }

  endsAt(accountId: string): number | null {
    return this.#sessions.get(accountId)?.endsAt ?? null;
  }

  /** Asks for real, whatever the health: an administrator may have mended it meanwhile. */
  async test(account: AccountRecord): Promise<void> {
    const { accountId } = account;
    const configuration = readConfiguration(account.configuration);
    const session = this.#session(account, configuration);
    const token = await session.get();
    const result = token.ok ? await whoAmI(this.#context, configuration.origin, token.value) : token;
    const current = this.#records.get(accountId);
    if (!current || this.#sessions.get(accountId) !== session) return;
    if (!result.ok) this.#records.failed(accountId, result.error);
    else this.#records.save({ ...current, health: afterSignIn(true, this.#context.now()) });
  }

  /** Nothing stands at the provider that could be revoked: a pasted token ends by itself. */
  async disconnect(account: AccountRecord): Promise<Result<void>> {
    this.#sessions.delete(account.accountId);
    const gone = account.remembered ? await this.#secrets.delete(account.accountId) : ok(undefined);
    this.#records.remove(account.accountId);
    return gone;
  }

  #session(account: AccountRecord, configuration: DataverseConfiguration): Session {
    const found = this.#sessions.get(account.accountId);
    if (found) return found;
    const session = this.#create(account.accountId, configuration, null);
    this.#sessions.set(account.accountId, session);
    return session;
  }

  #create(
    accountId: string,
    configuration: DataverseConfiguration,
    secret: string | null,
    first?: AccessToken,
  ): Session {
    let known = secret;
    const obtain = async (): Promise<Result<AccessToken>> => {
      if (known === null) {
        const kept = this.#records.get(accountId)?.remembered ? await this.#secrets.get(accountId) : ok(null);
        if (!kept.ok) return kept;
        if (kept.value === null) return fail('dataverse-token-refused', { reason: 'no secret' });
        known = kept.value;
      }
      return obtainToken(this.#context, configuration, known);
    };
    const renew = async (): Promise<Result<AccessToken>> => {
      const result = await obtain();
      if (!result.ok && this.#sessions.get(accountId) === session)
        this.#records.failed(accountId, result.error);
      return result;
    };
    const { now, timing } = this.#context;
    const session: Session = new RenewedToken({ renew, renewBefore: timing.renewBefore, now }, first);
    return session;
  }

  #learned(accountId: string, tables: Tables): void {
    const account = this.#records.get(accountId);
    if (!account) return;
    this.#records.save({
      ...account,
      configuration: { ...readConfiguration(account.configuration), tables },
    });
  }
}
