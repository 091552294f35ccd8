import type { GoogleAccess } from '../../accounts/access.ts';
import type { SendUpdates } from '../../calendars/gateway.ts';
import type { Failure } from '../../result.ts';
import type { EventPatch } from '../change/body.ts';
import type { Tools } from '../change/carry-out.ts';
import { changeTag, type WholeEvent } from '../change/current.ts';

export interface MasterWrite {
  readonly calendarId: string;
  readonly eventId: string;
  readonly etag: string;
  /** Carries `changeId`, so that it is known after a lost answer whether it was carried out. */
  readonly body: EventPatch;
  readonly changeId: string;
  readonly sendUpdates: SendUpdates;
  /** Whether the series is still what the change was decided on; an answer of a guest changes its ETag too. */
  readonly isSame: (event: WholeEvent) => boolean;
}

export type Written =
  | { readonly kind: 'done' | 'overtaken' | 'gone' }
  | { readonly kind: 'refused' | 'unknown'; readonly failure: Failure };

/**
 * Changes a series itself, once: what may have been carried out is looked for before it is sent again. `inDoubt`: an
 * earlier run may have begun.
 */
export async function writeMaster(
  { writer, timing, pause, signal }: Tools,
  access: GoogleAccess,
  write: MasterWrite,
  inDoubt: boolean,
): Promise<Written> {
  const { calendarId, eventId, body, sendUpdates } = write;
  const place = { calendarId, eventId };
  let { etag } = write;
  let doubt = inDoubt;
  let looks = inDoubt;
  let repeats = 0;
  let failure: Failure = { code: 'timed-out', details: { service: 'Google Calendar' } };
  const end = (): Written => ({ kind: doubt ? 'unknown' : 'refused', failure });
  for (;;) {
    if (signal.aborted) return end();
    const answer = looks
      ? await writer.read(access, calendarId, eventId)
      : await writer.patch(access, place, { etag, body, sendUpdates });
    if (answer.ok) {
      const event = answer.value;
      if (event.status === 'cancelled') return { kind: 'gone' };
      if (!looks || event.extendedProperties?.private?.[changeTag] === write.changeId)
        return { kind: 'done' };
      if (!write.isSame(event) || !event.etag) return { kind: 'overtaken' };
      etag = event.etag;
      looks = false;
      continue;
    }
    failure = answer.failure;
    if (answer.trouble === 'absent') return { kind: 'gone' };
    if (answer.trouble === 'ambiguous' && !looks) doubt = true;
    if (answer.trouble === 'refused' && !(doubt && failure.code === 'offline')) return end();
    if (repeats >= timing.retry.length || (answer.retryAfter ?? 0) > timing.retryAfter) return end();
    if (answer.trouble !== 'overtaken')
      await pause(Math.max(timing.retry[repeats] ?? 0, answer.retryAfter ?? 0));
    if (answer.trouble !== 'wait') looks = true;
    repeats += 1;
  }
}
