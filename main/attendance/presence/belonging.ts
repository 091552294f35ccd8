import type { Interval, Session } from '../model.ts';

const minute = 60_000;

/** A room that is opened again so soon after it was closed goes on. */
const restart = 15 * minute;

/** A room that was opened, and closed, so shortly before the start was opened for the meeting. */
const early = 15 * minute;

/**
 * Which runs of a room are the meeting's: those that overlap the scheduled time or the quarter of an hour before it, and
 * whichever begins within a quarter of an hour of the end of one that is, any number of times. So a class that overran
 * in a restarted room is one, and somebody else's use of the room later is none. What is added to a run later can bring
 * more in and never puts any out, so that the order of telling does not matter.
 */
export function belongingRuns<T extends Interval>(runs: readonly T[], scheduled: Interval): ReadonlySet<T> {
  const from = scheduled.from - early;
  const to = Math.max(scheduled.from, scheduled.to);
  const belonging = new Set<T>();
  let reach = Number.NEGATIVE_INFINITY;
  for (const block of blocksOf(runs)) {
    const overlaps = block.from <= to && block.to >= from;
    if (!overlaps && block.from > reach) continue;
    for (const run of block.runs) belonging.add(run);
    reach = block.to + restart;
  }
  return belonging;
}

/** Runs that touch: a room has one run at a time, so that they are tellings of the same. First to last. */
function blocksOf<T extends Interval>(runs: readonly T[]): readonly (Interval & { readonly runs: T[] })[] {
  const blocks: { from: number; to: number; runs: T[] }[] = [];
  for (const run of [...runs].sort((one, other) => one.from - other.from)) {
    const last = blocks.at(-1);
    if (last === undefined || run.from > last.to) blocks.push({ ...boundsOf(run), runs: [run] });
    else {
      last.runs.push(run);
      last.to = Math.max(last.to, run.to);
    }
  }
  return blocks;
}

const boundsOf = ({ from, to }: Interval): Interval => ({ from, to });

/**
 * The stays that are the meeting's; both sources tell of the same runs, so that either may link what the other saw. Where
 * no end of a run is known it may have gone on until the scheduled end.
 */
export function belonging(
  sessions: readonly Session[],
  meeting: { readonly start: number; readonly end: number },
): readonly Session[] {
  // Nearly every meeting: everybody was there during it.
  if (sessions.every((one) => one.joined <= meeting.end && (one.left ?? meeting.end) >= meeting.start))
    return sessions;
  const runs = runsOf(sessions, meeting.end);
  const kept = belongingRuns(runs, { from: meeting.start, to: meeting.end });
  if (kept.size === runs.length) return sessions;
  const isKept = new Set([...kept].flatMap((run) => run.sessions));
  return sessions.filter((session) => isKept.has(session));
}

interface Run extends Interval {
  from: number;
  to: number;
  readonly sessions: Session[];
}

/** A row may lack the name of its run and stand under the room's code: there a pause tells runs apart. */
const isUnnamed = ({ conference }: Session): boolean => /^([a-z]{10})?$/.test(conference);

function runsOf(sessions: readonly Session[], scheduledEnd: number): readonly Run[] {
  const named = new Map<string, Run>();
  const unnamed: Run[] = [];
  for (const session of [...sessions].sort((one, other) => one.joined - other.joined)) {
    const { source, conference, joined, left } = session;
    const to = Math.max(joined, left ?? scheduledEnd);
    const key = `${source} ${conference}`;
    const known = isUnnamed(session)
      ? unnamed.find((run) => run.sessions[0]?.source === source && joined <= run.to + restart)
      : named.get(key);
    if (known) {
      known.to = Math.max(known.to, to);
      known.sessions.push(session);
    } else {
      const run: Run = { from: joined, to, sessions: [session] };
      if (isUnnamed(session)) unnamed.push(run);
      else named.set(key, run);
    }
  }
  return [...named.values(), ...unnamed];
}
