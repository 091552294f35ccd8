import type { Context } from '../../context.ts';
import type { Result } from '../../result.ts';
import type { AccountRecord, AccountRecords } from '../records.ts';
import { type AccessToken, RenewedToken } from '../renewed-token.ts';
import type { Secrets } from '../secrets.ts';
import { readConfiguration } from './configuration.ts';
import { keptSource, storeOf, type TokenSource } from './token-source.ts';

interface Session {
  readonly token: RenewedToken;
  readonly source: TokenSource;
}

/** The live sign-ins to Dataverse: connecting again makes a new session, and nothing of the old one counts any more. */
export class DataverseSessions {
  readonly #context: Context;
  readonly #records: AccountRecords;
  readonly #secrets: Secrets;
  readonly #sessions = new Map<string, Session>();

  constructor(context: Context, records: AccountRecords, secrets: Secrets) {
    this.#context = context;
    this.#records = records;
    this.#secrets = secrets;
  }

  begin(accountId: string, source: TokenSource, first?: AccessToken): Session {
    const session = this.#create(accountId, source, first);
    this.#sessions.set(accountId, session);
    return session;
  }

  /** The session of an account, made from what is kept when there is none yet. */
  of(account: AccountRecord): Session {
    const { accountId, remembered } = account;
    const found = this.#sessions.get(accountId);
    if (found) return found;
    const store = storeOf(this.#secrets, accountId);
    const source = keptSource(this.#context, readConfiguration(account.configuration), { remembered, store });
    return this.begin(accountId, source);
  }

  isCurrent(accountId: string, session: Session): boolean {
    return this.#sessions.get(accountId) === session;
  }

  /** The session goes on in memory, but writes nothing any more. */
  async quiet(accountId: string): Promise<void> {
    await this.#sessions.get(accountId)?.source.close();
  }

  async end(accountId: string): Promise<void> {
    const session = this.#sessions.get(accountId);
    this.#sessions.delete(accountId);
    await session?.source.close();
  }

  endsAt(accountId: string): number | null {
    return this.#sessions.get(accountId)?.token.endsAt ?? null;
  }

  #create(accountId: string, source: TokenSource, first?: AccessToken): Session {
    const renew = async (): Promise<Result<AccessToken>> => {
      const result = await source.obtain();
      if (!result.ok && this.isCurrent(accountId, session)) this.#records.failed(accountId, result.error);
      return result;
    };
    const { now, timing } = this.#context;
    const token = new RenewedToken({ renew, renewBefore: timing.renewBefore, now }, first);
    const session: Session = { token, source };
    return session;
  }
}
