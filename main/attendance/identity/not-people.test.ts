import { expect, it } from 'vitest';
import { called, factsOf, invite, only, stay } from '../../../test/support/attendance-facts.ts';
import { decideAttendance } from '../decide.ts';
import type { AttendanceFacts } from '../decision.ts';

const anna = invite('anna@example.org', 'Anna Keller');
const choir = invite('Choir@example.org', 'Anna Choir');
const groups: ReadonlySet<string> = new Set(['choir@example.org']);

const decide = (facts: Partial<AttendanceFacts>) =>
  decideAttendance(factsOf({ invited: [anna, choir], groups, ...facts }));
const emails = (facts: Partial<AttendanceFacts>) => decide(facts).people.map(({ email }) => email);

it('neither lists nor counts a group, and does again when that is taken back', () => {
  const sessions = [stay('reports', 'mail:anna@example.org', 0, 60)];
  expect(emails({ sessions })).toEqual(['anna@example.org']);
  expect(decide({ sessions }).counts).toMatchObject({ invited: 1, came: 1, noShow: 0 });
  expect(decide({ sessions, groups: new Set() }).counts).toMatchObject({ invited: 2, came: 1, noShow: 1 });
});

it('takes nobody for a group by the name that they show, nor offers it', () => {
  const people = decide({ sessions: [stay('meet', 'Anna Choir', 0, 60)] }).people;
  const guest = only(called(people, 'Anna Choir'));
  expect(guest).toMatchObject({ judgement: 'unknown-guest', email: null });
  expect(guest.identity.candidates.map(({ email }) => email)).toEqual(['anna@example.org']);
});

it('counts whoever is in the room under that very address, by a source or by what was said', () => {
  const joined = { judgement: 'present', invited: true };
  const byMail = decide({ sessions: [stay('reports', 'mail:choir@example.org', 0, 60)] }).people;
  expect(only(byMail.filter(({ email }) => email === 'choir@example.org'))).toMatchObject(joined);
  const accounts = new Map([['user:1', { address: 'Choir@example.org', name: null }]]);
  const byAccount = decide({ accounts, sessions: [stay('meet', 'user:1', 0, 60)] }).people;
  expect(only(byAccount.filter(({ email }) => email === 'choir@example.org'))).toMatchObject(joined);
  const link = {
    linkId: 'said',
    subject: 'phone:+1555',
    endpoint: null,
    shown: '+1555',
    email: 'choir@example.org',
    name: null,
    meetingId: 'lesson',
    at: 1,
  };
  const bySaying = decide({ links: [link], sessions: [stay('meet', 'phone:+1555', 0, 60)] }).people;
  expect(only(bySaying.filter(({ email }) => email === 'choir@example.org'))).toMatchObject(joined);
});
