import { Temporal } from 'temporal-polyfill';

/** A class from nine to ten of a day, to say rules with: rules are minutes before and after, which tell little. */
export function exampleOf(day: string, zone: string): { readonly start: string; readonly end: string } {
  const at = (plainTime: string): string =>
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).toInstant().toString();
  return { start: at('09:00'), end: at('10:00') };
}
