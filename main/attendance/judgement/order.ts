import type { Judgement } from '../../../preload/contract/attendance-facts.ts';
import type { DecidedPerson } from '../decision.ts';
import type { Fold } from '../identity/names.ts';
import { compareText } from '../text-order.ts';

const attention: Partial<Record<Judgement, number>> = {
  'unknown-guest': 0,
  'no-show': 1,
  late: 2,
  'left-early': 3,
  partly: 4,
};

/** Who needs attention first, then by name; the same on every computer. */
export function byAttention(people: readonly DecidedPerson[], fold: Fold): readonly DecidedPerson[] {
  return people
    .map((person) => ({ person, rank: attention[person.judgement] ?? 5, name: fold(person.name) }))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        compareText(one.name, other.name) ||
        compareText(one.person.personId, other.person.personId),
    )
    .map(({ person }) => person);
}
