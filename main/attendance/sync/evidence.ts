import type { AttendanceSource } from '../../../preload/contract/attendance-facts.ts';
import type { Seen, StateFacts } from './facts.ts';
import { notLate } from './schedule.ts';

const minute = 60_000;

/** Google lists a room some moments after it was opened, and people come late: before this, none means nothing. */
const notHeldAfter = 10 * minute;
/** A room that was looked at longer ago is not known to be open still. */
export const freshLook = 15 * minute;

/** What is needed of `StateFacts` to say what is known. */
export type EvidenceFacts = Pick<StateFacts, 'now' | 'start' | 'end' | 'cancelled' | 'organizer' | 'seen'> &
  Readonly<Record<AttendanceSource, { readonly readAt: number | null; readonly stays: number }>>;

export interface Evidence {
  /** The sources that have said something; an empty log that may still be filled says nothing. */
  readonly answered: readonly AttendanceSource[];
  /** Whoever was not seen was not there. */
  readonly absenceCertain: boolean;
  readonly running: boolean;
}

export function evidenceOf(facts: EvidenceFacts): Evidence {
  const { reports, meet } = facts;
  const running = isRunning(facts);
  const reportsIsFull = readSince(facts, reports.readAt, facts.end + notLate);
  const meetIsFull = meetIsSure(facts, 'ended');
  return {
    answered: [
      ...(reports.stays > 0 || reportsIsFull ? (['reports'] as const) : []),
      ...(meet.stays > 0 || meetIsFull ? (['meet'] as const) : []),
    ],
    // A meeting that did not take place has nobody absent.
    absenceCertain: !running && (reportsIsFull || meetIsFull) && !isNotHeld(facts),
    running,
  };
}

function isRunning({ now, start, end, cancelled, seen, meet }: EvidenceFacts): boolean {
  if (seen === 'running' && meet.readAt !== null && Math.abs(now - meet.readAt) < freshLook) return true;
  return !cancelled && now >= start && now < end;
}

/** There was no room, and whoever called the meeting would have been told of one. */
export function isNotHeld(facts: EvidenceFacts): boolean {
  if (facts.reports.stays + facts.meet.stays > 0) return false;
  if (facts.cancelled) return true;
  return facts.organizer && meetIsSure(facts, 'none');
}

/**
 * Meet was asked when the meeting was over, and this is what it said. A run begins when somebody joins: of one that has
 * nobody in it not all is told yet, unless it is so a day later still.
 */
export function meetIsSure(facts: EvidenceFacts, said: Exclude<Seen, null>): boolean {
  const isEmpty = said === 'ended' && facts.meet.stays === 0;
  const patience = said === 'none' ? notHeldAfter : isEmpty ? notLate : 0;
  return facts.seen === said && readSince(facts, facts.meet.readAt, facts.end + patience);
}

/** A reading in the future was made before the clock was set back: it says nothing about when it was. */
function readSince({ now }: EvidenceFacts, readAt: number | null, from: number): boolean {
  return readAt !== null && readAt >= from && readAt <= now;
}
