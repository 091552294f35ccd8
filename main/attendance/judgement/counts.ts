import type { AttendanceCounts } from '../../../preload/contract/attendance-facts.ts';
import type { DecidedPerson } from '../decision.ts';

/** Rooms are nobody. Who is excused is neither late nor anything else that an excuse is for. */
export function countPeople(people: readonly DecidedPerson[]): AttendanceCounts {
  const counts = {
    invited: 0,
    came: 0,
    late: 0,
    leftEarly: 0,
    partly: 0,
    noShow: 0,
    excused: 0,
    pending: 0,
    uninvited: 0,
    unknownGuests: 0,
    inNow: 0,
  };
  for (const person of people) {
    if (person.kind === 'room' && person.email === null) continue;
    const { judgement } = person;
    if (person.inNow) counts.inNow += 1;
    if (judgement === 'unknown-guest') counts.unknownGuests += 1;
    else if (!person.invited) counts.uninvited += 1;
    else {
      counts.invited += 1;
      if (cameThere(person)) counts.came += 1;
      if (judgement === 'excused') counts.excused += 1;
      else {
        if (person.late) counts.late += 1;
        if (person.leftEarly) counts.leftEarly += 1;
      }
      if (judgement === 'partly') counts.partly += 1;
      if (judgement === 'no-show') counts.noShow += 1;
      if (judgement === 'pending') counts.pending += 1;
    }
  }
  return counts;
}

/** Was there, however long, as far as is known. */
export function cameThere(person: DecidedPerson): boolean {
  const { judgement, machineJudgement, correction, inside, firstIn, estimated } = person;
  if (estimated || firstIn === null || judgement === 'no-show') return false;
  if (judgement !== 'excused') return true;
  return correction === null ? machineJudgement !== 'no-show' : inside !== 0;
}
