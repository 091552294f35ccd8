import type { AttendanceRules } from '../../../../preload/contract/attendance-facts.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Words } from '../../i18n/words.ts';
import { lengthInWords, shareInWords } from '../headline.ts';
import { expectedOf } from './ruleForm.ts';

/** Until the class `ended`, where it did before plan: "Expected from 09:00 to 09:45: late after 09:05, left early before 09:40, there in full from 75 % of it." */
export function expectedWords(
  rules: AttendanceRules,
  meeting: { readonly start: string; readonly end: string },
  t: Words,
  formats: Pick<Formats, 'time' | 'number'>,
  ended: string | null = null,
): string {
  const expected = expectedOf(rules, meeting, ended);
  if (expected === null) return t('attendance:rulesEmpty');
  const { from, to, lateAfter, earlyBefore } = expected;
  const window = t('attendance:expected', { from: formats.time(from), to: formats.time(to) });
  const thresholds = [
    t('attendance:lateFrom', { time: formats.time(lateAfter) }),
    t('attendance:earlyFrom', { time: formats.time(earlyBefore) }),
    t('attendance:fullFrom', { percent: shareInWords(rules.presentShare, formats) }),
    ...(rules.minimum > 0
      ? [t('attendance:cameFrom', { length: lengthInWords(rules.minimum * 60, t) })]
      : []),
  ];
  return `${window}: ${thresholds.join(', ')}.`;
}

/** "The class ended 09:40, 20 min before plan." */
export function classEndWords(
  ended: string,
  plannedEnd: string,
  t: Words,
  formats: Pick<Formats, 'time'>,
): string {
  const seconds = (Date.parse(plannedEnd) - Date.parse(ended)) / 1000;
  return t('attendance:classEnded', { time: formats.time(ended), length: lengthInWords(seconds, t) });
}
