import { decideAttendance } from '../decide.ts';
import type { AttendanceDecision } from '../decision.ts';
import { cameThere } from '../judgement/counts.ts';
import { type Desk, gatherFacts } from './gather.ts';
import { asSql } from './values.ts';

/** Raised when the same facts may be judged otherwise by a newer version: what was judged before is judged again. */
export const judgedBy = '4';

/** Judged while it ran: another minute makes it another result. */
const judgedLive = '4 live';

/**
 * Judges the meeting and writes `attendance_result`, in one transaction or in the one that runs. Null, and nothing
 * changed: the meeting is not there, or only its judgements are kept.
 */
export function settleResults(desk: Desk, meetingId: string): AttendanceDecision | null {
  const { database } = desk;
  return database.transaction(() => {
    const facts = gatherFacts(desk, meetingId);
    if (!facts) return null;
    const decision = decideAttendance(facts);
    database.run('DELETE FROM attendance_result WHERE meeting_id = ?', meetingId);
    for (const person of decision.people) {
      // A room's device is nobody.
      if (person.kind === 'room' && person.email === null) continue;
      database.run(
        `INSERT INTO attendance_result (meeting_id, person_id, email, name, invited, judgement, late, left_early,
           came, in_now, first_ms, last_ms, inside_ms, share)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        meetingId,
        person.personId,
        person.email?.toLowerCase() ?? null,
        person.name,
        asSql(person.invited),
        person.judgement,
        asSql(person.late),
        asSql(person.leftEarly),
        asSql(cameThere(person)),
        asSql(person.inNow),
        person.estimated ? null : person.firstIn,
        person.estimated ? null : person.lastOut,
        person.estimated ? null : person.inside,
        person.estimated ? null : person.share,
      );
    }
    database.run(
      'INSERT OR REPLACE INTO attendance_judged (meeting_id, judged_by, counts) VALUES (?, ?, ?)',
      meetingId,
      facts.running ? judgedLive : judgedBy,
      JSON.stringify(decision.counts),
    );
    return decision;
  });
}
