import { setImmediate } from 'node:timers/promises';
import type { ErrorCode } from '../../../../preload/contract/errors.ts';
import type { GoogleAccess } from '../../../accounts/access.ts';
import type { Context } from '../../../context.ts';
import { ok, type Result } from '../../../result.ts';
import type { Interval, ReportRow } from '../../model.ts';
import { createPace, type Pace } from './pace.ts';
import { readRows } from './page.ts';
import { createProgress } from './progress.ts';
import { garbledPage, givenUp } from './refusal.ts';
import { createPageSender } from './send.ts';

/** What a reading took. */
export interface ReportsReading {
  /** Requests that were sent, repeated ones too. */
  readonly requests: number;
  /** Rows that `each` was given. */
  readonly rows: number;
}

/** The audit log of Google Meet (Admin SDK Reports API): one row for every device that left a room. */
export interface ReportsSource {
  /**
   * Every row whose leave time lies in `window`, page after page, newest first as far as Google keeps its order; pages
   * after the first are under way while `each` works, and are given when it is done. The same row is hardly given
   * twice, but may be: writing it must change nothing. Fails with `attendance-not-admin`, `api-disabled`,
   * `permission-missing`, `sign-in-needed`, `rate-limited`, or what the network says; what `each` was given until then
   * stays true.
   */
  read(
    access: GoogleAccess,
    window: Interval,
    each: (rows: readonly ReportRow[]) => void | Promise<void>,
    signal: AbortSignal,
  ): Promise<Result<ReportsReading>>;
}

/**
 * Of 250 filtered requests a minute and user; eventName makes every one a filtered one
 * (https://developers.google.com/workspace/admin/reports/v1/limits).
 */
const requestsPerMinute = 240;

export function createReportsSource(context: Pick<Context, 'endpoints' | 'timing' | 'now'>): ReportsSource {
  const paces = new Map<string, Pace>();
  const paceOf = (accountId: string): Pace => {
    const pace = paces.get(accountId) ?? createPace(requestsPerMinute, 60_000);
    paces.set(accountId, pace);
    return pace;
  };

  return {
    read: async (access, window, each, signal) => {
      const ended = new AbortController();
      const either = AbortSignal.any([signal, ended.signal]);
      const sender = createPageSender(context, access, paceOf(access.accountId), either);
      const progress = createProgress(window, context.now());
      const ask = () => (progress.place === null ? null : sender.page(progress.place));
      let rows = 0;
      try {
        let next = ask();
        while (next !== null) {
          const answer = await next;
          if (!answer.ok) {
            if (answer.refusal.kind !== 'place' || !progress.restart()) {
              const { failure } = answer.refusal;
              if (tells(failure.code) && !signal.aborted) access.failed(failure);
              return { ok: false, error: failure };
            }
            next = ask();
            continue;
          }
          const fresh = progress.take(readRows(answer.page.activities), answer.page.nextPageToken);
          if (progress.endless) return { ok: false, error: garbledPage.failure };
          next = ask();
          rows += fresh.length;
          // Between parsing and writing others get their turn, and the next request goes out.
          await setImmediate();
          if (signal.aborted) return { ok: false, error: givenUp };
          if (fresh.length > 0) await each(fresh);
        }
      } finally {
        ended.abort();
      }
      access.succeeded();
      return ok({ requests: sender.requests, rows });
    },
  };
}

/** What the audit log alone refuses says nothing about the connection, which has other uses. */
const ofTheLog: ReadonlySet<ErrorCode> = new Set([
  'attendance-not-admin',
  'api-disabled',
  'permission-missing',
  'rate-limited',
  'service-refused',
  'not-found',
]);

const tells = (code: ErrorCode): boolean => !ofTheLog.has(code);
