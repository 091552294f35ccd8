import { setTimeout as wait } from 'node:timers/promises';
import type { DataverseAccess } from '../../accounts/access.ts';
import { networkFailure } from '../../accounts/network.ts';
import { type Failure, fail, ok, type Result } from '../../result.ts';
import type { Timing } from '../../timing.ts';
import { failureOf, passes, readRefusal, service } from './failures.ts';
import { type Page, readPage } from './page.ts';
import type { Question } from './query.ts';
import { readRetryAfter, waitBeforeNext } from './retry.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface AskOptions {
  /** A failure says nothing about the connection: it was a look at what the service knows. */
  readonly probe?: boolean;
  /** Milliseconds for one try, and no second one: the answer would be nice to have. */
  readonly hurry?: number;
  /** Rows of one page; default the most that the service gives. */
  readonly pageSize?: number;
  /** Ends the reading; the failure that it then gives says nothing about the connection. */
  readonly signal?: AbortSignal;
}

/** Reads rows, all pages of them. Requests are reads only, so that every one may be repeated. */
export interface Client {
  rows(question: Question, options?: AskOptions): Promise<Result<readonly Row[]>>;
  /** `take` gets one page after the other, and the next one is asked for when it is done. */
  pages(
    question: Question,
    take: (rows: readonly Row[]) => void | Promise<void>,
    options?: AskOptions,
  ): Promise<Result<void>>;
}

export interface ClientContext {
  /** The connection as it is now. */
  readonly access: () => DataverseAccess;
  readonly timing: Timing;
  readonly now: () => number;
}

type Attempt =
  | { readonly done: true; readonly page: Page }
  | {
      readonly done: false;
      readonly failure: Failure;
      readonly again: 'no' | 'later' | 'with-new-token';
      readonly retryAfter: number | null;
    };

/** The most rows the service gives in one page. */
const pageSize = 5000;

export function createClient({ access, timing, now }: ClientContext): Client {
  async function rows(question: Question, options: AskOptions = {}): Promise<Result<readonly Row[]>> {
    const read: Row[] = [];
    const all = await pages(
      question,
      (page) => {
        for (const row of page) read.push(row);
      },
      options,
    );
    return all.ok ? ok(read) : all;
  }

  async function pages(
    question: Question,
    take: (rows: readonly Row[]) => void | Promise<void>,
    options: AskOptions = {},
  ): Promise<Result<void>> {
    const connection = access();
    const root = `${connection.origin}/api/data/v9.2/`;
    const seen = new Set<string>();
    let next: string | null = root + question.path;
    while (next !== null) {
      seen.add(next);
      const page: Result<Page> = await ask(connection, next, question, options);
      if (!page.ok) return page;
      await take(page.value.rows);
      next = page.value.next;
      // A page that leads back to one already read would never end.
      if (next !== null && seen.has(next)) return fail('service-garbled', { service });
    }
    return ok(undefined);
  }

  async function ask(
    connection: DataverseAccess,
    url: string,
    question: Question,
    options: AskOptions,
  ): Promise<Result<Page>> {
    const retries = options.hurry === undefined ? timing : { ...timing, retry: [] };
    const refused: string[] = [];
    let tries = 0;
    for (;;) {
      const token = await tokenOf(connection, refused);
      if (!token.ok) return token;
      const attempt = await once(url, token.value, question, options);
      if (attempt.done) {
        connection.succeeded();
        return ok(attempt.page);
      }
      if (attempt.again === 'with-new-token' && refused.length === 0) {
        refused.push(token.value);
        continue;
      }
      const pause = attempt.again === 'later' ? waitBeforeNext(tries, attempt.retryAfter, retries) : null;
      if (pause === null) return failed(connection, attempt.failure, options);
      tries += 1;
      await wait(pause, undefined, options.signal ? { signal: options.signal } : {}).catch(() => undefined);
      if (options.signal?.aborted) return { ok: false, error: attempt.failure };
    }
  }

  /** Requests run side by side: another of them may have renewed the token that was refused. */
  async function tokenOf(connection: DataverseAccess, refused: readonly string[]): Promise<Result<string>> {
    const token = await connection.token();
    if (!token.ok || !refused.includes(token.value)) return token;
    return connection.token({ refresh: true });
  }

  async function once(url: string, token: string, question: Question, options: AskOptions): Promise<Attempt> {
    const limit = AbortSignal.timeout(options.hurry ?? timing.request);
    const preferred = `odata.maxpagesize=${options.pageSize ?? pageSize}`;
    try {
      const response = await fetch(url, {
        headers: {
          Authorization: `Bearer ${token}`,
          Accept: 'application/json',
          'OData-MaxVersion': '4.0',
          'OData-Version': '4.0',
          'If-None-Match': 'null',
          ...(question.paged ? { Prefer: preferred } : {}),
        },
        // A redirect would lead to a sign-in page, or the token somewhere else.
        redirect: 'manual',
        signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
      });
      const body = await response.text();
      if (response.status === 200) return answer(readPage(body, url));
      const refusal = readRefusal(response.status, body);
      return {
        done: false,
        failure: failureOf(refusal, question.table),
        again: refusal.status === 401 ? 'with-new-token' : passes(refusal.status) ? 'later' : 'no',
        retryAfter: readRetryAfter(response.headers.get('retry-after'), now()),
      };
    } catch (error) {
      return {
        done: false,
        failure: networkFailure(error, service).failure,
        again: 'later',
        retryAfter: null,
      };
    }
  }

  function answer(page: Result<Page>): Attempt {
    if (page.ok) return { done: true, page: page.value };
    return { done: false, failure: page.error, again: 'no', retryAfter: null };
  }

  function failed(
    connection: DataverseAccess,
    failure: Failure,
    options: AskOptions,
  ): { ok: false; error: Failure } {
    // A refused query tells about the query, everything else about the connection.
    const isQuiet = options.probe || options.hurry !== undefined || options.signal?.aborted;
    if (!isQuiet && failure.code !== 'service-refused') {
      connection.failed(failure);
    }
    return { ok: false, error: failure };
  }

  return { rows, pages };
}
