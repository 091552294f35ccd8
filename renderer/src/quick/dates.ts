import { Temporal } from 'temporal-polyfill';
import type { Language } from '../i18n/translated.ts';
import type { FoundDate, ReadDates } from './parts.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** chrono-node is read when the first line is typed. `zone`: of the person who types. */
export async function dateReader(language: Language): Promise<(now: number, zone: string) => ReadDates> {
  const chrono = language === 'es' ? await import('chrono-node/es') : await import('chrono-node/en');
  return (now, zone) => (text) => {
    const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
    const reference = { instant: new Date(now), timezone: here.offsetNanoseconds / 60e9 };
    const found = chrono.casual.parse(text, reference, { forwardDate: true });
    return found.flatMap((one): FoundDate[] => {
      const { start } = one;
      const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
      const isDay = start.isCertain('day') || start.isCertain('weekday');
      if (!isDay || year === null || month === null || day === null) return [];
      const time = start.isCertain('minute')
        ? `${pad(start.get('hour') ?? 0)}:${pad(start.get('minute') ?? 0)}`
        : null;
      const date = `${year}-${pad(month)}-${pad(day)}`;
      const options = meanings(one.text, date, here.toPlainDate(), !start.isCertain('day'));
      return [{ from: one.index, to: one.index + one.text.length, options, time }];
    });
  };
}

/** "Tuesday" said on a Tuesday, and 04/05, mean two days each. */
function meanings(
  text: string,
  date: string,
  today: Temporal.PlainDate,
  isWeekday: boolean,
): readonly string[] {
  const read = Temporal.PlainDate.from(date);
  if (isWeekday && read.dayOfWeek === today.dayOfWeek) {
    return [today.toString(), today.add({ days: 7 }).toString()];
  }
  const [, first, second] = /(?<!\d)(\d{1,2})\/(\d{1,2})(?!\d)/.exec(text) ?? [];
  if (first === undefined || second === undefined || Number(first) > 12 || Number(second) > 12) return [date];
  const swapped = read.with({ month: read.day, day: read.month }).toString();
  return swapped === date ? [date] : [date, swapped];
}
