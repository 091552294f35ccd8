import type { PersonMeeting } from '../../../preload/contract/attendance.ts';
import { judgement as judgements } from '../../../preload/contract/attendance-facts.ts';
import type { Input, Output } from '../../../preload/contract.ts';
import { parseAddress } from '../../directory/address.ts';
import { readTime } from '../../meetings/times.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Row } from '../../storage/database.ts';
import { makeFresh } from '../records/fresh.ts';
import { answeredBy } from '../records/standing.ts';
import { numberOrNull, oneOf, textOrNull, timeOrNull } from '../records/values.ts';
import { wasHeld } from './begun.ts';
import type { ViewDesk } from './desk.ts';
import { instantOrNull, knownZone, scheduled } from './instants.ts';
import { monthIn, rollUp, trend } from './rollup.ts';
import { stateOf } from './state.ts';
import { isPartial, type Looked, readLooked, selectMeetings } from './summary.ts';

/** One person's meetings that have begun, and what they come to. Nobody known: an empty list. */
export async function personAttendance(
  desk: ViewDesk,
  { email, from: first, to: last }: Input<'attendance', 'person'>,
): Promise<Result<Output<'attendance', 'person'>>> {
  const address = parseAddress(email);
  if (!address.ok) return fail('address-invalid', { ...address.error.details, field: 'email' });
  const from = first === undefined ? ok(Number.MIN_SAFE_INTEGER) : readTime('from', first, 'UTC');
  if (!from.ok) return from;
  const to = last === undefined ? ok(Number.MAX_SAFE_INTEGER) : readTime('to', last, 'UTC');
  if (!to.ok) return to;
  const { database } = desk;
  const within = `${wasHeld} AND meeting.end_ms > ? AND meeting.start_ms < ?`;
  const bounds = [desk.now(), from.value, to.value];
  const begun = database.all(`SELECT meeting.meeting_id FROM meeting WHERE ${within}`, ...bounds);
  await makeFresh(
    desk,
    begun.map((row) => String(row.meeting_id)),
  );
  const rows = database
    .all(
      `${selectMeetings.replace('SELECT', 'SELECT result.*,')}
       JOIN attendance_result AS result ON result.meeting_id = meeting.meeting_id
       WHERE result.email = ? AND ${within} ORDER BY meeting.start_ms, meeting.meeting_id`,
      address.value.address,
      ...bounds,
    )
    .map((row) => ({ row, looked: readLooked(row) }));
  const month = monthIn(knownZone(desk.timeZone()));
  const attended = rows.map(({ row, looked }) => ({
    judgement: oneOf(judgements.options, row.judgement, 'pending'),
    late: row.late === 1,
    month: month(looked.held.start),
  }));
  const name = rows.at(-1)?.row.name ?? desk.namesOf([address.value.address]).get(address.value.address);
  return ok({
    email: address.value.address,
    name: textOrNull(name) ?? address.value.address,
    meetings: rows.map(({ row, looked }) => presentMeeting(desk, row, looked)).reverse(),
    ...rollUp(attended),
    trend: trend(attended),
  });
}

function presentMeeting(desk: ViewDesk, row: Row, { held, standing }: Looked): PersonMeeting {
  const judgement = oneOf(judgements.options, row.judgement, 'pending');
  const times = !desk.settings().attendancePresenceOnly;
  const inside = numberOrNull(row.inside_ms);
  return {
    meeting: {
      meetingId: held.meetingId,
      title: held.title,
      ...scheduled(held),
      state: stateOf(held, standing, desk.now()),
      estimated: isEstimated({ held, standing, row }),
      partial: isPartial(standing),
    },
    judgement,
    late: row.late === 1,
    leftEarly: row.left_early === 1,
    firstIn: times ? instantOrNull(timeOrNull(row.first_ms)) : null,
    lastOut: times ? instantOrNull(timeOrNull(row.last_ms)) : null,
    seconds: times && inside !== null ? Math.floor(inside / 1000) : null,
    share: times ? numberOrNull(row.share) : null,
  };
}

/** No source has answered, and nothing was kept of one that had. */
export function isEstimated({ standing }: Looked): boolean {
  return !standing.reduced && answeredBy(standing).length === 0;
}
