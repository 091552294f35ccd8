import type { DecidedStay } from '../decision.ts';
import type { Session } from '../model.ts';
import { createStandIn } from './runs.ts';

/**
 * Every stay once, with the end that it is reckoned with. A row whose end lies before its start tells that somebody was
 * seen and nothing of how long: it counts as the moment of its start.
 */
export function staysOf(
  rows: readonly Session[],
  meeting: {
    readonly end: number;
    readonly now: number;
    readonly running: boolean;
    readonly seenUntil: number;
  },
): readonly DecidedStay[] {
  const sessions = withoutRepeats(rows);
  let standIn: ((session: Session) => number) | null = null;
  return sessions.map((session) => {
    if (session.left !== null)
      return { session, to: Math.max(session.joined, session.left), toEstimated: false };
    standIn ??= createStandIn(sessions, meeting);
    return { session, to: standIn(session), toEstimated: true };
  });
}

function withoutRepeats(rows: readonly Session[]): readonly Session[] {
  const ids = new Set<string>();
  for (const { sessionId } of rows) ids.add(sessionId);
  if (ids.size === rows.length) return rows;
  const best = new Map<string, Session>();
  for (const row of rows) {
    const other = best.get(row.sessionId);
    if (other === undefined || saysMore(row, other)) best.set(row.sessionId, row);
  }
  return [...best.values()];
}

/** Whichever order they came in, the same one of two tellings of a stay counts: the one with the later known end. */
function saysMore(one: Session, other: Session): boolean {
  if (one.left !== other.left)
    return (one.left ?? Number.NEGATIVE_INFINITY) > (other.left ?? Number.NEGATIVE_INFINITY);
  if (one.joined !== other.joined) return one.joined < other.joined;
  return JSON.stringify(one) < JSON.stringify(other);
}
