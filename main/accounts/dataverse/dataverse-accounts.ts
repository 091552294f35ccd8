import type { Tables } from '../../../preload/contract/accounts.ts';
import type { Context } from '../../context.ts';
import { type Failure, fail, ok, type Result } from '../../result.ts';
import type { DataverseAccess } from '../access.ts';
import type { OpenAddress } from '../browser.ts';
import { afterSignIn } from '../health.ts';
import { signInNeeded } from '../microsoft/failures.ts';
import type { AccountRecord, AccountRecords } from '../records.ts';
import { type ConnectDataverse, readConfiguration } from './configuration.ts';
import { connectDataverse, type DataverseParts } from './connect.ts';
import { whoAmI } from './requests.ts';
import { DataverseSessions } from './sessions.ts';

/** The one Dataverse connection of a workspace. */
export class DataverseAccounts {
  readonly #context: Context;
  readonly #parts: DataverseParts;
  readonly #records: AccountRecords;
  readonly #sessions: DataverseSessions;

  constructor(context: Context, parts: DataverseParts) {
    this.#context = context;
    this.#parts = parts;
    this.#records = parts.records;
    this.#sessions = new DataverseSessions(context, parts.records, parts.secrets);
  }

  /** Tested before it is kept; an earlier connection stays as it is until then. */
  connect(input: ConnectDataverse, open: OpenAddress): Promise<Result<AccountRecord>> {
    const forget = (account: AccountRecord) => this.disconnect(account);
    return connectDataverse(this.#context, { ...this.#parts, sessions: this.#sessions, forget }, input, open);
  }

  access(): Result<DataverseAccess> {
    const account = this.#records.all('dataverse')[0];
    if (!account) return fail('dataverse-missing');
    const signedOut = this.#signedOut(account.accountId);
    if (signedOut) return { ok: false, error: signedOut };
    const { accountId } = account;
    const { origin, tables } = readConfiguration(account.configuration);
    const session = this.#sessions.of(account);
    const ifCurrent = (tell: () => void) => {
      if (this.#sessions.isCurrent(accountId, session)) tell();
    };
    let given: string | null = null;
    return ok({
      accountId,
      origin,
      tables,
      token: async (options) => {
        const over = this.#signedOut(accountId);
        if (over) return { ok: false, error: over };
        if (options?.refresh) session.token.discard(given);
        const token = await session.token.get();
        if (token.ok) given = token.value;
        return token;
      },
      learned: (learned) => ifCurrent(() => this.#learned(accountId, learned)),
      succeeded: () => ifCurrent(() => this.#records.succeeded(accountId, true)),
      failed: (failure) => ifCurrent(() => this.#records.failed(accountId, failure)),
    });
  }

  endsAt(accountId: string): number | null {
    return this.#sessions.endsAt(accountId);
  }

  /** Makes sure of a token that is good for `ahead` milliseconds. */
  async renewAhead(account: AccountRecord, ahead: number): Promise<Result<unknown>> {
    const over = this.#signedOut(account.accountId);
    return over ? { ok: false, error: over } : this.#sessions.of(account).token.get(ahead);
  }

  /** Asks for real, whatever the health: an administrator may have mended it meanwhile. */
  async test(account: AccountRecord): Promise<void> {
    const { accountId } = account;
    const { origin } = readConfiguration(account.configuration);
    const session = this.#sessions.of(account);
    const token = await session.token.get();
    const result = token.ok ? await whoAmI(this.#context, origin, token.value) : token;
    const current = this.#records.get(accountId);
    if (!current || !this.#sessions.isCurrent(accountId, session)) return;
    if (!result.ok) this.#records.failed(accountId, result.error);
    else this.#records.save({ ...current, health: afterSignIn(true, this.#context.now()) });
  }

  /** Nothing stands at the provider that could be revoked: what is deleted here ends there by itself. */
  async disconnect(account: AccountRecord): Promise<Result<void>> {
    const { accountId, remembered } = account;
    await this.#sessions.end(accountId);
    const gone = remembered ? await this.#parts.secrets.delete(accountId) : ok(undefined);
    this.#records.remove(accountId);
    return gone;
  }

  /** Microsoft is not asked again and again for a sign-in that it has ended: only the person can help. */
  #signedOut(accountId: string): Failure | null {
    const account = this.#records.get(accountId);
    if (account?.health.state !== 'needs-sign-in') return null;
    const { credentials } = readConfiguration(account.configuration);
    return credentials.kind === 'microsoft' ? signInNeeded(credentials.username) : null;
  }

  #learned(accountId: string, tables: Tables): void {
    const account = this.#records.get(accountId);
    if (!account) return;
    const configuration = { ...readConfiguration(account.configuration), tables };
    this.#records.save({ ...account, configuration });
  }
}
