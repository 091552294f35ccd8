import type { Slot } from './compute.ts';
import { day, minute } from './intervals.ts';

const hour = 60 * minute;

/** Of one day no more than this, while other days have some, so that there is a choice. */
const mostOfADay = 3;

/**
 * Everybody free first, then the fewest who cannot or are not at work, then the fewest of whom it is not known; of those
 * the earliest hour, and in it the roundest time. A slot that overlaps a better one is left out. `wall` says what the
 * clock shows, in milliseconds.
 */
export function rank(
  slots: readonly Slot[],
  limit: number,
  wall: (moment: number) => number,
): readonly Slot[] {
  const ranked = slots.map((slot) => ({ slot, key: keyOf(slot, wall(slot.start)) })).sort(compare);
  const chosen = new Set<Ranked>();
  const ofDay = new Map<number, number>();
  const take = (most: number): void => {
    for (const one of ranked) {
      if (chosen.size >= limit) return;
      const date = Math.floor(wall(one.slot.start) / day);
      const taken = ofDay.get(date) ?? 0;
      if (taken >= most || [...chosen].some((other) => overlaps(one.slot, other.slot))) continue;
      chosen.add(one);
      ofDay.set(date, taken + 1);
    }
  };
  take(mostOfADay);
  take(Number.POSITIVE_INFINITY);
  return [...chosen].sort(compare).map(({ slot }) => slot);
}

const overlaps = (one: Slot, other: Slot): boolean => one.start < other.end && other.start < one.end;

interface Ranked {
  readonly slot: Slot;
  readonly key: readonly number[];
}

function compare(one: Ranked, other: Ranked): number {
  const index = one.key.findIndex((part, at) => part !== other.key[at]);
  return (one.key[index] ?? 0) - (other.key[index] ?? 0);
}

function keyOf(slot: Slot, shown: number): readonly number[] {
  const minutes = (shown % hour) / minute;
  const roundness = minutes === 0 ? 0 : minutes === 30 ? 1 : 2;
  const conflicts = slot.optionalBusy.length + slot.outsideHours.length;
  return [conflicts, slot.unknown.length, Math.floor(shown / hour), roundness, slot.start];
}
