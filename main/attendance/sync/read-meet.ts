import type { GoogleAccess } from '../../accounts/access.ts';
import { type Failure, ok, type Result } from '../../result.ts';
import type { Conference } from '../model.ts';
import { createMatcher } from '../sources/reports/belongs.ts';
import type { SyncDesk } from './desk.ts';
import type { Seen } from './facts.ts';
import { count, fault, finish } from './finish.ts';
import type { Reading } from './read-reports.ts';
import type { Tracked } from './tracked.ts';
import { windowsOver } from './windows.ts';

const hour = 3_600_000;
/** A room is opened early, or again after the end. */
const around = hour;
/** Up to so many meetings are asked for by their code: each request is for one room, and none has to be named. */
const fewRooms = 3;

type Runs = ReadonlyMap<string, readonly Conference[]>;

/**
 * Reads the runs of the rooms, many meetings with one request, and who was in each. A run is in the database before the
 * next is asked for, and a meeting is finished when all of its runs are.
 */
export async function readMeet(
  desk: SyncDesk,
  access: GoogleAccess,
  meetings: readonly Tracked[],
  reading: Reading,
): Promise<Failure | null> {
  const left = new Set(meetings.map(({ meetingId }) => meetingId));
  for (const some of groups(meetings)) {
    const read = await readGroup(desk, access, some, reading, (meetingId) => left.delete(meetingId));
    if (read.ok) continue;
    if (!reading.signal.aborted) {
      desk.refused.set('meet', access.accountId, read.error);
      fault(desk, 'meet', [...left], read.error);
    }
    return read.error;
  }
  return null;
}

function groups(meetings: readonly Tracked[]): readonly (readonly Tracked[])[] {
  if (meetings.length <= fewRooms) return meetings.map((meeting) => [meeting]);
  const byId = new Map(meetings.map((meeting) => [meeting.meetingId, meeting]));
  const wanted = meetings.map((meeting) => ({ meetingId: meeting.meetingId, reach: windowOf([meeting]) }));
  return windowsOver(wanted).map((window) =>
    window.meetings.flatMap(({ meetingId }) => byId.get(meetingId) ?? []),
  );
}

const windowOf = (meetings: readonly Tracked[]) => ({
  from: Math.min(...meetings.map(({ start }) => start)) - around,
  to: Math.max(...meetings.map(({ end }) => end)) + around,
});

async function readGroup(
  desk: SyncDesk,
  access: GoogleAccess,
  meetings: readonly Tracked[],
  reading: Reading,
  finished: (meetingId: string) => void,
): Promise<Result<null>> {
  const startedAt = desk.context.now();
  const runs = await findRuns(desk, access, meetings, reading.signal);
  if (!runs.ok) return runs;
  desk.refused.answered('meet', access.accountId);
  for (const meeting of meetings) {
    const { meetingId } = meeting;
    const conferences = runs.value.get(meetingId) ?? [];
    const read = await readRuns(desk, access, meetingId, conferences, reading);
    if (!read.ok) return read;
    await nameAccounts(desk, access, meetingId, reading.signal);
    if (reading.signal.aborted) return ok(null);
    const [newest] = conferences;
    await finish(desk, [meeting], {
      meetAt: startedAt,
      meetError: null,
      meetSeen: seenOf(conferences),
      ...(newest ? { space: newest.space } : {}),
    });
    finished(meetingId);
  }
  return ok(null);
}

export function seenOf(conferences: readonly Conference[]): Seen {
  if (conferences.length === 0) return 'none';
  return conferences.some(({ end }) => end === null) ? 'running' : 'ended';
}

/** The runs of each meeting's room. */
export async function findRuns(
  desk: SyncDesk,
  access: GoogleAccess,
  meetings: readonly Tracked[],
  signal: AbortSignal,
): Promise<Result<Runs>> {
  const { meet } = await desk.sources();
  const window = windowOf(meetings);
  const [only] = meetings;
  const code = meetings.length === 1 ? (only?.code ?? null) : null;
  const listed = await meet.conferences(access, code === null ? { window } : { window, code }, signal);
  if (!listed.ok) return listed;
  const matches = createMatcher(desk.meetings.near(window));
  const isWanted = new Set(meetings.map(({ meetingId }) => meetingId));
  const known = desk.meetings.spaces();
  const runs = new Map<string, Conference[]>();
  for (const conference of listed.value) {
    const { space, start, end } = conference;
    const kept = code ?? known.get(space);
    const of = kept ? ok(kept) : await meet.codeOf(access, space, signal);
    if (!of.ok) return of;
    const stay = { code: of.value, eventId: null, joined: start, left: end ?? desk.context.now() };
    const meetingId = of.value === null ? null : matches(stay);
    if (meetingId === null || !isWanted.has(meetingId)) continue;
    const found = runs.get(meetingId);
    if (found) found.push(conference);
    else runs.set(meetingId, [conference]);
  }
  return ok(runs);
}

/** Single stays of what has ended; of what runs, one request tells who is there. */
async function readRuns(
  desk: SyncDesk,
  access: GoogleAccess,
  meetingId: string,
  conferences: readonly Conference[],
  { tally, signal }: Reading,
): Promise<Result<null>> {
  const { meet } = await desk.sources();
  for (const conference of conferences) {
    const detail = conference.end === null ? 'participants' : 'sessions';
    const sessions = await meet.sessions(access, conference, detail, signal);
    if (!sessions.ok && sessions.error.code === 'not-found') continue;
    if (!sessions.ok) return sessions;
    const whole = { replaceConference: conference.name };
    count(tally, desk.records.writeSessions(meetingId, 'meet', sessions.value, whole));
  }
  return ok(null);
}

/** Meet tells no addresses; who may not ask for them has names. */
export async function nameAccounts(
  desk: SyncDesk,
  { accountId }: GoogleAccess,
  meetingId: string,
  signal: AbortSignal,
): Promise<void> {
  const unnamed = desk.meetings.unnamed(meetingId);
  if (unnamed.length === 0) return;
  const access = await desk.connections.google(accountId, 'people');
  if (!access.ok) return;
  const { people } = await desk.sources();
  const resolved = await people.resolve(access.value, unnamed, signal);
  if (!resolved.ok) desk.context.log.info({ code: resolved.error.code }, 'accounts were not named');
}
