import { ok, type Result } from '../result.ts';
import type { Timing } from '../timing.ts';
import type { Answer, Changes } from './gateway.ts';
import { eachPage, type Page } from './pages.ts';
import type { Pause } from './pause.ts';

/** Where a request goes on; `syncToken` stands on every page, and never beside another bound. */
interface Place {
  readonly syncToken?: string;
  readonly pageToken?: string;
}

type Bounds = { readonly timeMin?: string };
type Read<T> = (place: Place & Bounds) => Promise<Answer<T>>;

/**
 * Reads what changed since a sync token. A token that is too old (410) or that Google does not know (400) leads to one
 * whole reading within `bounds`, and to no other: what that fails with is the answer.
 * https://developers.google.com/workspace/calendar/api/guides/sync
 */
export function createChangesSince(timing: Pick<Timing, 'retry' | 'retryAfter'>, pause: Pause) {
  return async <T extends Page & { nextSyncToken?: string | null | undefined }>(
    token: string | null,
    bounds: Bounds,
    read: Read<T>,
  ): Promise<Result<Changes & { readonly pages: readonly T[] }>> => {
    if (token !== null) {
      const changed = await eachPage((page) => read({ syncToken: token, ...page }), timing, pause);
      if (changed.ok) return ok(outcome(changed.value, false));
      if (changed.status !== 410 && changed.status !== 400) return { ok: false, error: changed.failure };
    }
    const all = await eachPage((page) => read({ ...bounds, ...page }), timing, pause);
    return all.ok ? ok(outcome(all.value, true)) : { ok: false, error: all.failure };
  };
}

function outcome<T extends { nextSyncToken?: string | null | undefined }>(
  pages: readonly T[],
  whole: boolean,
) {
  return { pages, whole, token: pages.at(-1)?.nextSyncToken ?? null };
}
