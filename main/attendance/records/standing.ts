import {
  type AttendanceSource,
  type AttendanceState,
  attendanceSource,
  attendanceState,
} from '../../../preload/contract/attendance-facts.ts';
import { type ErrorCode, errorCodes, errorSchema } from '../../../preload/contract/errors.ts';
import type { Failure } from '../../result.ts';
import type { Row } from '../../storage/database.ts';
import { textOrNull, timeOrNull } from './values.ts';

/** How far the sources were read for a meeting: a row of `attendance_meeting`. Times are milliseconds since the epoch. */
export interface Standing {
  readonly state: AttendanceState;
  /** Looks without data since the end. */
  readonly attempts: number;
  readonly nextLook: number | null;
  /** When the source was last read with success. */
  readonly reportsAt: number | null;
  /** Of its last look, when it failed. */
  readonly reportsError: Failure | null;
  readonly meetAt: number | null;
  readonly meetError: Failure | null;
  /** What Meet said of the meeting's rooms when it was last read. */
  readonly meetSeen: 'none' | 'running' | 'ended' | null;
  /** The sources that have said something: an empty log that may still be filled has not. */
  readonly answered: readonly AttendanceSource[];
  /** Whoever was not seen was not there. */
  readonly certain: boolean;
  /** `spaces/…` of the room, once it is known. */
  readonly space: string | null;
  readonly final: boolean;
  readonly reduced: boolean;
}

/** Of a meeting that was never looked at. */
export const untouched: Standing = {
  state: 'waiting',
  attempts: 0,
  nextLook: null,
  reportsAt: null,
  reportsError: null,
  meetAt: null,
  meetError: null,
  meetSeen: null,
  answered: [],
  certain: false,
  space: null,
  final: false,
  reduced: false,
};

/** The sources that have answered. */
export function answeredBy({ answered }: Pick<Standing, 'answered'>): readonly AttendanceSource[] {
  return answered;
}

const seen = ['none', 'running', 'ended'] as const;

/** A state that this version does not know is read as waiting: it says nothing about anybody. */
export function readStanding(row: Row): Standing {
  return {
    state: attendanceState.options.find((known) => known === row.state) ?? 'waiting',
    attempts: Number(row.attempts),
    nextLook: timeOrNull(row.next_look),
    reportsAt: timeOrNull(row.reports_at),
    reportsError: readFailure(row.reports_error),
    meetAt: timeOrNull(row.meet_at),
    meetError: readFailure(row.meet_error),
    meetSeen: seen.find((known) => known === row.meet_seen) ?? null,
    answered: attendanceSource.options.filter((source) =>
      String(row.answered ?? '')
        .split(' ')
        .includes(source),
    ),
    certain: row.certain === 1,
    space: textOrNull(row.space),
    final: row.final === 1,
    reduced: row.reduced === 1,
  };
}

function readFailure(value: unknown): Failure | null {
  if (typeof value !== 'string') return null;
  try {
    const found: unknown = JSON.parse(value);
    if (typeof found !== 'object' || found === null || !('code' in found)) return null;
    if (typeof found.code !== 'string') return null;
    if (!Object.hasOwn(errorCodes, found.code)) return { code: 'internal' };
    const code = found.code as ErrorCode;
    const details = errorSchema.shape.details.safeParse('details' in found ? found.details : undefined);
    return details.data === undefined ? { code } : { code, details: details.data };
  } catch {
    return { code: 'internal' };
  }
}
