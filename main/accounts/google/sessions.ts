import type { PermissionId } from '../../../preload/contract/accounts.ts';
import type { Context } from '../../context.ts';
import { type Failure, fail, ok, type Result } from '../../result.ts';
import type { GoogleAccess } from '../access.ts';
import type { AccountRecord, AccountRecords } from '../records.ts';
import { type AccessToken, RenewedToken } from '../renewed-token.ts';
import type { Secrets } from '../secrets.ts';
import type { GoogleClientStore } from './client-store.ts';
import { refresh } from './oauth.ts';
import { isComplete, isGranted } from './permissions.ts';

/** One sign-in of one account: a new sign-in is a new session, and nothing of the old one counts any more. */
interface Session {
  readonly token: RenewedToken;
  /** Null until the keychain was asked. */
  refreshToken: string | null;
}

/** The live sign-ins of all Google accounts. */
export class GoogleSessions {
  readonly #context: Context;
  readonly #records: AccountRecords;
  readonly #secrets: Secrets;
  readonly #clients: GoogleClientStore;
  readonly #sessions = new Map<string, Session>();

  constructor(context: Context, records: AccountRecords, secrets: Secrets, clients: GoogleClientStore) {
    this.#context = context;
    this.#records = records;
    this.#secrets = secrets;
    this.#clients = clients;
  }

  begin(accountId: string, refreshToken: string, access: AccessToken): void {
    this.#sessions.set(accountId, this.#create(accountId, refreshToken, access));
  }

  end(accountId: string): void {
    this.#sessions.delete(accountId);
  }

  endsAt(accountId: string): number | null {
    return this.#sessions.get(accountId)?.token.endsAt ?? null;
  }

  /** The refresh token, from memory or the keychain; null when there is none. */
  async refreshToken(account: AccountRecord): Promise<Result<string | null>> {
    const held = this.#sessions.get(account.accountId)?.refreshToken;
    if (held) return ok(held);
    return account.remembered ? this.#secrets.get(account.accountId) : ok(null);
  }

  /** The right to call for `permission`; null: whatever was granted. */
  async access(account: AccountRecord, permission: PermissionId | null): Promise<Result<GoogleAccess>> {
    const { accountId, address } = account;
    if (account.health.state === 'needs-sign-in') return fail('sign-in-needed', { address });
    if (permission && !isGranted(permission, account.scopes)) {
      return fail('permission-missing', { address, permission });
    }
    const current = this.#session(accountId);
    const ifCurrent = (tell: () => void) => {
      if (this.#sessions.get(accountId) === current) tell();
    };
    const { AccountClient } = await import('./account-client.ts');
    return ok({
      accountId,
      address,
      auth: new AccountClient(current.token),
      succeeded: () => ifCurrent(() => this.#succeeded(accountId)),
      failed: (failure) => ifCurrent(() => this.#records.failed(accountId, failure)),
    });
  }

  /** Renews an access token that ends within `ahead` milliseconds: a dead sign-in is noticed while nobody calls. */
  async renewAhead(account: AccountRecord, ahead: number): Promise<Result<unknown>> {
    const { accountId, address, health } = account;
    if (health.state === 'needs-sign-in') return fail('sign-in-needed', { address });
    return this.#session(accountId).token.get(ahead);
  }

  #session(accountId: string): Session {
    const found = this.#sessions.get(accountId);
    if (found) return found;
    const session = this.#create(accountId, null);
    this.#sessions.set(accountId, session);
    return session;
  }

  #succeeded(accountId: string): void {
    const scopes = this.#records.get(accountId)?.scopes ?? [];
    this.#records.succeeded(accountId, isComplete(scopes));
  }

  #create(accountId: string, refreshToken: string | null, access?: AccessToken): Session {
    const { now, timing } = this.#context;
    const renew = async (): Promise<Result<AccessToken>> => {
      const result = await this.#renew(accountId, session);
      // A sign-in that was replaced meanwhile says nothing about the account.
      if (this.#sessions.get(accountId) === session) {
        if (result.ok) this.#succeeded(accountId);
        else this.#records.failed(accountId, result.error);
      }
      return result;
    };
    const token = new RenewedToken({ renew, renewBefore: timing.renewBefore, now }, access);
    const session: Session = { token, refreshToken };
    return session;
  }

  async #renew(accountId: string, session: Session): Promise<Result<AccessToken>> {
    const account = this.#records.get(accountId);
    if (!account) return fail('account-missing');
    const signedOut: { ok: false; error: Failure } = fail('sign-in-needed', { address: account.address });
    // Whoever waited while the sign-in died must not ask Google again.
    if (account.health.state === 'needs-sign-in') return signedOut;
    if (session.refreshToken === null) {
      const kept = await this.refreshToken(account);
      if (!kept.ok) return kept;
      if (kept.value === null) return signedOut;
      session.refreshToken = kept.value;
    }
    const client = await this.#clients.credentials();
    if (!client.ok) return client;
    return refresh(this.#context, client.value, session.refreshToken, account.address);
  }
}
