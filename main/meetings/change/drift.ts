import type { Person } from '../../../preload/contract/directory.ts';
import type { Invitation } from '../../../preload/contract/meetings.ts';
import { parseAddress } from '../../directory/address.ts';

interface Guest {
  readonly email: string;
  readonly name: string | null;
}

export interface Drift {
  readonly add: readonly Guest[];
  readonly remove: readonly Guest[];
}

/**
 * How far the guests of a meeting are from the contributors of its project now. Whoever was chosen or typed by hand is
 * never taken away, and one who was invited once and is gone is not offered again. A project without anybody offers
 * nothing: more likely it was closed, or could not be read, than that everybody left.
 */
export function driftOf(
  members: readonly Pick<Person, 'name' | 'email'>[],
  attendees: readonly { readonly email: string }[],
  invitations: readonly Pick<Invitation, 'email' | 'name' | 'why'>[],
): Drift {
  const reached = members.flatMap(({ name, email }): Guest[] => {
    const parsed = email === null ? null : parseAddress(email);
    return parsed?.ok ? [{ email: parsed.value.address.toLowerCase(), name }] : [];
  });
  if (reached.length === 0) return { add: [], remove: [] };
  const now = new Set(reached.map(({ email }) => email));
  // Still a contributor, only without an address that works: not somebody who left.
  const names = new Set(members.map(({ name }) => name));
  const present = new Set(attendees.map(({ email }) => email.toLowerCase()));
  const invited = new Set(invitations.map(({ email }) => email.toLowerCase()));
  const add = new Map(
    reached
      .filter(({ email }) => !present.has(email) && !invited.has(email))
      .map((guest) => [guest.email, guest]),
  );
  return {
    add: [...add.values()],
    remove: invitations
      .filter(({ why, email }) => why === 'project' && present.has(email.toLowerCase()))
      .filter(({ name, email }) => !now.has(email.toLowerCase()) && (name === null || !names.has(name)))
      .map(({ email, name }) => ({ email, name })),
  };
}
