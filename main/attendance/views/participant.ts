import type {
  AttendanceDifference,
  AttendanceSession,
  Participant,
} from '../../../preload/contract/attendance-facts.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { DecidedDifference, DecidedPerson, DecidedStay } from '../decision.ts';
import { instantOf, instantOrNull } from './instants.ts';

export type Shown = Pick<Settings, 'attendanceShowPlaces' | 'attendancePresenceOnly'>;

/** Somebody as the page and the exports see them: what the settings hide is not in it. */
export function presentPerson(person: DecidedPerson, shown: Shown): Participant {
  const { correction, excuse } = person;
  const all: Participant = {
    personId: person.personId,
    name: person.name,
    email: person.email,
    kind: person.kind,
    invited: person.invited,
    organizer: person.organizer,
    response: person.response,
    identity: {
      ...person.identity,
      candidates: person.identity.candidates.map((one) => ({ ...one })),
      couldBe: [...person.identity.couldBe],
    },
    judgement: person.judgement,
    machineJudgement: person.machineJudgement,
    late: person.late,
    leftEarly: person.leftEarly,
    firstIn: instantOrNull(person.firstIn),
    lastOut: instantOrNull(person.lastOut),
    inNow: person.inNow,
    seconds: person.inside === null ? null : seconds(person.inside),
    share: person.share,
    estimated: person.estimated,
    intervals: person.intervals.map(({ from, to, toEstimated }) => ({
      from: instantOf(from),
      to: instantOf(to),
      toEstimated,
    })),
    sessions: person.stays.map((stay) => presentStay(stay, shown)),
    bySource: person.bySource.map(({ source, firstIn, lastOut, inside }) => ({
      source,
      firstIn: instantOrNull(firstIn),
      lastOut: instantOrNull(lastOut),
      seconds: seconds(inside),
    })),
    differences: person.differences.map(presentDifference),
    correction: correction && {
      correctionId: correction.correctionId,
      from: instantOf(correction.from),
      to: instantOf(correction.to),
      why: correction.why,
      by: correction.by,
      at: instantOf(correction.at),
      machine: {
        firstIn: instantOrNull(correction.machine.firstIn),
        lastOut: instantOrNull(correction.machine.lastOut),
        seconds: seconds(correction.machine.inside),
      },
    },
    excuse: excuse && { why: excuse.why, by: excuse.by, at: instantOf(excuse.at) },
  };
  return shown.attendancePresenceOnly ? { ...all, ...withoutTimes } : all;
}

/** Who came, and nothing of when and for how long. */
const withoutTimes = {
  firstIn: null,
  lastOut: null,
  seconds: null,
  share: null,
  intervals: [],
  sessions: [],
  bySource: [],
  differences: [],
  correction: null,
} satisfies Partial<Participant>;

const seconds = (milliseconds: number): number => Math.max(0, Math.floor(milliseconds / 1000));

function presentStay({ session, to, toEstimated }: DecidedStay, shown: Shown): AttendanceSession {
  return {
    sessionId: session.sessionId,
    source: session.source,
    conference: session.conference,
    displayName: session.displayName,
    from: instantOf(session.joined),
    to: instantOrNull(session.left),
    toEstimated,
    seconds: seconds(to - session.joined),
    device: session.device,
    external: session.external,
    ip: shown.attendanceShowPlaces ? session.ip : null,
    country: shown.attendanceShowPlaces ? session.country : null,
  };
}

function presentDifference({ what, reports, meet }: DecidedDifference): AttendanceDifference {
  const present = (value: number | null) => {
    if (value === null) return null;
    return what === 'inside' ? seconds(value) : instantOf(value);
  };
  return { what, reports: present(reports), meet: present(meet) };
}
