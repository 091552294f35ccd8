import { expect, test } from 'vitest';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { meetingsWith } from './meetingsWith.ts';

const now = Date.parse('2026-11-21T09:00:00Z');
const meeting = (title: string, hour: string, email: string, status: Meeting['status'] = 'scheduled') =>
  ({
    title,
    status,
    start: `2026-11-21T${hour}:00:00Z`,
    end: `2026-11-21T${hour}:30:00Z`,
    attendees: [{ email }],
  }) as Meeting;

test('those of exactly the address, the nearest first, cancelled ones left out', () => {
  const { upcoming, past } = meetingsWith(
    [
      meeting('later', '12', 'ANA@example.org'),
      meeting('soon', '10', 'ana@example.org'),
      meeting('other', '10', 'na@example.org'),
      meeting('longer', '10', 'joana@example.org'),
      meeting('off', '11', 'ana@example.org', 'cancelled'),
      meeting('early', '06', 'ana@example.org'),
      meeting('just now', '08', 'ana@example.org'),
    ],
    ' Ana@Example.org',
    now,
  );
  expect(upcoming.map(({ title }) => title)).toEqual(['soon', 'later']);
  expect(past.map(({ title }) => title)).toEqual(['just now', 'early']);
});
