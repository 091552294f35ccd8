import type { z } from 'zod';
import type { PermissionId } from '../../../preload/contract/accounts.ts';
import type { ErrorCode } from '../../../preload/contract/errors.ts';
import type { GoogleAccess } from '../../accounts/access.ts';
import { type GoogleFailure, garbledAnswer, googleFailure } from '../../accounts/google/failures.ts';
import { createPause } from '../../calendars/pause.ts';
import type { Context } from '../../context.ts';
import type { Failure } from '../../result.ts';
import { createPace, type Pace } from './reports/pace.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** `status`: of HTTP; null when no whole answer came. */
  | { readonly ok: false; readonly error: Failure; readonly status: number | null };

/** Reads one address with the right of `access`, asked again while it is refused in passing. Never throws. */
export type Ask = <T>(
  access: GoogleAccess,
  url: URL,
  schema: z.ZodType<T>,
  signal: AbortSignal,
) => Promise<Answer<T>>;

export interface Api {
  /** The name that the person knows it by. */
  readonly service: string;
  /** Its name in the Google Cloud console. */
  readonly api: string;
  readonly permission: PermissionId;
  /** Requests that one account sends in any minute. */
  readonly perMinute: number;
}

export type AskContext = Pick<Context, 'endpoints' | 'timing'>;

/** How time passes; another one for tests. */
export interface Waiting {
  /** Milliseconds of a clock that nobody sets, so that a corrected time of day neither stops nor floods. */
  clock(): number;
  /** Ends at once when `signal` is aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const inReality: Waiting = {
  clock: () => performance.now(),
  pause: (milliseconds, signal) => createPause(signal)(milliseconds),
};

export function createAsk(
  { timing }: AskContext,
  { service, api, permission, perMinute }: Api,
  waiting: Waiting = inReality,
): Ask {
  const paces = new Map<string, Pace>();
  const paceOf = (accountId: string): Pace => {
    const pace = paces.get(accountId) ?? createPace(perMinute, 60_000);
    paces.set(accountId, pace);
    return pace;
  };

  async function once<T>(access: GoogleAccess, url: URL, schema: z.ZodType<T>, signal: AbortSignal) {
    try {
      const { data } = await access.auth.request<unknown>({
        url: url.href,
        timeout: timing.request,
        retry: false,
        signal,
      });
      const parsed = schema.safeParse(data);
      return parsed.success ? { value: parsed.data } : { found: garbledAnswer(service) };
    } catch (error) {
      return { found: googleFailure(error, service, { address: access.address, permission }) };
    }
  }

  return async (access, url, schema, signal) => {
    const waits = { quota: [...timing.minuteQuota], passing: [...timing.retry] };
    for (;;) {
      await waiting.pause(paceOf(access.accountId).next(waiting.clock()), signal);
      if (signal.aborted)
        return { ok: false, error: { code: 'timed-out', details: { service } }, status: null };
      const answer = await once(access, url, schema, signal);
      if ('value' in answer) {
        access.succeeded();
        return { ok: true, value: answer.value };
      }
      const { found } = answer;
      const kind = kindOf(found);
      const wait = kind === null ? undefined : waits[kind].shift();
      if (wait === undefined || (found.retryAfter ?? 0) > timing.retryAfter) {
        const error = named(found.failure, service, api);
        if (telling.has(error.code) && !signal.aborted) access.failed(error);
        return { ok: false, error, status: found.status };
      }
      await waiting.pause(Math.max(wait, found.retryAfter ?? 0), signal);
    }
  };
}

/** Reading changes nothing, so that what was cut off on its way is asked again as well. */
function kindOf({ failure, ambiguous }: GoogleFailure): 'quota' | 'passing' | null {
  if (failure.code === 'rate-limited' || failure.code === 'usage-limit') return 'quota';
  return ambiguous || failure.code === 'offline' ? 'passing' : null;
}

/** The console lists an API by another name than people know it by; every quota of reading ends by waiting. */
function named(failure: Failure, service: string, api: string): Failure {
  if (failure.code === 'api-disabled') return { code: 'api-disabled', details: { service: api } };
  return failure.code === 'usage-limit' ? { code: 'rate-limited', details: { service } } : failure;
}

/** What one API refuses or breaks says nothing about the connection, which has other uses. */
const telling: ReadonlySet<ErrorCode> = new Set([
  'sign-in-needed',
  'client-refused',
  'admin-blocked',
  'offline',
  'timed-out',
]);
