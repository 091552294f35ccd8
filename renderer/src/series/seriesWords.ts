import type { RecurrencePattern, SeriesFacts } from '../../../preload/contract/series.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Words } from '../i18n/words.ts';

type Locale = Pick<Formats, 'locale' | 'list'>;

/** 1 is Monday. */
export function weekdayName(
  weekday: number,
  locale: string,
  width: 'long' | 'short' | 'narrow' = 'long',
): string {
  // 5 January 1970 was a Monday.
  const day = new Date(Date.UTC(1970, 0, 4 + weekday));
  return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(day);
}

/** "every Tuesday", "every two weeks on Monday and Thursday", "every month on the last Friday" */
export function patternInWords(pattern: RecurrencePattern, formats: Locale, t: Words): string {
  const count = pattern.interval;
  if (pattern.freq === 'daily') return t('series:words.daily', { count });
  if (pattern.freq === 'weekly') {
    const isWorkdays = count === 1 && pattern.weekdays.join() === '1,2,3,4,5';
    if (isWorkdays) return t('series:words.workdays');
    const days = formats.list(pattern.weekdays.map((one) => weekdayName(one, formats.locale)));
    return t('series:words.weekly', { count, days });
  }
  const { monthly } = pattern;
  if (monthly.kind === 'day') return t('series:words.monthlyDay', { count, day: monthly.day });
  const nth = t(`series:nth.${monthly.n === -1 ? 'last' : (nths[monthly.n - 1] ?? 'first')}`);
  return t('series:words.monthlyNth', { count, nth, weekday: weekdayName(monthly.weekday, formats.locale) });
}

const nths = ['first', 'second', 'third', 'fourth'] as const;

/** "every Tuesday until 18 Dec, 12 left"; a rule that there are no words for stands as it is. */
export function seriesInWords(
  series: Pick<SeriesFacts, 'pattern' | 'lines' | 'ends' | 'last' | 'left' | 'timeZone'>,
  formats: Locale,
  t: Words,
): string {
  const rule = series.pattern
    ? patternInWords(series.pattern, formats, t)
    : t('series:words.other', { rule: series.lines.join(' ') });
  if (!series.ends || series.last === null) return rule;
  const until = t('series:words.until', {
    rule,
    date: dateInWords(series.last, series.timeZone, formats.locale),
  });
  return series.left === null ? until : t('series:words.left', { until, count: series.left });
}

/** `18 Dec 2026` */
export function dateInWords(moment: string, timeZone: string, locale: string): string {
  const shape = { day: 'numeric', month: 'short', year: 'numeric', timeZone } as const;
  return new Intl.DateTimeFormat(locale, shape).format(new Date(moment));
}

/** `Tue 20 Oct`, of a date without a time. */
export function dayInWords(date: string, locale: string): string {
  const shape = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, shape).format(new Date(`${date}T00:00:00Z`));
}
