import type { Context } from '../../context.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { ZoomAccess } from '../access.ts';
import { afterSignIn } from '../health.ts';
import type { AccountRecord, AccountRecords } from '../records.ts';
import { type AccessToken, RenewedToken } from '../renewed-token.ts';
import type { Secrets } from '../secrets.ts';
import { type ConnectZoom, readConfiguration, type ZoomConfiguration } from './configuration.ts';
import { testHost, zoomToken } from './requests.ts';

/** The one Zoom connection of a workspace: a Server-to-Server OAuth app and the host whose meetings are made. */
export class ZoomAccounts {
  readonly #context: Context;
  readonly #records: AccountRecords;
  readonly #secrets: Secrets;
  readonly #sessions = new Map<string, RenewedToken>();

  constructor(context: Context, parts: { readonly records: AccountRecords; readonly secrets: Secrets }) {
    this.#context = context;
    this.#records = parts.records;
    this.#secrets = parts.secrets;
  }

  /** Tested before it is kept; an earlier connection stays as it is until then. */
  async connect(input: ConnectZoom): Promise<Result<AccountRecord>> {
    const { sessionOnly = false } = input;
    const configuration: ZoomConfiguration = {
      zoomAccountId: input.zoomAccountId.trim(),
      clientId: input.clientId.trim(),
      host: input.host.trim().toLowerCase(),
    };
    const secret = input.clientSecret.trim();
    const token = await zoomToken(this.#context, { ...configuration, clientSecret: secret });
    if (!token.ok) return token;
    const name = await testHost(this.#context, token.value.token, configuration.host);
    if (!name.ok) return name;
    const accountId = `zoom:${configuration.zoomAccountId}`;
    const kept = sessionOnly ? ok(undefined) : await this.#secrets.set(accountId, secret);
    if (!kept.ok) return kept;
    for (const other of this.#records.all('zoom')) {
      if (other.accountId !== accountId || sessionOnly) await this.disconnect(other);
    }
    const now = this.#context.now();
    const record: AccountRecord = {
      accountId,
      provider: 'zoom',
      subject: configuration.zoomAccountId,
      address: configuration.host,
      name: name.value,
      connectedAt: now,
      remembered: !sessionOnly,
      scopes: [],
      configuration,
      health: afterSignIn(true, now),
    };
    this.#begin(accountId, configuration, async () => ok(secret), token.value);
    this.#records.save(record);
    return ok(record);
  }

  access(): Result<ZoomAccess> {
    const account = this.#records.all('zoom')[0];
    if (!account) return fail('zoom-missing');
    const { accountId } = account;
    const session = this.#of(account);
    const ifCurrent = (tell: () => void) => {
      if (this.#sessions.get(accountId) === session) tell();
    };
    let given: string | null = null;
    return ok({
      accountId,
      host: readConfiguration(account.configuration).host,
      token: async (options) => {
        if (options?.refresh) session.discard(given);
        const token = await session.get();
        if (token.ok) given = token.value;
        else ifCurrent(() => this.#records.failed(accountId, token.error));
        return token;
      },
      succeeded: () => ifCurrent(() => this.#records.succeeded(accountId, true)),
      failed: (failure) => ifCurrent(() => this.#records.failed(accountId, failure)),
    });
  }

  endsAt(accountId: string): number | null {
    return this.#sessions.get(accountId)?.endsAt ?? null;
  }

  /** Makes sure of a token that is good for `ahead` milliseconds. */
  async renewAhead(account: AccountRecord, ahead: number): Promise<Result<unknown>> {
    const token = await this.#of(account).get(ahead);
    if (!token.ok) this.#records.failed(account.accountId, token.error);
    return token;
  }

  /** Asks for real, whatever the health: an administrator may have mended the app meanwhile. */
  async test(account: AccountRecord): Promise<void> {
    const { accountId } = account;
    const session = this.#of(account);
    // New scopes need a new token.
    session.discard(null);
    const token = await session.get();
    const { host } = readConfiguration(account.configuration);
    const result = token.ok ? await testHost(this.#context, token.value, host) : token;
    const current = this.#records.get(accountId);
    if (!current || this.#sessions.get(accountId) !== session) return;
    if (!result.ok) this.#records.failed(accountId, result.error);
    else this.#records.save({ ...current, health: afterSignIn(true, this.#context.now()) });
  }

  /** The app stands on at Zoom, where an administrator deactivates it; its secret is deleted here. */
  async disconnect({ accountId, remembered }: AccountRecord): Promise<Result<void>> {
    this.#sessions.delete(accountId);
    const gone = remembered ? await this.#secrets.delete(accountId) : ok(undefined);
    this.#records.remove(accountId);
    return gone;
  }

  #of(account: AccountRecord): RenewedToken {
    const { accountId, remembered } = account;
    const load = () => (remembered ? this.#secrets.get(accountId) : Promise.resolve(ok(null)));
    return (
      this.#sessions.get(accountId) ?? this.#begin(accountId, readConfiguration(account.configuration), load)
    );
  }

  #begin(
    accountId: string,
    configuration: ZoomConfiguration,
    load: () => Promise<Result<string | null>>,
    first?: AccessToken,
  ): RenewedToken {
    const renew = async (): Promise<Result<AccessToken>> => {
      const secret = await load();
      if (!secret.ok) return secret;
      if (secret.value === null) return fail('zoom-credentials-refused', { reason: 'no secret' });
      return zoomToken(this.#context, { ...configuration, clientSecret: secret.value });
    };
    const { now, timing } = this.#context;
    const session = new RenewedToken({ renew, renewBefore: timing.renewBefore, now }, first);
    this.#sessions.set(accountId, session);
    return session;
  }
}
