import type { Session } from '../model.ts';

/** One run of a room as its sessions show it, milliseconds since the epoch. */
interface Run {
  readonly source: Session['source'];
  firstJoin: number;
  /** Of all ends that are known; null: none is. */
  lastEnd: number | null;
}

/**
 * Until when somebody stayed whose end no source knows: now (or the last look, when that is older), while their run of the room goes on; else the last end that
 * is known of that run; else the scheduled end. Never before they joined, never after now.
 */
export function createStandIn(
  sessions: readonly Session[],
  meeting: {
    readonly end: number;
    readonly now: number;
    readonly running: boolean;
    readonly seenUntil: number;
  },
): (session: Session) => number {
  const runs = runsOf(sessions);
  return (session) => {
    const run = runs.get(session.conference);
    const next = startOfNext(runs, run);
    // A room has one conference at a time, so that a later run says that this one is over.
    if (meeting.running && next === null)
      return Math.max(session.joined, Math.min(meeting.now, meeting.seenUntil));
    const known = run?.lastEnd ?? null;
    const end =
      known !== null && known >= session.joined ? known : Math.min(next ?? meeting.end, meeting.end);
    return Math.max(session.joined, Math.min(end, meeting.now));
  };
}

function runsOf(sessions: readonly Session[]): ReadonlyMap<string, Run> {
  const runs = new Map<string, Run>();
  for (const { source, conference, joined, left } of sessions) {
    const run = runs.get(conference);
    if (run === undefined) runs.set(conference, { source, firstJoin: joined, lastEnd: left });
    else {
      if (joined < run.firstJoin) run.firstJoin = joined;
      if (left !== null && (run.lastEnd === null || left > run.lastEnd)) run.lastEnd = left;
    }
  }
  return runs;
}

function startOfNext(runs: ReadonlyMap<string, Run>, run: Run | undefined): number | null {
  if (run === undefined) return null;
  let next: number | null = null;
  for (const other of runs.values()) {
    if (other.source !== run.source || other.firstJoin <= run.firstJoin) continue;
    if (next === null || other.firstJoin < next) next = other.firstJoin;
  }
  return next;
}
