import { expect, it } from 'vitest';
import { callName, ownDomain } from './names.ts';
import { sampleAttendee, sampleMeeting } from './samples.fixture.ts';

const me = sampleAttendee({ email: 'amara@school.example.com', self: true });
const meeting = sampleMeeting({ attendees: [sampleAttendee({ email: 'x@other.org', organizer: true }), me] });

it('calls colleagues without a name by the part before the @, and strangers by the whole address', () => {
  const domain = ownDomain(meeting);
  const unnamed = (email: string) => callName(sampleAttendee({ name: null, email }), domain);
  expect(callName(sampleAttendee({ name: 'Ana' }), domain)).toBe('Ana');
  expect(unnamed('liam.gallagher@School.example.com')).toBe('liam.gallagher');
  expect(unnamed('guest@example.org')).toBe('guest@example.org');
});

it('shows whole addresses when nobody says which domain is the own one', () => {
  expect(ownDomain(sampleMeeting())).toBeNull();
  expect(callName(sampleAttendee({ name: null, email: 'a@b.org' }), null)).toBe('a@b.org');
});
