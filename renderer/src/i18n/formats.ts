import type { Settings } from '../../../preload/contract/settings.ts';
import { relativeParts } from './relative.ts';
import type { Language } from './translated.ts';

type Moment = string | number | Date;

export interface Formats {
  /** BCP 47, e.g. `en-GB`: the language of the words with the region of the computer. */
  readonly locale: string;
  readonly language: Language;
  /** IANA zone in which everything is shown unless told otherwise. */
  readonly timeZone: string;
  readonly weekStart: Settings['weekStart'];
  readonly time: (moment: Moment, timeZone?: string) => string;
  /** `Mon 23 Nov` */
  readonly day: (moment: Moment, timeZone?: string) => string;
  /** `Monday 23 November` */
  readonly dayLong: (moment: Moment, timeZone?: string) => string;
  /** `23 Nov 2026, 09:45` */
  readonly dateTime: (moment: Moment, timeZone?: string) => string;
  /** `09:45 – 10:30`; `23:30 – 00:15 (+1)` when it ends a day later */
  readonly timeRange: (from: Moment, to: Moment, timeZone?: string) => string;
  /** "in 12 minutes", "3 hours ago", "now" */
  readonly relative: (moment: Moment, now: number) => string;
  /** `Madrid` for `Europe/Madrid` */
  readonly zoneCity: (timeZone: string) => string;
  /** `GMT+1` */
  readonly zoneOffset: (timeZone: string, moment?: Moment) => string;
  readonly list: (items: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** `2026-11-23` in the zone: compares and groups days. */
  readonly dayKey: (moment: Moment, timeZone?: string) => string;
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Making one of Intl's formats takes milliseconds, and the first screen needs few of them. */
function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The region of the computer counts only when its language is the one the words are in. */
export function chooseLocale(language: Language, computer: string): string {
  if (computer.toLowerCase().split('-')[0] === language) return computer;
  return language === 'en' ? 'en-GB' : 'es-ES';
}

export function createFormats(options: {
  language: Language;
  computerLocale: string;
  timeZone: string;
  weekStart: Settings['weekStart'];
}): Formats {
  const { language, timeZone, weekStart } = options;
  const locale = chooseLocale(language, options.computerLocale);
  const made = new Map<string, Intl.DateTimeFormat>();
  const format = (
    zone: string,
    shape: Intl.DateTimeFormatOptions,
    inLocale = locale,
  ): Intl.DateTimeFormat => {
    const key = `${inLocale} ${zone} ${JSON.stringify(shape)}`;
    const known = made.get(key) ?? new Intl.DateTimeFormat(inLocale, { ...shape, timeZone: zone });
    made.set(key, known);
    return known;
  };
  const relativeFormat = onFirstUse(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const listFormat = onFirstUse(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const numberFormat = onFirstUse(() => new Intl.NumberFormat(locale));
  const instant = (moment: Moment): Date => new Date(moment);
  // Two digits line up where the clock has 24 hours; "09:45 AM" is written nowhere.
  const isHalfDay = onFirstUse(
    () => new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true,
  );
  const clock = () => ({ hour: isHalfDay() ? 'numeric' : '2-digit', minute: '2-digit' }) as const;

  const dayKey = (moment: Moment, zone = timeZone): string =>
    format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv-SE').format(instant(moment));

  return {
    locale,
    language,
    timeZone,
    weekStart,
    time: (moment, zone = timeZone) => format(zone, clock()).format(instant(moment)),
    day: (moment, zone = timeZone) =>
      format(zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(instant(moment)),
    dayLong: (moment, zone = timeZone) =>
      format(zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(instant(moment)),
    dateTime: (moment, zone = timeZone) =>
      format(zone, { day: 'numeric', month: 'short', year: 'numeric', ...clock() }).format(instant(moment)),
    timeRange: (from, to, zone = timeZone) => {
      // Over midnight Intl writes both dates out; the day stands beside a range already, so the days in between do.
      const days = daysBetween(dayKey(from, zone), dayKey(to, zone));
      // `9:00 – 9:45 AM` says the half of the day once; the thin spaces of the data look like a fault.
      if (days === 0 && isHalfDay()) {
        return format(zone, clock()).formatRange(instant(from), instant(to)).replaceAll('\u2009', ' ');
      }
      const overNight = days === 0 ? '' : ` (+${days})`;
      return `${format(zone, clock()).format(instant(from))} – ${format(zone, clock()).format(instant(to))}${overNight}`;
    },
    relative: (moment, now) => {
      const { value, unit } = relativeParts(instant(moment).getTime() - now);
      return relativeFormat().format(value, unit);
    },
    zoneCity: (zone) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '),
    zoneOffset: (zone, moment = Date.now()) =>
      format(zone, { timeZoneName: 'shortOffset' })
        .formatToParts(instant(moment))
        .find((part) => part.type === 'timeZoneName')?.value ?? zone,
    list: (items) => listFormat().format(items),
    number: (value) => numberFormat().format(value),
    dayKey,
  };
}
