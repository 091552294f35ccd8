import type { Slot } from './compute.ts';
import { minute } from './intervals.ts';

const hour = 60 * minute;

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
  const chosen: Slot[] = [];
  for (const { slot } of ranked) {
    if (chosen.length >= limit) break;
    if (chosen.every((one) => slot.end <= one.start || one.end <= slot.start)) chosen.push(slot);
  }
  return chosen;
}

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
