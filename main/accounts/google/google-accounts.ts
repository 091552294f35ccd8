import type { Account } from '../../../preload/contract/accounts.ts';
import type { Input } from '../../../preload/contract.ts';
import type { Context } from '../../context.ts';
import { type Failure, fail, ok, type Result } from '../../result.ts';
import type { Language } from '../../words/language.ts';
import type { Attempt, Attempts } from '../attempt.ts';
import type { OpenAddress } from '../browser.ts';
import { afterSignIn } from '../health.ts';
import type { AccountRecord, AccountRecords } from '../records.ts';
import type { Secrets } from '../secrets.ts';
import type { GoogleClientStore } from './client-store.ts';
import { askedBefore, type GoogleConfiguration } from './configuration.ts';
import type { Grant } from './grant.ts';
import { readIdentity, revoke } from './oauth.ts';
import { isComplete, permissionsOf, scopesToAsk } from './permissions.ts';
import type { GoogleSessions } from './sessions.ts';
import { type SignedIn, signInToGoogle } from './sign-in.ts';

/** Milliseconds that a person waits for Google before the local copy goes anyway. */
const longestRevocation = 5_000;

export type ConnectGoogle = Extract<Input<'accounts', 'connect'>, { provider: 'google' }>;

export interface GoogleParts {
  readonly records: AccountRecords;
  readonly secrets: Secrets;
  readonly clients: GoogleClientStore;
  readonly sessions: GoogleSessions;
  readonly attempts: Attempts;
  readonly language: () => Language;
}

/** Connects, tests and disconnects Google accounts. */
export class GoogleAccounts {
  readonly #context: Context;
  readonly #parts: GoogleParts;

  constructor(context: Context, parts: GoogleParts) {
    this.#context = context;
    this.#parts = parts;
  }

  async connect(input: ConnectGoogle, open: OpenAddress): Promise<Result<AccountRecord>> {
    const { attempts, clients, records, secrets } = this.#parts;
    const expected = input.accountId === undefined ? null : records.get(input.accountId);
    if (expected === undefined || (expected && expected.provider !== 'google')) return fail('not-found');
    return attempts.run(async (attempt) => {
      const client = await clients.credentials();
      if (!client.ok) return client;
      // Asked before the browser opens: nobody should sign in first and hear then that it cannot be kept.
      const ready = input.sessionOnly ? ok(undefined) : await secrets.ready();
      if (!ready.ok) return ready;
      const signedIn = await signInToGoogle(this.#context, {
        attempt,
        client: client.value,
        hint: expected?.address ?? null,
        scopes: scopesToAsk(expected?.scopes ?? [], input.ask ?? []),
        language: this.#parts.language(),
        open,
      });
      if (!signedIn.ok) return signedIn;
      return this.#accept(attempt, signedIn.value, expected, input);
    });
  }

  async test(account: AccountRecord): Promise<void> {
    const access = await this.#parts.sessions.access(account, null);
    if (!access.ok) return;
    const identity = await readIdentity(this.#context, access.value.auth);
    if (identity.ok) access.value.succeeded();
    else access.value.failed(identity.error);
  }

  /** The local copy goes in any case; not ok says why Google may still hold the grant. */
  async disconnect(account: AccountRecord): Promise<Result<{ revoked: boolean }>> {
    const { records, secrets, sessions } = this.#parts;
    const token = await sessions.refreshToken(account);
    const limit = Math.min(this.#context.timing.request, longestRevocation);
    const told = token.ok && token.value !== null ? await revoke(this.#context, token.value, limit) : token;
    sessions.end(account.accountId);
    const gone = account.remembered ? await secrets.delete(account.accountId) : ok(undefined);
    records.remove(account.accountId);
    if (!told.ok) return told;
    return gone.ok ? ok({ revoked: token.ok && token.value !== null }) : gone;
  }

  async #accept(
    attempt: Attempt,
    grant: SignedIn,
    expected: AccountRecord | null,
    { ask = [], sessionOnly = false }: ConnectGoogle,
  ): Promise<Result<AccountRecord>> {
    const { records, secrets, sessions } = this.#parts;
    const { identity, refreshToken, scopes } = grant;
    const accountId = `google:${identity.subject}`;
    const refused = refuse(attempt, grant, expected);
    if (!refused.ok) return this.#giveBack(grant, accountId, refused.error);
    if (refreshToken === null) return fail('sign-in-failed', { reason: 'no refresh token' });
    const before = records.get(accountId);
    if (!sessionOnly) {
      const kept = await secrets.set(accountId, refreshToken);
      if (!kept.ok) return this.#giveBack(grant, accountId, kept.error);
    } else if (before?.remembered) {
      await secrets.delete(accountId);
    }
    const asked = [...new Set([...askedBefore(before?.configuration), ...ask])];
    const record: AccountRecord = {
      accountId,
      provider: 'google',
      subject: identity.subject,
      address: identity.address,
      name: identity.name,
      connectedAt: before?.connectedAt ?? this.#context.now(),
      remembered: !sessionOnly,
      scopes,
      configuration: { signInEndsAt: grant.signInEndsAt, asked } satisfies GoogleConfiguration,
      health: afterSignIn(isComplete(scopes), this.#context.now()),
    };
    sessions.begin(accountId, refreshToken, grant.access);
    records.save(record);
    return ok(record);
  }

  /**
   * A grant that is not kept is revoked, unless the same person is connected: revoking ends every grant that the
   * person gave to this project.
   */
  async #giveBack(grant: Grant, accountId: string, error: Failure): Promise<Result<never>> {
    const token = grant.refreshToken ?? grant.access.token;
    if (!this.#parts.records.get(accountId)) await revoke(this.#context, token, longestRevocation);
    return { ok: false, error };
  }
}

function refuse(attempt: Attempt, grant: SignedIn, expected: AccountRecord | null): Result<void> {
  const stopped = attempt.state();
  if (!stopped.ok) return stopped;
  if (expected && expected.subject !== grant.identity.subject) {
    return fail('sign-in-wrong-account', { expected: expected.address, found: grant.identity.address });
  }
  return ok(undefined);
}

/** What the contract shows of a Google account beside its record. */
export function googlePermissions(record: AccountRecord): Account['permissions'] {
  return permissionsOf(record.scopes, askedBefore(record.configuration));
}
