import type { Account, Health } from '../../../preload/contract/accounts.ts';
import type { Attendee, Meeting } from '../../../preload/contract/meetings.ts';

/** Whole values with only what a test is about spelled out. */
export function sampleMeeting(part: Partial<Meeting> = {}): Meeting {
  const start = part.start ?? '2026-11-23T09:00:00Z';
  const end = part.end ?? new Date(Date.parse(start) + 45 * 60_000).toISOString();
  return {
    meetingId: start,
    eventId: 'event',
    accountId: 'account',
    calendarId: 'primary',
    title: 'Staff briefing',
    description: '',
    status: 'scheduled',
    start,
    end,
    timeZone: 'Europe/Madrid',
    allDay: false,
    htmlLink: null,
    platform: 'google-meet',
    meetUrl: 'https://meet.google.com/abc-mnop-xyz',
    meetCode: 'abc-mnop-xyz',
    link: 'ready',
    joinFrom: new Date(Date.parse(start) - 15 * 60_000).toISOString(),
    joinUntil: end,
    attendees: [],
    origin: 'muster',
    asOf: start,
    ...part,
  };
}

export function sampleAttendee(part: Partial<Attendee> = {}): Attendee {
  return {
    email: 'ana@example.com',
    name: 'Ana',
    response: 'needsAction',
    organizer: false,
    self: false,
    ...part,
  };
}

export function sampleAccount(state: Health['state'], part: Partial<Account> = {}): Account {
  return {
    accountId: state,
    provider: 'google',
    address: 'ana@example.com',
    name: 'Ana',
    connectedAt: '2026-11-20T08:00:00Z',
    remembered: true,
    permissions: [],
    renewsAt: null,
    dataverse: null,
    health: { state, lastSuccess: null, lastError: null, lastErrorAt: null },
    ...part,
  };
}
