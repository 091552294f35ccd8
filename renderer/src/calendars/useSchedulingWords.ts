import type { SchedulingConfiguration } from '../../../preload/contract/calendars.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { daysInWords } from './days.ts';

/** `Mon–Fri 09:00–18:00 · 45 min · 2 holidays` */
export function useSchedulingWords(): (scheduling: SchedulingConfiguration) => string {
  const t = useWords();
  const { locale } = useFormats();
  return ({ workingDays, from, to, durationMinutes, holidays }) =>
    [
      `${daysInWords(workingDays, locale)} ${from}–${to}`,
      t('calendars:minutes', { minutes: durationMinutes }),
      ...(holidays.length > 0 ? [t('calendars:holidayCount', { count: holidays.length })] : []),
    ].join(' · ');
}
