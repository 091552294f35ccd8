import type { PersonMeeting } from '../../../../preload/contract/attendance.ts';
import type { Output } from '../../../../preload/contract.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Words } from '../../i18n/words.ts';
import { shareInWords } from '../headline.ts';
import { streakWords } from '../overview/markWords.ts';

export type History = Output<'attendance', 'person'>;

/** "80 % · came to 8 of 10". */
export function rateLine(history: History, t: Words, formats: Pick<Formats, 'number'>): string {
  const { rate, came, expected } = history;
  if (rate === null) return t('overview:rateNone');
  return t('overview:rateOf', { rate: shareInWords(rate, formats), came, expected });
}

/** What else is to be said of all the meetings: late, streaks, not known. */
export function besides(history: History, t: Words): string {
  const streak = streakWords(history, t);
  const pending = history.meetings.filter(({ judgement }) => judgement === 'pending').length;
  return [
    ...(history.late > 0 ? [t('overview:lateTimes', { count: history.late })] : []),
    ...(streak === '' ? [] : [streak]),
    ...(history.expected > 0 && history.absentLongest === 0 ? [t('overview:neverAbsent')] : []),
    ...(pending > 0 ? [t('overview:notKnownCount', { count: pending })] : []),
  ].join(', ');
}

/** What is true besides: late and left early at once, and that it may still change. */
export function besidesOf(
  {
    judgement,
    late,
    leftEarly,
    meeting,
  }: Pick<PersonMeeting, 'judgement' | 'late' | 'leftEarly' | 'meeting'>,
  t: Words,
): string | null {
  const parts = [
    ...(late && leftEarly ? [t('attendance:alsoEarly')] : []),
    ...(meeting.partial && judgement !== 'pending' ? [t('overview:soFar')] : []),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

/** "09:02 – 09:58"; null where no time is known or shown. */
export function timesOf(
  { firstIn, lastOut }: Pick<PersonMeeting, 'firstIn' | 'lastOut'>,
  formats: Pick<Formats, 'timeRange' | 'time'>,
): string | null {
  if (firstIn === null) return null;
  return lastOut === null ? formats.time(firstIn) : formats.timeRange(firstIn, lastOut);
}

/** Where nobody's meeting has any time, times are hidden or were deleted: no column for them then. */
export const hasTimes = (meetings: readonly PersonMeeting[]): boolean =>
  meetings.some(({ firstIn, share }) => firstIn !== null || share !== null);

/** `November 2026` for `2026-11`. */
export const monthWords = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-15T00:00:00Z`),
  );
