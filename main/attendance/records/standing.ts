import {
  type AttendanceSource,
  type AttendanceState,
  attendanceSource,
  attendanceState,
} from '../../../preload/contract/attendance-facts.ts';
import { type ErrorCode, errorCodes } from '../../../preload/contract/errors.ts';
import type { Failure } from '../../result.ts';
import type { Row } from '../../storage/database.ts';
import { numberOrNull, textOrNull } from './values.ts';

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
    nextLook: numberOrNull(row.next_look),
    reportsAt: numberOrNull(row.reports_at),
    reportsError: readFailure(row.reports_error),
    meetAt: numberOrNull(row.meet_at),
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
    const found = JSON.parse(value) as Failure | null;
    if (typeof found?.code !== 'string') return null;
    return found.code in errorCodes ? { ...found, code: found.code as ErrorCode } : { code: 'internal' };
  } catch {
    return { code: 'internal' };
  }
}
