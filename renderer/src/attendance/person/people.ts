import type { Participant } from '../../../../preload/contract/attendance-facts.ts';
import type { Person } from '../../../../preload/contract/directory.ts';
import { looksLikeAddress } from '../../schedule/addresses.ts';
import { folded } from '../roster.ts';

export interface Choice {
  readonly email: string;
  readonly name: string | null;
  readonly from: 'invited' | 'directory' | 'typed';
}

const few = 6;

/** Whom a guest can be: the invited first, then the directory, then the text itself when it is an address. */
export function choicesFor(
  text: string,
  participants: readonly Participant[],
  directory: readonly Person[],
): readonly Choice[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const invited = participants.filter((one) => {
    const where = folded(`${one.name} ${one.email ?? ''}`);
    return one.invited && one.email !== null && words.every((word) => where.includes(word));
  });
  const all: Choice[] = [
    ...invited.map((one) => ({ email: one.email ?? '', name: one.name, from: 'invited' as const })),
    ...directory.flatMap(({ email, name }) =>
      email === null ? [] : [{ email, name, from: 'directory' as const }],
    ),
    ...(looksLikeAddress(text) ? [{ email: text.trim(), name: null, from: 'typed' as const }] : []),
  ];
  const seen = new Set<string>();
  const once = all.filter(({ email }) => {
    const key = email.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return once.slice(0, few + 1);
}
