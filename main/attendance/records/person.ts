import { fail, ok, type Result } from '../../result.ts';
import { decideAttendance } from '../decide.ts';
import type { DecidedPerson } from '../decision.ts';
import { AttendanceRecords } from './attendance-records.ts';
import { type Desk, gatherFacts } from './gather.ts';

/** Somebody of a meeting as it is judged now; `attendance-reduced`: nothing is kept that could be changed. */
export function findPerson(desk: Desk, meetingId: string, personId: string): Result<DecidedPerson> {
  const facts = gatherFacts(desk, meetingId);
  if (!facts) {
    const { reduced } = new AttendanceRecords(desk.database).standing(meetingId);
    return fail(reduced ? 'attendance-reduced' : 'not-found');
  }
  const person = decideAttendance(facts).people.find((one) => one.personId === personId);
  return person ? ok(person) : fail('not-found');
}
