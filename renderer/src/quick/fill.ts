import { Temporal } from 'temporal-polyfill';
import type { Draft } from '../schedule/draft.ts';
import { addTokens, type Token } from '../schedule/tokens.ts';
import { withMinutes, withStart } from '../schedule/when.ts';
import { newRepeats, type Repeats } from '../series/repeats.ts';
import type { Ends, Rhythm } from './parts.ts';

/** What of a line is settled; what it does not say stays as it is in the form. */
export interface Settled {
  readonly title?: string;
  readonly tokens: readonly Token[];
  readonly date?: string;
  readonly time?: string;
  readonly minutes?: number;
  /** Null: once. */
  readonly repeats?: Rhythm | null;
  readonly ends?: Ends;
}

/** The form with the line in it. `holidays`: of the calendar that the meeting goes to. */
export function filled(draft: Draft, settled: Settled, holidays: readonly string[]): Draft {
  const { title, tokens, date, time, minutes, repeats, ends } = settled;
  const moved = withStart(draft.when, {
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { start: time }),
  });
  const when = minutes === undefined ? moved : withMinutes(moved, minutes);
  return {
    ...draft,
    title: title ?? draft.title,
    tokens: tokens.length > 0 ? addTokens(draft.tokens, tokens).tokens : draft.tokens,
    when,
    repeats: ended(
      repeats === undefined ? draft.repeats : repeatsOf(repeats, when.date, holidays),
      ends,
      when.date,
    ),
  };
}

function ended(repeats: Repeats | null, ends: Ends | undefined, first: string): Repeats | null {
  if (repeats === null || ends === undefined) return repeats;
  const [, number, unit] = /^(\d+) (days|weeks|months|times)$/.exec(ends) ?? [];
  if (number === undefined || unit === undefined) return { ...repeats, ends: 'until', until: ends };
  if (unit === 'times') return { ...repeats, ends: 'count', count: Number(number) };
  // Eight weeks from a Tuesday on end before the ninth Tuesday.
  const until = Temporal.PlainDate.from(first)
    .add({ [unit]: Number(number) })
    .subtract({ days: 1 });
  return { ...repeats, ends: 'until', until: until.toString() };
}

function repeatsOf(rhythm: Rhythm | null, first: string, holidays: readonly string[]): Repeats | null {
  if (rhythm === null) return null;
  const custom = newRepeats('custom', first, holidays);
  const every = (
    unit: 'days' | 'weeks' | 'months',
    interval: number,
    by: 'day' | 'nth' = 'day',
  ): Repeats => ({
    ...custom,
    custom: { ...custom.custom, unit, interval, by },
  });
  if (rhythm === 'daily') return every('days', 1);
  const [, number, unit] = /^every (\d+) (days|weeks|months by day|months by nth)$/.exec(rhythm) ?? [];
  if (number === undefined)
    return newRepeats(rhythm as Exclude<Rhythm, `every ${string}` | 'daily'>, first, holidays);
  if (unit === 'days' || unit === 'weeks') return every(unit, Number(number));
  return every('months', Number(number), unit === 'months by nth' ? 'nth' : 'day');
}
