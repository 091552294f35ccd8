import { Temporal } from 'temporal-polyfill';
import type { CreateMeeting } from '../../../preload/contract/meetings.ts';
import type { Recurrence, SeriesPreview } from '../../../preload/contract/series.ts';
import { fail, ok, type Result } from '../../result.ts';
import { writeTime } from '../times.ts';
import { expand, mostOccurrences } from './expand.ts';
import { type Anchor, writeLines } from './lines.ts';
import { zoned } from './wall.ts';

export interface PlannedSeries {
  readonly lines: readonly string[];
  readonly preview: SeriesPreview;
}

/**
 * What a rule comes to from `anchor` on, with the days of `skip` left out of it. `series-start-off`: the start is no
 * occurrence of the rule; `series-empty`: nothing is left; `series-too-long`: more occurrences than Google makes.
 */
export function planSeries(rule: Recurrence, anchor: Anchor, skip: readonly string[]): Result<PlannedSeries> {
  const whole = expand(writeLines({ ...rule, except: [] }, anchor), anchor);
  if (whole?.ruled[0] !== anchor.start) {
    const first = whole?.ruled[0];
    return fail('series-start-off', {
      field: 'recurrence',
      ...(first === undefined ? {} : { first: dayOf(first, anchor) }),
    });
  }
  if (whole.more) return fail('series-too-long', { field: 'recurrence', limit: mostOccurrences });
  const days = new Set(whole.starts.map((start) => dayOf(start, anchor)));
  // Only days on which something would take place become exceptions: the others would say nothing.
  const skipped = [...new Set([...rule.except, ...skip])].filter((day) => days.has(day)).sort();
  const lines = writeLines({ ...rule, except: skipped }, anchor);
  const starts = expand(lines, anchor)?.starts ?? [];
  const [first] = starts;
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return fail('series-empty', { field: 'recurrence' });
  const write = (time: number): string => writeTime(time, anchor.timeZone);
  return ok({
    lines,
    preview: {
      count: starts.length,
      first: write(first),
      last: write(last),
      starts: starts.map(write),
      skipped,
      missing: missingDays(rule, anchor, days),
      clockChanges: clockChanges(first, last, anchor.timeZone),
    },
  });
}

export const dayOf = (time: number, { timeZone }: Anchor): string =>
  zoned(time, timeZone).toPlainDate().toString();

/** Days that the same rule has at noon, and not at a time that the clocks skip there. */
function missingDays(rule: Recurrence, anchor: Anchor, days: ReadonlySet<string>): string[] {
  const last = [...days].at(-1) ?? '';
  const noon = zoned(anchor.start, anchor.timeZone).withPlainTime(
    Temporal.PlainTime.from('12:00'),
  ).epochMilliseconds;
  const atNoon = { ...anchor, start: noon };
  const all = expand(writeLines({ ...rule, except: [] }, atNoon), atNoon)?.starts ?? [];
  return all.map((start) => dayOf(start, anchor)).filter((day) => !days.has(day) && day <= last);
}

function clockChanges(first: number, last: number, timeZone: string): string[] {
  const changes: string[] = [];
  let at = zoned(first, timeZone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > last) return changes;
    changes.push(next.toPlainDate().toString());
    at = next;
  }
}

/** The part of a plan that makes it a series; nothing for a meeting that takes place once. */
export function planRecurrence(
  { recurrence, skip = [] }: Pick<CreateMeeting, 'recurrence' | 'skip'>,
  schedule: { readonly start: number; readonly timeZone: string },
): Result<{ recurrence?: readonly string[] }> {
  if (recurrence === undefined) return ok({});
  const planned = planSeries(recurrence, { ...schedule, allDay: false }, skip);
  return planned.ok ? ok({ recurrence: planned.value.lines }) : planned;
}
