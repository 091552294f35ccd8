import { z } from 'zod';
import type { Failure } from '../../result.ts';

/**
 * How a request to Zoom ended, as far as a decision needs it. gone: there is no such meeting; wait: refused for now,
 * surely not carried out; ambiguous: it may have been carried out; refused: surely not, and asking again changes nothing.
 */
export type ZoomTrouble = 'gone' | 'wait' | 'ambiguous' | 'refused';

export interface ZoomFailure {
  readonly ok: false;
  readonly trouble: ZoomTrouble;
  readonly failure: Failure;
  /** Milliseconds that Zoom asks to wait; null when it does not say. */
  readonly retryAfter: number | null;
  /** The access token is not taken (any more); a new one may be. */
  readonly isToken: boolean;
}

const service = 'Zoom';
const errorBody = z.object({ code: z.coerce.number(), message: z.string().catch('') });

/** What a status and body of the Zoom API mean (https://developers.zoom.us/docs/api/errors/). `host`: an address. */
export function zoomFailure(
  answer: { readonly status: number; readonly body: unknown; readonly retryAfter: string | null },
  { host, now }: { readonly host: string; readonly now: number },
): ZoomFailure {
  const { status } = answer;
  const parsed = errorBody.safeParse(answer.body);
  const code = parsed.success ? parsed.data.code : null;
  const reason = (parsed.success ? parsed.data.message : String(status)).slice(0, 200).trim();
  const retryAfter = retryAfterIn(answer.retryAfter, now);
  const told = (trouble: ZoomTrouble, failure: Failure, isToken = false): ZoomFailure => ({
    ok: false,
    trouble,
    failure,
    retryAfter,
    isToken,
  });
  if (code === 3001) return told('gone', { code: 'not-found' });
  if (code === 1001) return told('refused', { code: 'zoom-host-unknown', details: { address: host } });
  if (code === 4700 || code === 4711 || code === 200) {
    return told('refused', { code: 'zoom-scope-missing', details: { reason } });
  }
  if (status === 401 || code === 124) {
    return told('refused', { code: 'zoom-credentials-refused', details: { reason } }, true);
  }
  if (status === 429) {
    // The daily limit and that of a second have the same status, and differ in their words alone.
    return /daily/i.test(reason)
      ? told('refused', { code: 'zoom-daily-limit', details: { address: host } })
      : told('wait', {
          code: 'rate-limited',
          details: { service, ...(retryAfter === null ? {} : { retryAfter }) },
        });
  }
  if (status >= 500) return told('ambiguous', { code: 'service-unavailable', details: { service, status } });
  return told('refused', { code: 'service-refused', details: { service, reason } });
}

/** Zoom writes `Retry-After` as seconds, as an HTTP date or as an ISO time, or leaves it out. */
export function retryAfterIn(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
