import type { Timing } from '../../timing.ts';

/** RFC 9110 §10.2.3: seconds or an HTTP date; null when there is none that can be read. Milliseconds. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** How long to wait before the next try, in milliseconds; null: give up. `tries` counts those that failed, less one. */
export function waitBeforeNext(
  tries: number,
  retryAfter: number | null,
  timing: Pick<Timing, 'retry' | 'retryAfter'>,
): number | null {
  const usual = timing.retry[tries];
  if (usual === undefined) return null;
  if (retryAfter === null) return usual;
  return retryAfter <= timing.retryAfter ? retryAfter : null;
}
