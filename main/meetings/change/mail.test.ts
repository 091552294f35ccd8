import { describe, expect, test } from 'vitest';
import type { Attendee } from '../../../preload/contract/meetings.ts';
import type { Intent } from './intent.ts';
import { planMail } from './mail.ts';

const account = 'coordinator@school.example.com';
const guest = (email: string, more: Partial<Attendee> = {}): Attendee => ({
  email,
  name: null,
  response: 'needsAction',
  organizer: false,
  self: false,
  ...more,
});
const attendees = [
  guest('ana@school.example.com'),
  guest('parent@example.org', { name: 'A parent' }),
  guest(account, { organizer: true, self: true }),
];
const to = { title: 'A', description: '', start: 0, end: 1, timeZone: 'UTC' };
const intent = (more: Partial<Intent>): Intent => ({ set: [], to, add: [], remove: [], ...more });
const told = (...args: Parameters<typeof planMail>) =>
  planMail(...args).map(({ email, reason, external, mailed }) => [email, reason, external, mailed]);

describe('who is mailed and why', () => {
  test('all: everybody but the organiser, those at another domain being outside', () => {
    expect(told(attendees, intent({ set: ['time', 'title'] }), 'all', account)).toEqual([
      ['ana@school.example.com', 'time-changed', false, true],
      ['parent@example.org', 'time-changed', true, true],
    ]);
  });

  test('externalOnly: the outside alone; none: nobody; both still say who would learn nothing', () => {
    const details = intent({ set: ['description'] });
    expect(told(attendees, details, 'externalOnly', account)).toEqual([
      ['ana@school.example.com', 'details-changed', false, false],
      ['parent@example.org', 'details-changed', true, true],
    ]);
    expect(told(attendees, details, 'none', account).map((one) => one[3])).toEqual([false, false]);
  });

  test('those who come, those who go and those who stay are told apart', () => {
    const change = intent({
      add: [
        { email: 'zoe@example.net', name: 'Zoë', why: ['project'] },
        { email: account, name: null, why: ['typed'] },
      ],
      remove: ['parent@example.org'],
    });
    expect(told(attendees, change, 'all', account)).toEqual([
      ['ana@school.example.com', 'still-invited', false, true],
      ['parent@example.org', 'removed', true, true],
      ['zoe@example.net', 'added', true, true],
    ]);
  });

  test("a cancellation; in a calendar of another's, inside is the organiser's domain", () => {
    const elsewhere = [guest('head@example.org', { organizer: true }), guest('parent@EXAMPLE.org')];
    expect(told(elsewhere, null, 'all', account)).toEqual([['parent@EXAMPLE.org', 'cancelled', false, true]]);
  });
});
