import type { Attendee, Meeting } from '../../../preload/contract/meetings.ts';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** How a person is called on one line: by name; a colleague without one by the part before the @; others in full. */
export function callName(attendee: Attendee, ownDomain: string | null): string {
  if (attendee.name) return attendee.name;
  const isColleague = ownDomain !== null && domainOf(attendee.email) === ownDomain;
  return isColleague ? attendee.email.slice(0, attendee.email.lastIndexOf('@')) : attendee.email;
}

/** The domain of the person whose calendar it is, else of who holds the meeting. */
export function ownDomain(meeting: Meeting): string | null {
  const own =
    meeting.attendees.find(({ self }) => self) ?? meeting.attendees.find(({ organizer }) => organizer);
  return own ? domainOf(own.email) : null;
}
