import type { UnknownReason } from '../../../preload/contract/availability.ts';
import type { GoogleAccess } from '../../accounts/access.ts';
import type { Failure } from '../../result.ts';
import type { Timing } from '../../timing.ts';
import type { Answer, CalendarGateway } from '../gateway.ts';
import { patiently } from '../pages.ts';
import type { Pause } from '../pause.ts';
import type { FreeBusyAnswer } from './answer.ts';
import { type Interval, union } from './intervals.ts';
import { batches, chunks } from './requests.ts';

/** What is known of one calendar. What could not be read is `unknown`, and never free. */
export interface CalendarBusy {
  readonly busy: readonly Interval[];
  readonly unknown: readonly { readonly interval: Interval; readonly reason: UnknownReason }[];
}

interface FreeBusyReading {
  /** By the ids that were asked for. */
  readonly calendars: ReadonlyMap<string, CalendarBusy>;
  /** Why a request as a whole had no answer; the first there was. */
  readonly failure: Failure | null;
}

export interface FreeBusy {
  read(
    access: GoogleAccess,
    calendarIds: readonly string[],
    range: Interval,
    options?: { readonly refresh?: boolean },
  ): Promise<FreeBusyReading>;
  forget(): void;
}

/** Busy times of one calendar in one chunk, or why they are not known. */
type Outcome = { readonly busy: readonly Interval[] } | { readonly reason: UnknownReason };

/** How long an answer is taken for the present, milliseconds. */
const life = 60_000;
const atOnce = 3;

interface Dependencies {
  readonly gateway: Pick<CalendarGateway, 'freeBusy'>;
  readonly timing: Pick<Timing, 'retry' | 'retryAfter'>;
  readonly pause: Pause;
  readonly now: () => number;
}

/**
 * Reads free/busy in batches, patiently when the service is busy, and remembers the answers for a minute; what failed
 * as a whole is not remembered.
 */
export function createFreeBusy({ gateway, timing, pause, now }: Dependencies): FreeBusy {
  const remembered = new Map<string, { readonly at: number; readonly outcome: Outcome }>();
  const keyOf = ({ accountId }: GoogleAccess, { start, end }: Interval, id: string): string =>
    JSON.stringify([accountId, start, end, id]);

  const isFresh = (at: number): boolean => Math.abs(now() - at) < life;

  return {
    forget: () => remembered.clear(),
    async read(access, calendarIds, range, options = {}) {
      for (const [key, { at }] of remembered) if (!isFresh(at)) remembered.delete(key);
      const ids = [...new Set(calendarIds)];
      const outcomes = new Map<string, { interval: Interval; outcome: Outcome }[]>(ids.map((id) => [id, []]));
      const missing: { chunk: Interval; ids: readonly string[] }[] = [];
      for (const chunk of chunks(range)) {
        const unread: string[] = [];
        for (const id of ids) {
          const known = options.refresh ? undefined : remembered.get(keyOf(access, chunk, id));
          if (known) outcomes.get(id)?.push({ interval: chunk, outcome: known.outcome });
          else unread.push(id);
        }
        for (const batch of batches(unread)) missing.push({ chunk, ids: batch });
      }

      let failure: Failure | null = null;
      const queue = missing.values();
      const work = async (): Promise<void> => {
        for (const { chunk, ids: batch } of queue) {
          const at = now();
          const answer = await patiently(() => gateway.freeBusy(access, chunk, batch), timing, pause);
          if (!answer.ok) failure ??= answer.failure;
          for (const id of batch) {
            const outcome = outcomeOf(answer, id);
            outcomes.get(id)?.push({ interval: chunk, outcome });
            if (answer.ok) remembered.set(keyOf(access, chunk, id), { at, outcome });
          }
        }
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, missing.length) }, work));
      return { calendars: new Map([...outcomes].map(([id, parts]) => [id, together(parts)])), failure };
    },
  };
}

function together(parts: readonly { interval: Interval; outcome: Outcome }[]): CalendarBusy {
  return {
    busy: union(parts.flatMap(({ outcome }) => ('busy' in outcome ? outcome.busy : []))),
    unknown: parts
      .flatMap(({ interval, outcome }) => ('busy' in outcome ? [] : [{ interval, reason: outcome.reason }]))
      .sort((one, other) => one.interval.start - other.interval.start),
  };
}

/** A calendar that the answer leaves out, or gives errors for, is unknown, even beside busy times. */
function outcomeOf(answer: Answer<FreeBusyAnswer>, id: string): Outcome {
  if (!answer.ok) return { reason: reasonOf(answer.failure) };
  const found = entryOf(answer.value, id);
  if (found === undefined) return { reason: 'no-answer' };
  const [error] = found.errors ?? [];
  if (error) return { reason: error.reason === 'notFound' ? 'not-shared' : 'refused' };
  const busy = (found.busy ?? []).map(({ start, end }) => ({
    start: Date.parse(start),
    end: Date.parse(end),
  }));
  const isReadable = busy.every(({ start, end }) => start <= end);
  return isReadable ? { busy } : { reason: 'no-answer' };
}

/** Google answers under the id that was asked for; addresses may come back in another case. */
function entryOf({ calendars }: FreeBusyAnswer, id: string) {
  const entries = Object.entries(calendars ?? {});
  const exact = entries.find(([name]) => name === id);
  return (exact ?? entries.find(([name]) => name.toLowerCase() === id.toLowerCase()))?.[1];
}

function reasonOf({ code }: Failure): UnknownReason {
  switch (code) {
    case 'offline':
    case 'rate-limited':
    case 'sign-in-needed':
    case 'permission-missing':
      return code;
    default:
      return 'failed';
  }
}
