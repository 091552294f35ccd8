import type { ColumnField } from '../../../preload/contract/bulk-plan.ts';
import { readMoment } from './moment.ts';
import { readDuration, readTime, readTimeRange } from './times.ts';

/** Any order will do for telling a date from a text. */
const anyDate = { order: null, today: '2000-01-01' } as const;

const zone = /^(?:UTC|[A-Z][A-Za-z]+(?:\/[A-Za-z0-9_+-]+){1,2})$/;
const address = /[^\s@]+@[^\s@]+\.[^\s@]+/;

interface Kind {
  readonly fits: (cell: string) => boolean;
  /** In the order of columns: the second column of times is the end. */
  readonly fields: readonly ColumnField[];
}

const kinds: readonly Kind[] = [
  { fits: (cell) => address.test(cell), fields: ['people'] },
  { fits: (cell) => zone.test(cell), fields: ['timeZone'] },
  { fits: (cell) => readTime(cell) !== null, fields: ['start', 'end', 'duration'] },
  { fits: (cell) => readTimeRange(cell) !== null, fields: ['start'] },
  { fits: (cell) => readMoment(cell, anyDate) !== null, fields: ['date'] },
  { fits: (cell) => /\D/.test(cell) && readDuration(cell) !== null, fields: ['duration'] },
  { fits: (cell) => /\p{L}/u.test(cell), fields: ['title'] },
];

/** What most of `cells` look like, and what is not taken yet; null when they look like nothing known. */
export function fieldOfContent(
  cells: readonly string[],
  taken: ReadonlySet<ColumnField>,
): ColumnField | null {
  if (cells.length === 0) return null;
  for (const { fits, fields } of kinds) {
    const fitting = cells.filter(fits).length;
    if (fitting < cells.length * 0.6) continue;
    const free = fields.find((field) => field === 'people' || !taken.has(field));
    if (free !== undefined) return free;
  }
  return null;
}
