import type { AttendanceFacts, DecidedStay } from '../decision.ts';
import type { Invited } from '../model.ts';
import { guestsOf } from './guests.ts';
import { certainlyKnown } from './identify.ts';
import type { Fold } from './names.ts';

/**
 * The guest list without the addresses that were said to be a group's. Where somebody in the room bears such an address, by
 * a source or by what was said of them, they count: what was seen holds before what was said of the address.
 */
export function peopleInvited(
  facts: Pick<AttendanceFacts, 'invited' | 'groups' | 'accounts' | 'links'>,
  stays: readonly DecidedStay[],
  fold: Fold,
): readonly Invited[] {
  const { invited, groups } = facts;
  const isGroup = ({ email }: Invited) => groups.has(email.toLowerCase());
  if (groups.size === 0 || !invited.some(isGroup)) return invited;
  const borne = new Set(guestsOf(stays, fold).map((guest) => certainlyKnown(guest, facts)?.email));
  return invited.filter((one) => !isGroup(one) || borne.has(one.email.toLowerCase()));
}
