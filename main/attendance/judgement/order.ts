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

/** Who could be an unknown guest needs as much of it as who did not come. */
function rankOf({ judgement, identity }: DecidedPerson): number {
  if (judgement === 'pending' && identity.couldBe.length > 0) return 1;
  return attention[judgement] ?? 5;
}

/** Who needs attention first, then by name; the same on every computer. */
export function byAttention(people: readonly DecidedPerson[], fold: Fold): readonly DecidedPerson[] {
  return people
    .map((person) => ({ person, rank: rankOf(person), name: fold(person.name) }))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        compareText(one.name, other.name) ||
        compareText(one.person.personId, other.person.personId),
    )
    .map(({ person }) => person);
}
