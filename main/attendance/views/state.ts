import type { AttendanceState } from '../../../preload/contract/attendance-facts.ts';
import { isRunning } from '../records/gather.ts';
import type { Held } from '../records/held.ts';
import { answeredBy, type Standing } from '../records/standing.ts';

/** What was written down at the last look, put right by the clock: a meeting begins and ends by itself. */
export function stateOf(
  held: Pick<Held, 'start' | 'end' | 'cancelled' | 'hasRoom'>,
  standing: Pick<Standing, 'state' | 'answered' | 'meetSeen' | 'meetAt'>,
  now: number,
): AttendanceState {
  const { state } = standing;
  const answered = answeredBy(standing).length > 0;
  if (held.cancelled && !answered) return 'not-held';
  if (now < held.start && !answered) return 'upcoming';
  if (!held.hasRoom && !answered) return 'no-room';
  const undecided = state === 'upcoming' || state === 'waiting' || state === 'live';
  if (!undecided) return state;
  return isRunning(held, standing, now) ? 'live' : 'waiting';
}
