import type { Judgement } from '../../../preload/contract/attendance-facts.ts';

/** One meeting of one person, oldest first where there are several. */
export interface Attended {
  readonly judgement: Judgement;
  readonly late: boolean;
}

/** What somebody's meetings come to. */
export interface Rolled {
  /** Meetings that are known and that somebody was to come to. */
  readonly expected: number;
  readonly came: number;
  readonly late: number;
  /** 0 to 1; null when nothing was expected. */
  readonly rate: number | null;
  readonly absentNow: number;
  readonly absentLongest: number;
}

/** What a meeting says of whether somebody comes: nothing, where they were excused, or where nothing is known. */
const weight: Readonly<Record<Judgement, 'came' | 'absent' | 'besides' | 'silent'>> = {
  present: 'came',
  late: 'came',
  'left-early': 'came',
  partly: 'came',
  'no-show': 'absent',
  uninvited: 'besides',
  'unknown-guest': 'besides',
  excused: 'silent',
  pending: 'silent',
};

/** Adds meetings one after the other, oldest first, so that a large overview needs no lists. */
export class RollUp {
  #expected = 0;
  #came = 0;
  #late = 0;
  #run = 0;
  #longest = 0;

  add({ judgement, late }: Attended): void {
    const what = weight[judgement];
    if (what === 'silent') return;
    // Whoever comes without an invitation was not expected, but was not absent either.
    if (what !== 'besides') this.#expected += 1;
    if (what === 'came') this.#came += 1;
    if (what === 'came' && late) this.#late += 1;
    this.#run = what === 'absent' ? this.#run + 1 : 0;
    this.#longest = Math.max(this.#longest, this.#run);
  }

  result(): Rolled {
    return {
      expected: this.#expected,
      came: this.#came,
      late: this.#late,
      rate: this.#expected === 0 ? null : this.#came / this.#expected,
      absentNow: this.#run,
      absentLongest: this.#longest,
    };
  }
}

export function rollUp(meetings: readonly Attended[]): Rolled {
  const sum = new RollUp();
  for (const one of meetings) sum.add(one);
  return sum.result();
}

export interface MonthRate {
  /** `2026-11` */
  readonly month: string;
  readonly expected: number;
  readonly rate: number | null;
}

/** The rate of every month from the first meeting's to the last one's; `month`: `2026-11`. Oldest first. */
export function trend(meetings: readonly (Attended & { readonly month: string })[]): MonthRate[] {
  const sums = new Map<string, RollUp>();
  for (const one of meetings) {
    const sum = sums.get(one.month) ?? new RollUp();
    sum.add(one);
    sums.set(one.month, sum);
  }
  const months = [...sums.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: MonthRate[] = [];
  for (let month = first; month <= last; month = following(month)) {
    const { expected, rate } = sums.get(month)?.result() ?? { expected: 0, rate: null };
    all.push({ month, expected, rate });
  }
  return all;
}

function following(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const [nextYear, next] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}`;
}

/** Names the month that an instant is in, in one zone. */
export function monthIn(timeZone: string): (milliseconds: number) => string {
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit' });
  return (milliseconds) => {
    const parts = format.formatToParts(milliseconds);
    const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    return `${of('year').padStart(4, '0')}-${of('month')}`;
  };
}
