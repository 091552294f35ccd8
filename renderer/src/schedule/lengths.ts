import type { Words } from '../i18n/words.ts';

/** Minutes offered as the length of a meeting; one that was set otherwise is offered too. */
export function lengthsFor(minutes: number): readonly number[] {
  const usual = [15, 20, 30, 45, 60, 75, 90, 120, 180, 240, 360, 480];
  return usual.includes(minutes) || minutes <= 0 ? usual : [...usual, minutes].toSorted((a, b) => a - b);
}

/** `1 h 30 min` */
export function lengthInWords(minutes: number, t: Words): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('durationMinutes', { minutes: rest });
  return rest === 0 ? t('durationHours', { hours }) : t('durationBoth', { hours, minutes: rest });
}
