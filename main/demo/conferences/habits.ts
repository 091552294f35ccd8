import { mulberry32, seedOf } from '../random.ts';
import { recordId } from './draft.ts';
import type { Visit, Who } from './model.ts';

/** The scheduled time of a meeting with the name that its chances are drawn from. */
export interface Slot {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const minute = 60_000;
const laptop = ['web', 'web', 'web', 'android', 'ios'] as const;

/** `from` and `to` are minutes after the scheduled start. */
export function stay(
  slot: Slot,
  who: Who,
  from: number,
  to: number,
  more: Partial<Pick<Visit, 'device' | 'inReports'>> = {},
): Visit {
  const name = `${slot.name}/${JSON.stringify(who)}/${from}`;
  // Nobody comes or goes on a full minute.
  const random = mulberry32(seedOf(name));
  const joined = slot.start + Math.round(from * minute + random() * 40_000);
  const left = slot.start + Math.round(to * minute + random() * 40_000);
  return {
    endpoint: `boq_hlane_${recordId(name).slice(0, 22)}`,
    who,
    device: laptop[Math.floor(random() * laptop.length)] ?? 'web',
    joined,
    left: Math.max(left, joined + 5_000),
    ...more,
  };
}

/**
 * What an ordinary person does in an ordinary class: most come a little before, some late, some leave early, some lose
 * the connection and come back, a few do not come. People keep their habits from class to class.
 */
export function ordinaryStays(slot: Slot, who: Who, declined: boolean): readonly Visit[] {
  const person = mulberry32(seedOf(JSON.stringify(who)));
  const tardy = person() < 0.2;
  const fragile = person() < 0.2;
  const chance = mulberry32(seedOf(`${slot.name}/${JSON.stringify(who)}`));
  if (chance() < (declined ? 0.9 : 0.05)) return [];
  const length = (slot.end - slot.start) / minute;
  const late = chance() < (tardy ? 0.5 : 0.06);
  const from = late ? 6 + chance() * Math.min(12, length / 3) : chance() * 6 - 4;
  const early = chance() < 0.07;
  const to = early ? length * (0.5 + chance() * 0.3) : length - 1 + chance() * 4;
  if (chance() < (fragile ? 0.4 : 0.04)) {
    const cut = from + (to - from) * (0.3 + chance() * 0.4);
    return [stay(slot, who, from, cut), stay(slot, who, cut + 0.8 + chance() * 2, to)];
  }
  if (chance() < 0.06) {
    return [
      stay(slot, who, from, to, { device: 'web' }),
      stay(slot, who, from + 2 + chance() * 5, to - 1, { device: 'android' }),
    ];
  }
  return [stay(slot, who, from, to)];
}
