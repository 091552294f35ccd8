/** The part of an RRULE (RFC 5545 3.3.10) that the stand-in knows: days and weeks. */
export interface Rule {
  readonly frequency: 'DAILY' | 'WEEKLY';
  readonly interval: number;
  readonly count: number;
  /** Last instant, in milliseconds, inclusive. */
  readonly until: number;
  /** 1 is Monday; in order. */
  readonly days: readonly number[];
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Null: a rule of another kind, or none at all. */
export function readRule(text: string): Rule | null {
  const parts = new Map(text.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const frequency = parts.get('FREQ');
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY') return null;
  if (parts.has('COUNT') && parts.has('UNTIL')) return null;
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST'];
  if ([...parts.keys()].some((name) => !known.includes(name))) return null;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = Number(parts.get('COUNT') ?? Number.MAX_SAFE_INTEGER);
  const until = parts.has('UNTIL') ? readUntil(parts.get('UNTIL') ?? '') : Number.POSITIVE_INFINITY;
  const names = parts.has('BYDAY') ? (parts.get('BYDAY') ?? '').split(',') : [];
  const days = names.map((name) => weekdays.indexOf(name) + 1).toSorted((left, right) => left - right);
  const wrong = !(interval >= 1) || !(count >= 1) || Number.isNaN(until) || days.includes(0);
  if (wrong || (frequency === 'DAILY' && days.length > 0)) return null;
  return { frequency, interval, count, until, days };
}

function readUntil(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/.exec(text);
  if (match === null) return Number.NaN;
  const [, year, month, day, hour = '23', minute = '59', second = '59'] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
