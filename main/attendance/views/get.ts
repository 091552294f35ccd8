import type { AttendanceDetail } from '../../../preload/contract/attendance.ts';
import type { Participant } from '../../../preload/contract/attendance-facts.ts';
import type { Output } from '../../../preload/contract.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { AttendanceDecision } from '../decision.ts';
import { mandatoryWindow } from '../judgement/window.ts';
import { rulesOf } from '../records/rules.ts';
import { settleResults } from '../records/settle.ts';
import type { ViewDesk } from './desk.ts';
import { groupsOf } from './groups.ts';
import { instantOf, instantOrNull } from './instants.ts';
import { keptPeople } from './kept.ts';
import { presentPerson } from './participant.ts';
import { type Looked, readLooked, selectMeetings, summaryOf } from './summary.ts';

/** Everything of one meeting, judged now by `judge`, which keeps what comes out unless it is given. */
export async function getAttendance(
  desk: ViewDesk,
  { meetingId }: { readonly meetingId: string },
  judge: typeof settleResults = settleResults,
): Promise<Result<Output<'attendance', 'get'>>> {
  const decision = judge(desk, meetingId);
  const looked = look(desk, meetingId);
  if (!looked) return fail('not-found');
  const { held } = looked;
  const { rules, rulesFrom, templateId } = rulesOf(desk.database, held);
  const shown = desk.settings();
  const planned = mandatoryWindow(held, rules);
  // When the class ended is when people left, which the presence-only mode hides.
  const window = decision && !shown.attendancePresenceOnly ? decision.window : planned;
  const participants = decision
    ? decision.people.map((person) => presentPerson(person, shown))
    : keptPeople(desk, meetingId);
  const groups = groupsOf(desk, meetingId, participants);
  const sources = await desk.sources(meetingId);
  return ok({
    summary: summaryOf(desk, looked),
    rules,
    rulesFrom,
    templateId,
    window: { from: instantOf(window.from), to: instantOf(window.to) },
    plannedEnd: window.to < planned.to ? instantOf(planned.to) : null,
    participants,
    sources: [...sources],
    conferences: decision && !shown.attendancePresenceOnly ? conferencesOf(decision, desk.now()) : [],
    presenceOnly: shown.attendancePresenceOnly,
    groups,
  });
}

/** The participants alone, as after a synchronisation; none: there is no such meeting. */
export function participantsOf(desk: ViewDesk, meetingId: string): Participant[] {
  const decision = settleResults(desk, meetingId);
  if (decision) return decision.people.map((person) => presentPerson(person, desk.settings()));
  return keptPeople(desk, meetingId);
}

function look({ database }: ViewDesk, meetingId: string): Looked | null {
  const row = database.get(
    `${selectMeetings} WHERE meeting.meeting_id = ? AND meeting.status <> 'unfinished'`,
    meetingId,
  );
  return row ? readLooked(row) : null;
}

/** Of each run, from the first that was seen in it to the last; it has no end while somebody is inside. */
function conferencesOf({ people }: AttendanceDecision, now: number): AttendanceDetail['conferences'] {
  const runs = new Map<string, { from: number; to: number | null; sessions: number }>();
  for (const { session, to } of people.flatMap(({ stays }) => stays)) {
    const inside = session.left === null && to >= now;
    const run = runs.get(session.conference) ?? { from: session.joined, to: session.joined, sessions: 0 };
    runs.set(session.conference, {
      from: Math.min(run.from, session.joined),
      to: inside || run.to === null ? null : Math.max(run.to, to),
      sessions: run.sessions + 1,
    });
  }
  return [...runs]
    .sort(([one, { from }], [other, { from: later }]) => from - later || (one < other ? -1 : 1))
    .map(([name, { from, to, sessions }]) => ({
      name,
      from: instantOf(from),
      to: instantOrNull(to),
      sessions,
    }));
}
