import { cellLetters, type OverviewPerson } from '../../../../preload/contract/attendance.ts';
import type { Judgement } from '../../../../preload/contract/attendance-facts.ts';
import type { Output } from '../../../../preload/contract.ts';
import { folded } from '../roster.ts';

export type Overview = Output<'attendance', 'overview'>;
export type OverviewMeeting = Overview['meetings'][number];
export type Mark = Judgement | 'none';
export type SortKey = 'name' | 'rate' | 'late' | 'absences';
export const only = ['all', 'absences', 'streak'] as const;
export type Only = (typeof only)[number];

export interface View {
  readonly query: string;
  readonly only: Only;
  readonly sort: { readonly key: SortKey; readonly descending: boolean };
}

export const firstView: View = { query: '', only: 'all', sort: { key: 'name', descending: false } };

const markOf = new Map<string, Mark>(
  Object.entries(cellLetters).map(([name, letter]) => [letter, name as Mark]),
);

export const marks: readonly Mark[] = [...markOf.values()];

/** What stands in one cell; a letter that is not known says nothing. */
export const markAt = (cells: string, column: number): Mark => markOf.get(cells[column] ?? '') ?? 'pending';

export const absencesOf = (person: Pick<OverviewPerson, 'expected' | 'came'>): number =>
  person.expected - person.came;

/** Fewer in a row are no streak. */
const streak = 2;
export const isStreak = (run: number): boolean => run >= streak;

const fits: Record<Only, (person: OverviewPerson) => boolean> = {
  all: () => true,
  absences: (person) => absencesOf(person) > 0,
  streak: (person) => isStreak(person.absentNow),
};

export function countsOf(people: readonly OverviewPerson[]): Record<Only, number> {
  const count = (one: Only): number => people.reduce((sum, person) => sum + (fits[one](person) ? 1 : 0), 0);
  return { all: people.length, absences: count('absences'), streak: count('streak') };
}

/** Twenty thousand names are folded once, not at every letter that is typed. */
export const searchable = (people: readonly OverviewPerson[]): readonly string[] =>
  people.map(({ name, email }) => folded(`${name} ${email}`));

const values: Record<Exclude<SortKey, 'name'>, (person: OverviewPerson) => number | null> = {
  rate: ({ rate }) => rate,
  late: ({ late }) => late,
  // Of as many absences the one who is away now stands higher.
  absences: (person) => absencesOf(person) + person.absentNow / 10_000,
};

/** The rows to show: places in `people`. Whoever has no value stands last either way; main sorted by name. */
export function rowsOf(
  people: readonly OverviewPerson[],
  texts: readonly string[],
  view: View,
): readonly number[] {
  const words = folded(view.query).split(/\s+/).filter(Boolean);
  const kept: number[] = [];
  for (const [place, person] of people.entries()) {
    if (!fits[view.only](person)) continue;
    const text = texts[place] ?? '';
    if (words.every((word) => text.includes(word))) kept.push(place);
  }
  const { key, descending } = view.sort;
  if (key === 'name') return descending ? kept.reverse() : kept;
  const value = values[key];
  const weights = new Map(
    kept.map((place) => {
      const person = people[place];
      return [place, person ? value(person) : null];
    }),
  );
  return kept.sort((one, other) => {
    const [a = null, b = null] = [weights.get(one), weights.get(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || one - other;
    return (descending ? b - a : a - b) || one - other;
  });
}

/** The same head again turns the order; the low rates and the many absences come first. */
export function sortedBy(view: View, key: SortKey): View {
  const descending = view.sort.key === key ? !view.sort.descending : key === 'late' || key === 'absences';
  return { ...view, sort: { key, descending } };
}

/**
 * Columns of `cells` that lie in a streak of absence. Excused and unknown meetings neither break nor belong to it; the
 * places between are left out.
 */
export function streakColumns(cells: string): ReadonlySet<number> {
  const columns = new Set<number>();
  let run: number[] = [];
  const end = (): void => {
    if (isStreak(run.length)) for (const column of run) columns.add(column);
    run = [];
  };
  for (let column = 0; column < cells.length; column += 1) {
    const mark = markAt(cells, column);
    if (mark === 'no-show') run.push(column);
    else if (mark !== 'excused' && mark !== 'pending' && mark !== 'none') end();
  }
  end();
  return columns;
}

/** Known in part: the figures may still grow. */
export const mayChange = (meetings: readonly OverviewMeeting[]): readonly OverviewMeeting[] =>
  meetings.filter(({ partial, estimated }) => partial && !estimated);

/** Nothing is known of these, so that nobody is counted as absent for them. */
export const notKnown = (meetings: readonly OverviewMeeting[]): readonly OverviewMeeting[] =>
  meetings.filter((meeting) => meeting.estimated && meeting.state !== 'not-held');

/** All of the rows together; null when nothing was expected of anybody. */
export function totalOf(people: readonly Pick<OverviewPerson, 'expected' | 'came' | 'late'>[]): {
  readonly expected: number;
  readonly came: number;
  readonly late: number;
  readonly rate: number | null;
} {
  let [expected, came, late] = [0, 0, 0];
  for (const person of people) {
    expected += person.expected;
    came += person.came;
    late += person.late;
  }
  return { expected, came, late, rate: expected === 0 ? null : came / expected };
}
