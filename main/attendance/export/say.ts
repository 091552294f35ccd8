import type { AttendanceCounts, AttendanceSummary } from '../../../preload/contract/attendance-facts.ts';
import { type ExportWords, fillIn } from '../../words/attendance-export.ts';

/** Formats of one language and zone. */
export interface Say {
  readonly words: ExportWords;
  readonly time: (instant: string | number) => string;
  readonly day: (instant: string | number) => string;
  /** Without the year. */
  readonly shortDay: (instant: string | number) => string;
  readonly dateTime: (instant: string | number) => string;
  /** `09:00 – 10:00`; with its days where they differ. */
  readonly range: (from: string | number, to: string | number) => string;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly length: (seconds: number) => string;
}

export function sayIn(words: ExportWords, timeZone: string): Say {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(words.locale, { timeZone, ...options });
    return (instant: string | number) => made.format(new Date(instant));
  };
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const dateTime = (instant: string | number) => `${day(instant)}, ${time(instant)}`;
  const number = new Intl.NumberFormat(words.locale, { useGrouping: false }).format;
  return {
    words,
    time,
    day,
    shortDay: format({ weekday: 'short', day: 'numeric', month: 'short' }),
    dateTime,
    range: (from, to) =>
      day(from) === day(to) ? `${time(from)} – ${time(to)}` : `${dateTime(from)} – ${dateTime(to)}`,
    number,
    percent: (share) => `${number(wholePercent(share))} %`,
    length: (seconds) => lengthIn(words, seconds),
  };
}

/** What is not all is never rounded up to it, and what is something never down to nothing. */
function wholePercent(share: number): number {
  const percent = Math.round(share * 100);
  if (share < 1 && percent === 100) return 99;
  return share > 0 && percent === 0 ? 1 : percent;
}

function lengthIn(words: ExportWords, seconds: number): string {
  if (seconds > 0 && seconds < 60) return fillIn(words.seconds, { seconds: Math.floor(seconds) });
  const all = Math.round(seconds / 60);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  const parts = [
    ...(hours > 0 ? [fillIn(words.hours, { hours })] : []),
    ...(minutes > 0 || hours === 0 ? [fillIn(words.minutes, { minutes })] : []),
  ];
  return parts.join(' ');
}

const besides = [
  'late',
  'leftEarly',
  'partly',
  'noShow',
  'excused',
  'pending',
  'uninvited',
  'unknownGuests',
] as const satisfies readonly (keyof AttendanceCounts)[];

/** "23 of 26 came, 2 late"; without a source the state: an estimate counts nobody. */
export function headlineOf(
  { words }: Say,
  { state, sources, counts, reduced }: Pick<AttendanceSummary, 'state' | 'sources' | 'counts' | 'reduced'>,
): string {
  if (state === 'nobody' || state === 'not-held') return words.state[state];
  if (sources.length === 0 && !reduced) return words.state[state];
  const { came, invited } = counts;
  const parts = besides
    .filter((one) => counts[one] > 0)
    .map((one) => fillIn(words.besides[one][counts[one] === 1 ? 0 : 1], { count: counts[one] }));
  return [fillIn(invited === 0 ? words.cameAlone : words.came, { came, invited }), ...parts].join(', ');
}
