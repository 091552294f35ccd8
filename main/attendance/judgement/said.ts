import type { AttendanceFacts } from '../decision.ts';
import { compareText } from '../text-order.ts';
import type { Said } from './person.ts';

/**
 * What was said of a person, under whatever they were called when it was said: a guest who was corrected and assigned
 * afterwards keeps the correction. What was said under the present name holds first, then the latest.
 */
export function saidOf({ corrections, excuses }: Pick<AttendanceFacts, 'corrections' | 'excuses'>): Said {
  return {
    correction: (keys) => of(corrections, keys),
    excuse: (keys) => of(excuses, keys),
  };
}

function of<T extends { personId: string; at: number; why: string }>(
  all: readonly T[],
  keys: readonly string[],
): T | null {
  if (all.length === 0) return null;
  const [present] = keys;
  const [latest] = all
    .filter(({ personId }) => keys.includes(personId))
    .sort(
      (one, other) =>
        Number(other.personId === present) - Number(one.personId === present) ||
        other.at - one.at ||
        compareText(one.why, other.why),
    );
  return latest ?? null;
}
