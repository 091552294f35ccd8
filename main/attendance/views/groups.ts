import type { AttendanceDetail } from '../../../preload/contract/attendance.ts';
import type { Participant } from '../../../preload/contract/attendance-facts.ts';
import type { Desk } from '../records/gather.ts';
import { findHeld } from '../records/held.ts';
import { Said } from '../records/said.ts';

/** Who stands on the guest list and not among the people, because it was said to be a group. */
export function groupsOf(
  { database, namesOf }: Desk,
  meetingId: string,
  participants: readonly Participant[],
): AttendanceDetail['groups'] {
  const said = new Said(database).groups();
  if (said.length === 0) return [];
  const invited = new Map(findHeld(database, meetingId)?.invited.map(({ email, name }) => [email, name]));
  const counted = new Set(participants.map(({ email }) => email));
  return said
    .filter(({ email }) => invited.has(email) && !counted.has(email))
    .map(({ linkId, email }) => ({
      linkId,
      email,
      name: invited.get(email) ?? namesOf([email]).get(email) ?? null,
    }));
}
