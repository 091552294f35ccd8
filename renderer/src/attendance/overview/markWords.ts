import type { OverviewPerson } from '../../../../preload/contract/attendance.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Words } from '../../i18n/words.ts';
import { shareInWords } from '../headline.ts';
import { isStreak, type Mark, marks, type OverviewMeeting } from './matrix.ts';

/** What a cell says: never by colour alone. */
export function markWords(mark: Mark, isInStreak: boolean, t: Words): string {
  if (mark === 'none') return t('overview:notInvited');
  const judgement = t(`attendance:judgement.${mark}`);
  return isInStreak ? t('overview:inStreak', { judgement }) : judgement;
}

export interface MarkTexts {
  readonly label: string;
  readonly inStreak: string;
  readonly letter: string;
}

/** All of them at once: a thousand cells come into sight in one leap, and each word would be looked up again. */
export const markTexts = (t: Words): Readonly<Record<Mark, MarkTexts>> =>
  Object.fromEntries(
    marks.map((mark) => [
      mark,
      {
        label: markWords(mark, false, t),
        inStreak: markWords(mark, true, t),
        letter: markLetter(mark, t),
      },
    ]),
  ) as Record<Mark, MarkTexts>;

/** The letter of a cell; presence is a drawn tick, and where nobody was expected nothing stands. */
const markLetter = (mark: Mark, t: Words): string =>
  mark === 'none' || mark === 'present' ? '' : t(`overview:letter.${mark}`);

export const rateWords = (rate: number | null, t: Words, formats: Pick<Formats, 'number'>): string =>
  rate === null ? t('overview:noRate') : shareInWords(rate, formats);

/** "away 3 times in a row now, longest 4"; empty when there is no streak to tell of. */
export function streakWords(
  { absentNow, absentLongest }: Pick<OverviewPerson, 'absentNow' | 'absentLongest'>,
  t: Words,
): string {
  const parts = [
    ...(isStreak(absentNow) ? [t('overview:nowInRow', { count: absentNow })] : []),
    ...(isStreak(absentLongest) && absentLongest > absentNow
      ? [t('overview:longest', { count: absentLongest })]
      : []),
  ];
  return parts.join(', ');
}

/** "Year 9 Science, Mon 23 Nov 09:00: 23 of 26 came, 2 late". */
export function meetingWords(meeting: OverviewMeeting, t: Words, formats: Formats): string {
  const when = `${formats.day(meeting.start)}, ${formats.time(meeting.start)}`;
  return `${meeting.title || t('untitled')}, ${when}: ${columnWords(meeting, t)}`;
}

export function columnWords({ estimated, partial, state, counts }: OverviewMeeting, t: Words): string {
  if (state === 'not-held') return t('attendance:state.not-held');
  if (estimated) return t('overview:columnUnknown');
  const { came: there, invited } = counts;
  const came = t(partial ? 'overview:columnSoFar' : 'overview:columnSum', { came: there, invited });
  return counts.late > 0 ? `${came}, ${t('attendance:late', { count: counts.late })}` : came;
}
