import { ended, type Held, subjectOf, type Visit, type Who } from '../conferences/model.ts';
import { codeOf } from '../random.ts';
import { hiddenNumber } from '../reports/row.ts';

/** Somebody in a conference as Meet knows them: an account with all its devices, or one device of anybody else. */
export interface Participant {
  readonly id: string;
  readonly who: Who;
  readonly visits: readonly Visit[];
  readonly earliest: number;
  /** Null: still inside. */
  readonly latest: number | null;
}

/** Whoever has come by `now`, in the order of coming. */
export function participantsOf(held: Held, now: number): readonly Participant[] {
  const groups = new Map<string, Visit[]>();
  for (const visit of held.visits) {
    if (visit.joined > now) continue;
    const key = identityOf(visit);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [visit]);
    else group.push(visit);
  }
  return [...groups]
    .flatMap(([key, visits]): readonly Participant[] => {
      const [first] = visits;
      if (first === undefined) return [];
      const ends = visits.map(({ left }) => ended(left, now));
      return [
        {
          id: codeOf(`${held.id}/${key}`, '0123456789', 21),
          who: first.who,
          visits,
          earliest: Math.min(...visits.map(({ joined }) => joined)),
          latest: ends.some((end) => end === null) ? null : Math.max(...ends.map((end) => end ?? 0)),
        },
      ];
    })
    .toSorted((left, right) => left.earliest - right.earliest);
}

/** Without an account nobody is known again: every coming is somebody new. */
function identityOf({ who, endpoint }: Visit): string {
  if (who.kind === 'account') return `account:${who.email.toLowerCase()}`;
  return who.kind === 'room' ? `room:${who.deviceId}` : `endpoint:${endpoint}`;
}

/** Meet tells no address, only the account's number. A room's device signs in with an account of its own. */
export function userView(who: Who): Record<string, unknown> {
  switch (who.kind) {
    case 'account':
      return { signedinUser: { user: `users/${subjectOf(who.email)}`, displayName: who.name } };
    case 'room':
      return { signedinUser: { user: `users/${subjectOf(who.deviceId)}`, displayName: who.name } };
    case 'anonymous':
      return { anonymousUser: { displayName: who.name } };
    case 'phone':
      return { phoneUser: { displayName: hiddenNumber(who.number) } };
  }
}
