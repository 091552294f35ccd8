import type { Draft } from '../schedule/draft.ts';
import { addTokens, type Token } from '../schedule/tokens.ts';
import { withMinutes, withStart } from '../schedule/when.ts';
import { newRepeats, type Repeats } from '../series/repeats.ts';
import type { Rhythm } from './parts.ts';

/** What of a line is settled; what it does not say stays as it is in the form. */
export interface Settled {
  readonly title?: string;
  readonly tokens: readonly Token[];
  readonly date?: string;
  readonly time?: string;
  readonly minutes?: number;
  /** Null: once. */
  readonly repeats?: Rhythm | null;
}

/** The form with the line in it. `holidays`: of the calendar that the meeting goes to. */
export function filled(draft: Draft, settled: Settled, holidays: readonly string[]): Draft {
  const { title, tokens, date, time, minutes, repeats } = settled;
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
    repeats: repeats === undefined ? draft.repeats : repeatsOf(repeats, when.date, holidays),
  };
}

function repeatsOf(rhythm: Rhythm | null, first: string, holidays: readonly string[]): Repeats | null {
  if (rhythm === null) return null;
  if (rhythm !== 'daily') return newRepeats(rhythm, first, holidays);
  const daily = newRepeats('custom', first, holidays);
  return { ...daily, custom: { ...daily.custom, unit: 'days', interval: 1 } };
}
