import type { Attendee, Meeting } from '../../../preload/contract/meetings.ts';

export interface Answers {
  readonly accepted: number;
  readonly declined: number;
  /** Tentative counts here: it is no answer one can plan with. */
  readonly waiting: number;
}

/** The answers of the invited; the organiser does not count as invited by themselves. */
export function answersOf(attendees: readonly Attendee[]): Answers {
  const invited = attendees.filter((one) => !one.organizer);
  const accepted = invited.filter((one) => one.response === 'accepted').length;
  const declined = invited.filter((one) => one.response === 'declined').length;
  return { accepted, declined, waiting: invited.length - accepted - declined };
}

export const invitedCount = (meeting: Meeting): number =>
  meeting.attendees.filter((one) => !one.organizer).length;

export type Phase = 'before' | 'open' | 'over';

/** Whether the room can be entered: main opens it from `joinFrom` to `joinUntil`. */
export function joinPhase(meeting: Pick<Meeting, 'joinFrom' | 'joinUntil'>, now: number): Phase {
  if (now < Date.parse(meeting.joinFrom)) return 'before';
  return now <= Date.parse(meeting.joinUntil) ? 'open' : 'over';
}

export type Timing = 'past' | 'live' | 'upcoming';

export function timingOf(meeting: Pick<Meeting, 'start' | 'end'>, now: number): Timing {
  if (Date.parse(meeting.end) <= now) return 'past';
  return Date.parse(meeting.start) <= now ? 'live' : 'upcoming';
}
