import { fold } from './words.ts';

/** Minutes since midnight of a wall clock. */
export type ClockMinutes = number;

/** `9:00`, `09.00`, `9h`, `14h30`, `2pm`, `2:30 p. m.`; a bare number is no time. Null: unreadable. */
export function readTime(text: string): ClockMinutes | null {
  const plain = fold(text).replaceAll(/\.(?=\s*m\b)|(?<=m)\.$/g, '');
  const found = /^(\d{1,2})(?:([:.h])(\d{2})?)?(?::00)?\s?(hrs?|h|a ?m|p ?m)?$/.exec(plain);
  if (!found) return null;
  const [, hourText, mark, minuteText, after = ''] = found;
  const half = /^[ap] ?m$/.test(after) ? after.charAt(0) : null;
  const isTime = minuteText !== undefined || mark === 'h' || half !== null || after.startsWith('h');
  if (!isTime || (mark !== undefined && mark !== 'h' && minuteText === undefined)) return null;
  const hour = wholeHour(Number(hourText), half);
  const minute = Number(minuteText ?? 0);
  return hour === null || minute > 59 ? null : hour * 60 + minute;
}

function wholeHour(hour: number, half: string | null): number | null {
  if (half === null) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** `9:00 - 10:30`, `9:00 to 10:30`, `de 9:00 a 10:30`. */
export function readTimeRange(
  text: string,
): { readonly start: ClockMinutes; readonly end: ClockMinutes } | null {
  const parts = fold(text)
    .replace(/^(?:from|de) /, '')
    .split(/\s?[-\u2013\u2014]\s?|\s(?:to|until|a|hasta)\s/);
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return null;
  const start = readTime(first);
  const end = readTime(second);
  return start === null || end === null ? null : { start, end };
}

/** Whole minutes of `45m`, `45 min`, `1h`, `1h30`, `1 h 30 min`, `1:30`, `1.5 h`, `1,5 horas`, `90`. Null: unreadable. */
export function readDuration(text: string): number | null {
  const plain = fold(text);
  if (/^\d{1,4}$/.test(plain)) return positive(Number(plain));
  const clock = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(plain);
  if (clock) return Number(clock[2]) < 60 ? positive(Number(clock[1]) * 60 + Number(clock[2])) : null;
  const minutes = /^(\d{1,4}) ?(?:m|min|mins|minutes?|minutos?|')\.?$/.exec(plain);
  if (minutes) return positive(Number(minutes[1]));
  const hours =
    /^(\d{1,2})(?:[.,](\d{1,2}))? ?(?:h|hr|hrs|hours?|horas?)\.?(?: ?(?:and |y )?(\d{1,2}) ?(?:m|min|mins|minutes?|minutos?)?\.?)?$/.exec(
      plain,
    );
  if (!hours || (hours[2] !== undefined && hours[3] !== undefined)) return null;
  const whole = Number(hours[1]) * 60 + Math.round(Number(`0.${hours[2] ?? 0}`) * 60);
  return positive(whole + Number(hours[3] ?? 0));
}

const longest = 24 * 60;
const positive = (minutes: number): number | null => (minutes > 0 && minutes <= longest ? minutes : null);
