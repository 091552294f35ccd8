import { judgement as judgements, type Participant } from '../../../preload/contract/attendance-facts.ts';
import type { Row } from '../../storage/database.ts';
import type { Desk } from '../records/gather.ts';
import { findHeld, type Held } from '../records/held.ts';
import { oneOf, textOrNull } from '../records/values.ts';

/** The participants of a meeting whose details were deleted: what was judged of them, and nothing that it came from. */
export function keptPeople({ database }: Desk, meetingId: string): Participant[] {
  const invited = new Map(findHeld(database, meetingId)?.invited.map((one) => [one.email, one]));
  return database
    .all('SELECT * FROM attendance_result WHERE meeting_id = ? ORDER BY name, person_id', meetingId)
    .map((row) => keptPerson(row, invited))
    .sort((one, other) => rank(one) - rank(other));
}

/** Who needs attention first. */
const attention: readonly Participant['judgement'][] = [
  'unknown-guest',
  'no-show',
  'late',
  'left-early',
  'partly',
];

const rank = ({ judgement }: Participant) =>
  attention.includes(judgement) ? attention.indexOf(judgement) : attention.length;

function keptPerson(row: Row, guests: ReadonlyMap<string, Held['invited'][number]>): Participant {
  const email = textOrNull(row.email);
  const guest = email === null ? undefined : guests.get(email);
  const judgement = oneOf(judgements.options, row.judgement, 'pending');
  return {
    personId: String(row.person_id),
    name: String(row.name),
    email,
    kind: email === null ? 'anonymous' : 'account',
    invited: row.invited === 1,
    organizer: guest?.organizer ?? false,
    response: row.invited === 1 ? (guest?.response ?? 'needsAction') : null,
    identity: {
      by: email === null ? 'none' : row.came === 1 ? 'email' : 'invitation',
      linkId: null,
      candidates: [],
      couldBe: [],
    },
    judgement,
    machineJudgement: judgement,
    late: row.late === 1,
    leftEarly: row.left_early === 1,
    firstIn: null,
    lastOut: null,
    inNow: false,
    seconds: null,
    share: null,
    estimated: judgement === 'pending',
    intervals: [],
    sessions: [],
    bySource: [],
    differences: [],
    correction: null,
    excuse: null,
  };
}
