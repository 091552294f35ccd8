/** The part of an RRULE (RFC 5545 3.3.10) that the stand-in knows: days, weeks and months. */
export interface Rule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  readonly count: number;
  /** Last instant, in milliseconds, inclusive. */
  readonly until: number;
  /** 1 is Monday; in order. */
  readonly days: readonly number[];
  /** Of each month: a day of it, or the nth weekday; -1 is the last. Null: as the start has it. */
  readonly month: { readonly day: number } | { readonly n: number; readonly weekday: number } | null;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Null: a rule of another kind, or none at all. */
export function readRule(text: string): Rule | null {
  const parts = new Map(text.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const frequency = parts.get('FREQ');
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY' && frequency !== 'MONTHLY') return null;
  if (parts.has('COUNT') && parts.has('UNTIL')) return null;
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'WKST'];
  if ([...parts.keys()].some((name) => !known.includes(name))) return null;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = Number(parts.get('COUNT') ?? Number.MAX_SAFE_INTEGER);
  const until = parts.has('UNTIL') ? readUntil(parts.get('UNTIL') ?? '') : Number.POSITIVE_INFINITY;
  const month = frequency === 'MONTHLY' ? readMonth(parts) : null;
  if (month === undefined || (frequency !== 'MONTHLY' && parts.has('BYMONTHDAY'))) return null;
  const names = frequency !== 'MONTHLY' && parts.has('BYDAY') ? (parts.get('BYDAY') ?? '').split(',') : [];
  const days = names.map((name) => weekdays.indexOf(name) + 1).toSorted((left, right) => left - right);
  const wrong = !(interval >= 1) || !(count >= 1) || Number.isNaN(until) || days.includes(0);
  if (wrong || (frequency === 'DAILY' && days.length > 0)) return null;
  return { frequency, interval, count, until, days, month };
}

/** Undefined: more than the stand-in knows. */
function readMonth(parts: ReadonlyMap<string, string>): Rule['month'] | undefined {
  const day = parts.get('BYMONTHDAY');
  const nth = parts.get('BYDAY');
  if (day !== undefined && nth !== undefined) return undefined;
  if (day !== undefined) return /^([1-9]|[12]\d|3[01])$/.test(day) ? { day: Number(day) } : undefined;
  if (nth === undefined) return null;
  const match = /^(-1|[1-5])([A-Z]{2})$/.exec(nth);
  const weekday = weekdays.indexOf(match?.[2] ?? '') + 1;
  return match === null || weekday === 0 ? undefined : { n: Number(match[1]), weekday };
}

function readUntil(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/.exec(text);
  if (match === null) return Number.NaN;
  const [, year, month, day, hour = '23', minute = '59', second = '59'] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
