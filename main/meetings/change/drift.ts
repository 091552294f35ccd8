import type { Audience } from '../../../preload/contract/audience.ts';
import type { Invitation } from '../../../preload/contract/meetings.ts';

interface Person {
  readonly email: string;
  readonly name: string | null;
}

export interface Drift {
  readonly add: readonly Person[];
  readonly remove: readonly Person[];
}

/**
 * How far the guests of a meeting are from the contributors of its project now. Whoever was chosen or typed by hand is
 * never taken away, and one whom somebody took out of the meeting is not offered again. Null when the directory could
 * not tell everybody: what is not known must not look like somebody who left.
 */
export function driftOf(
  members: Pick<Audience, 'resolved' | 'unresolved'>,
  attendees: readonly { readonly email: string }[],
  invitations: readonly Invitation[],
): Drift | null {
  if (members.resolved.length === 0) return null;
  if (members.unresolved.some((one) => one.reason === 'directory-unavailable')) return null;
  const now = new Set(members.resolved.map(({ email }) => email.toLowerCase()));
  const present = new Set(attendees.map(({ email }) => email.toLowerCase()));
  // Still a contributor, only without an address that works: not somebody who left.
  const unclear = new Set(members.unresolved.map(({ name }) => name));
  const invited = new Set(invitations.map(({ email }) => email.toLowerCase()));
  return {
    add: members.resolved
      .filter(({ email }) => !present.has(email.toLowerCase()) && !invited.has(email.toLowerCase()))
      .map(({ email, name }) => ({ email, name })),
    remove: invitations
      .filter(({ why, email }) => why === 'project' && present.has(email.toLowerCase()))
      .filter(({ email, name }) => !now.has(email.toLowerCase()) && (name === null || !unclear.has(name)))
      .map(({ email, name }) => ({ email, name })),
  };
}
