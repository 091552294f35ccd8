import type { Participant } from '../../../preload/contract/attendance-facts.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Words } from '../i18n/words.ts';
import { couldHaveCome } from './soFar.ts';

/** What the bars of a row show, for who does not see them. */
export function barWords(person: Participant, t: Words, formats: Formats): string {
  if (person.intervals.length === 0) {
    if (couldHaveCome(person)) return t('attendance:bar.couldBe');
    return person.judgement === 'pending' ? t('attendance:bar.unknown') : t('attendance:bar.none');
  }
  const last = person.intervals.length - 1;
  const ranges = formats.list(
    person.intervals.map(({ from, to }, at) => {
      const range = formats.timeRange(from, to);
      return at === last && person.inNow ? t('attendance:bar.open', { range }) : range;
    }),
  );
  return person.estimated ? t('attendance:bar.estimate', { ranges }) : t('attendance:bar.inside', { ranges });
}

/** Late and left early can be true of one person; who was not seen may be one of those whom nobody knows. */
export function besidesJudgement(person: Participant, t: Words): string | null {
  if (person.judgement === 'late' && person.leftEarly) return t('attendance:alsoEarly');
  return couldHaveCome(person) ? t('attendance:couldBe') : null;
}

/** The answer beside what happened: who accepted and stayed away, and who declined and came after all. */
export function answerWords(person: Participant, t: Words): string {
  const { response, judgement } = person;
  if (response === null)
    return person.organizer ? t('attendance:answer.organizer') : t('attendance:answer.none');
  const isAway = judgement === 'no-show' || judgement === 'excused';
  if (response === 'accepted' && isAway) return t('attendance:answer.acceptedAway');
  if (response === 'declined' && person.seconds !== null && person.seconds > 0 && !person.estimated) {
    return t('attendance:answer.declinedThere');
  }
  return t(`attendance:answer.${response}`);
}
