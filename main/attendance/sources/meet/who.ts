import type { Session } from '../../model.ts';
import { nameSubject } from '../../subject.ts';
import type { Participant } from './records.ts';

/**
 * Who a participant says to be: Meet tells of an account its user id and never the address, of anybody else the name
 * that was shown. The number of a telephone is partly hidden, so that it may be anybody's with the same ends: there too
 * what is shown is no identity.
 * https://developers.google.com/workspace/meet/api/reference/rest/v2/conferenceRecords.participants
 */
export function whoOf(
  participant: Pick<Participant, 'signedinUser' | 'anonymousUser' | 'phoneUser'>,
): Pick<Session, 'subject' | 'kind' | 'displayName'> {
  const { signedinUser, anonymousUser, phoneUser } = participant;
  const displayName = (signedinUser ?? phoneUser ?? anonymousUser)?.displayName?.trim() ?? '';
  if (signedinUser) {
    const id = /^users\/([^/\s]+)$/.exec(signedinUser.user ?? '')?.[1];
    return {
      kind: 'account',
      displayName,
      subject: id === undefined ? nameSubject(displayName) : `user:${id}`,
    };
  }
  if (!phoneUser) return { kind: 'anonymous', displayName, subject: nameSubject(displayName) };
  const number = wholeNumber(displayName);
  return {
    kind: 'phone',
    displayName,
    subject: number === null ? nameSubject(displayName) : `phone:${number}`,
  };
}

function wholeNumber(shown: string): string | null {
  if (!/^\+?[\d\s()-]{7,}$/.test(shown)) return null;
  return `${shown.startsWith('+') ? '+' : ''}${shown.replaceAll(/\D/g, '')}`;
}
