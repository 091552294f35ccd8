import type { AttendanceSummary, Participant } from '../../../preload/contract/attendance-facts.ts';

/** Whole values with only what a test is about spelled out. A class from 09:00 to 10:00 UTC. */
export function sampleSummary(
  part: Omit<Partial<AttendanceSummary>, 'counts'> & {
    counts?: Partial<AttendanceSummary['counts']>;
  } = {},
): AttendanceSummary {
  return {
    meetingId: 'M1',
    title: 'Year 9 Science',
    start: '2026-11-20T09:00:00Z',
    end: '2026-11-20T10:00:00Z',
    timeZone: 'UTC',
    seriesId: null,
    projectId: null,
    state: 'complete',
    sources: ['reports'],
    readAt: '2026-11-20T14:20:00Z',
    nextLook: null,
    final: false,
    partial: false,
    reduced: false,
    error: null,
    ...part,
    counts: {
      invited: 26,
      came: 23,
      late: 2,
      leftEarly: 1,
      partly: 0,
      noShow: 3,
      excused: 0,
      pending: 0,
      uninvited: 0,
      unknownGuests: 0,
      inNow: 0,
      ...part.counts,
    },
  };
}

export function samplePerson(part: Partial<Participant> = {}): Participant {
  return {
    personId: `mail:${part.email ?? 'anna@example.org'}`,
    name: 'Anna Keller',
    email: 'anna@example.org',
    kind: 'account',
    invited: true,
    organizer: false,
    response: 'accepted',
    identity: { by: 'email', linkId: null, candidates: [], couldBe: [] },
    judgement: 'present',
    machineJudgement: part.judgement ?? 'present',
    late: false,
    leftEarly: false,
    firstIn: '2026-11-20T09:00:00Z',
    lastOut: '2026-11-20T10:00:00Z',
    inNow: false,
    seconds: 3600,
    share: 1,
    estimated: false,
    intervals: [{ from: '2026-11-20T09:00:00Z', to: '2026-11-20T10:00:00Z', toEstimated: false }],
    sessions: [],
    bySource: [],
    differences: [],
    correction: null,
    excuse: null,
    ...part,
  };
}
