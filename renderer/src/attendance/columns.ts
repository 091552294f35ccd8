import type { SortKey } from './roster.ts';

export type Column = 'name' | 'answer' | 'judgement' | 'strip' | 'firstIn' | 'lastOut' | 'inside' | 'share';

export const sortOf: Readonly<Record<Column, SortKey | null>> = {
  name: 'name',
  answer: 'answer',
  judgement: 'attention',
  strip: null,
  firstIn: 'firstIn',
  lastOut: 'lastOut',
  inside: 'inside',
  share: 'share',
};

const all = Object.keys(sortOf) as readonly Column[];
const withoutTimes: readonly Column[] = ['name', 'answer', 'judgement'];

/** The presence-only mode has no column that tells a time. */
export const columnsOf = (presenceOnly: boolean): readonly Column[] => (presenceOnly ? withoutTimes : all);
