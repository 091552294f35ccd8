import type { Account } from '../../preload/contract/accounts.ts';
import type { Context } from '../context.ts';
import { ok, type Result } from '../result.ts';
import { suggestionWords, warningWords } from '../words/connections.ts';
import type { Language } from '../words/language.ts';
import { type Need, needs } from './attention.ts';
import { type Suggestion, suggest } from './suggestions.ts';
import type { WatchRecords } from './watch-records.ts';

export interface WatchParts {
  readonly context: Pick<Context, 'broadcast' | 'platform' | 'now' | 'log'>;
  readonly records: WatchRecords;
  readonly accounts: () => readonly Account[];
  readonly signInEndsAt: (accountId: string) => number | null;
  readonly language: () => Language;
  /** IANA zone that times are told in. */
  readonly timeZone: () => string;
  /** The person wants the system's notifications. */
  readonly mayNotify: () => boolean;
}

const day = 24 * 60 * 60_000;

/** Looks after the connections: what needs somebody, what could go. */
export class Watch {
  readonly #parts: WatchParts;

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  needs(): readonly Need[] {
    const { context, records, accounts, signInEndsAt } = this.#parts;
    const now = context.now();
    return needs({
      signInEndsAt,
      accounts: accounts(),
      failures: records.failures(),
      meetings: records.coming(now, now + day),
      now,
    });
  }

  /** Those of connections that are still there and still fit. */
  suggestions(): readonly Suggestion[] {
    const now = this.#current();
    const fits = (one: Suggestion): boolean =>
      now.some(({ accountId, reason }) => accountId === one.accountId && reason === one.reason);
    return this.#parts.records.suggestions().filter(fits);
  }

  /** Warns once for each connection, reason and meeting that depends on it. */
  async warn(): Promise<Result<void>> {
    const { context, records, mayNotify, language } = this.#parts;
    records.forgetWarnings(context.now() - day);
    for (const { account, reason, meeting } of this.needs()) {
      if (!meeting || !mayNotify() || !records.warnOnce(account.accountId, reason, meeting)) continue;
      const { address } = account;
      const words = warningWords(language(), reason, {
        address,
        meeting: meeting.title,
        time: this.#timeOfDay(meeting.start),
      });
      const shown = await context.platform.notify(words);
      if (!shown.ok) context.log.info({ code: shown.error.code }, 'a warning was not shown');
    }
    return ok(undefined);
  }

  /** Marks connections that could go, and says so once. Nothing is disconnected. */
  async review(): Promise<Result<void>> {
    const { context, records, accounts, language } = this.#parts;
    const added = records.replaceSuggestions(this.#current());
    for (const { accountId, reason } of added) {
      const address = accounts().find((account) => account.accountId === accountId)?.address ?? '';
      const { title, body } = suggestionWords(language(), reason, address);
      context.broadcast.notice({ kind: 'info', message: title, hint: body });
    }
    return ok(undefined);
  }

  #current(): readonly Suggestion[] {
    const { context, records, accounts } = this.#parts;
    return suggest(accounts(), (account) => records.lastUse(account), context.now());
  }

  #timeOfDay(at: number): string {
    const { language, timeZone } = this.#parts;
    const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return new Intl.DateTimeFormat(language(), { ...format, timeZone: timeZone() }).format(at);
  }
}
