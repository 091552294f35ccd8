import type { Judgement, Participant } from '../../../preload/contract/attendance-facts.ts';
import { couldHaveCome } from './soFar.ts';

export const filters = ['all', 'attention', 'late', 'left-early', 'no-show', 'unknown', 'present'] as const;
export type Filter = (typeof filters)[number];
export type SortKey = 'attention' | 'name' | 'answer' | 'firstIn' | 'lastOut' | 'inside' | 'share';

export interface RosterView {
  readonly query: string;
  readonly filter: Filter;
  readonly sort: { readonly key: SortKey; readonly descending: boolean };
}

export const firstRoster: RosterView = {
  query: '',
  filter: 'all',
  sort: { key: 'attention', descending: false },
};

const needing: readonly Judgement[] = ['unknown-guest', 'no-show', 'partly'];

/**
 * Somebody has to look at it: nobody knows who it is, or whether they were it, they were missed, or the sources do not
 * agree.
 */
export const needsAttention = (one: Participant): boolean =>
  needing.includes(one.judgement) || couldHaveCome(one) || one.differences.length > 0;

const fits: Record<Filter, (one: Participant) => boolean> = {
  all: () => true,
  attention: needsAttention,
  late: (one) => one.late,
  'left-early': (one) => one.leftEarly,
  'no-show': (one) => one.judgement === 'no-show',
  unknown: (one) => one.judgement === 'unknown-guest',
  present: (one) => one.judgement === 'present',
};

export function countsOf(people: readonly Participant[]): Record<Filter, number> {
  const counts = Object.fromEntries(filters.map((filter) => [filter, 0])) as Record<Filter, number>;
  for (const one of people) for (const filter of filters) if (fits[filter](one)) counts[filter] += 1;
  return counts;
}

/** Without accents and case, so that `jose` finds José. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

const answers = ['accepted', 'tentative', 'needsAction', 'declined'] as const;
const moment = (text: string | null): number | null => (text === null ? null : Date.parse(text));
const sortValue: Record<Exclude<SortKey, 'attention' | 'name'>, (one: Participant) => number | null> = {
  answer: (one) => (one.response === null ? null : answers.indexOf(one.response)),
  firstIn: (one) => moment(one.firstIn),
  lastOut: (one) => moment(one.lastOut),
  inside: (one) => one.seconds,
  share: (one) => one.share,
};

/** The rows to show. Who has no value stands last whichever way it is sorted; equal rows keep main's order. */
export function rosterOf(people: readonly Participant[], view: RosterView): readonly Participant[] {
  const words = folded(view.query).split(/\s+/).filter(Boolean);
  const kept = people.filter((one) => {
    if (!fits[view.filter](one)) return false;
    if (words.length === 0) return true;
    const text = folded(`${one.name} ${one.email ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const { key, descending } = view.sort;
  if (key === 'attention') return descending ? kept.toReversed() : kept;
  const turn = descending ? -1 : 1;
  if (key === 'name') {
    const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
    return kept.toSorted((a, b) => turn * compare(a.name, b.name));
  }
  const keyed = kept.map((one) => ({ one, value: sortValue[key](one) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return turn * (a.value - b.value);
  });
  return keyed.map(({ one }) => one);
}

/** A second press on the same column turns it round; lengths begin with the longest. */
export const sortedBy = (view: RosterView, key: SortKey): RosterView => ({
  ...view,
  sort:
    view.sort.key === key
      ? { key, descending: !view.sort.descending }
      : { key, descending: key === 'inside' || key === 'share' },
});
