import { expect, it } from 'vitest';
import { at, called, factsOf, invite, minute, only, stay } from '../../../test/support/attendance-facts.ts';
import { decideAttendance } from '../decide.ts';
import type { AttendanceFacts, Link } from '../decision.ts';

const anna = invite('anna@example.org', 'Anna Keller');
const ben = invite('ben@example.org', 'Ben Ode');

const decide = (facts: Partial<AttendanceFacts>) =>
  decideAttendance(factsOf({ invited: [anna, ben], ...facts })).people;

/** Of everybody who came, `email by`. */
const identities = (facts: Partial<AttendanceFacts>) =>
  decide(facts)
    .filter(({ stays }) => stays.length > 0)
    .map(({ email, identity }) => `${email} ${identity.by}`)
    .sort();

function link(subject: string, email: string, extra: Partial<Link> = {}): Link {
  const shown = subject.slice(subject.indexOf(':') + 1);
  return {
    linkId: `link ${email}`,
    subject,
    endpoint: null,
    shown,
    email,
    name: null,
    meetingId: 'lesson',
    at: 1,
    ...extra,
  };
}

it('knows people by address, whatever its case, and by the address of their account', () => {
  const accounts = new Map([['user:2', { address: 'Ben@Example.org', name: null }]]);
  const sessions = [stay('reports', 'mail:ANNA@example.org', 0, 60), stay('meet', 'user:2', 0, 60)];
  expect(identities({ sessions, accounts })).toEqual(['anna@example.org email', 'ben@example.org email']);
});

it('knows an exact name among the invited, without regard to case, accents and spaces', () => {
  const invited = [invite('elodie@example.org', 'Élodie  Roux')];
  expect(identities({ invited, sessions: [stay('meet', 'elodie ROUX', 0, 60)] })).toEqual([
    'elodie@example.org name',
  ]);
});

it('leaves a name open that is nearly right, and shows who it could be, the nearest first', () => {
  const invited = [
    ben,
    invite('anna2@example.org', 'Anna Berg'),
    anna,
    invite('keller@example.org', 'Anna Maria Keller'),
  ];
  const people = decide({ invited, sessions: [stay('meet', 'Anna K.', 0, 60)] });
  const guest = only(called(people, 'Anna K.'));
  expect(guest.judgement).toBe('unknown-guest');
  expect(guest.identity.candidates.map(({ email }) => email)).toEqual([
    'anna2@example.org',
    'anna@example.org',
    'keller@example.org',
  ]);
  const second = decide({ invited, sessions: [stay('meet', 'Keller', 0, 60)] });
  expect(only(called(second, 'Keller')).identity.candidates.map(({ email }) => email)).toEqual([
    'anna@example.org',
    'keller@example.org',
  ]);
});

it('leaves a name open that two of the invited have', () => {
  const invited = [anna, invite('other@example.org', 'anna keller')];
  const people = decide({ invited, sessions: [stay('meet', 'Anna Keller', 0, 60)] });
  const guest = only(people.filter(({ judgement }) => judgement === 'unknown-guest'));
  expect(guest.identity.candidates.map(({ email }) => email)).toEqual([
    'anna@example.org',
    'other@example.org',
  ]);
});

it.each([
  ['at the same time', 0, 30],
  ['one after the other', 31, 60],
])('leaves both open when two guests show the same name %s', (_, from, to) => {
  const sessions = [
    stay('meet', 'Anna Keller', 0, 30, { sessionId: 'a', endpoint: 'a' }),
    stay('meet', 'Anna Keller', from, to, { sessionId: 'b', endpoint: 'b' }),
  ];
  expect(identities({ sessions })).toEqual(['null none', 'null none']);
});

it('takes a second device of that name for the same person only when the first has left', () => {
  const first = stay('meet', 'mail:anna@example.org', 0, 20, { displayName: 'Anna Keller' });
  const after = [first, stay('meet', 'Anna Keller', 20.5, 60)];
  expect(identities({ sessions: after })).toEqual(['anna@example.org name']);
  const meanwhile = [first, stay('meet', 'Anna Keller', 10, 60)];
  expect(identities({ sessions: meanwhile })).toEqual(['anna@example.org email', 'null none']);
});

it('does not give a name away that somebody of another address shows too', () => {
  const sessions = [
    stay('meet', 'mail:anna.k@example.com', 0, 20, { displayName: 'Anna Keller' }),
    stay('meet', 'Anna Keller', 30, 60),
  ];
  expect(identities({ sessions })).toEqual(['anna.k@example.com email', 'null none']);
});

it('never takes a name for somebody who is not invited', () => {
  expect(identities({ invited: [ben], sessions: [stay('meet', 'Anna Keller', 0, 60)] })).toEqual([
    'null none',
  ]);
});

it.each(['user:7', 'phone:+15550100', 'mail:private@example.com'])(
  'remembers what was said of %s',
  (subject) => {
    const links = [link(subject, 'anna@example.org')];
    expect(identities({ sessions: [stay('reports', subject, 0, 60)], links })).toEqual([
      'anna@example.org link',
    ]);
  },
);

it('lets the latest word hold', () => {
  const links = [
    link('user:7', 'ben@example.org', { linkId: '2', at: 2 }),
    link('user:7', 'anna@example.org', { linkId: '1', at: 1 }),
  ];
  expect(identities({ sessions: [stay('meet', 'user:7', 0, 60)], links })).toEqual(['ben@example.org link']);
});

it('keeps what was said by hand when Google tells another address later', () => {
  const accounts = new Map([['user:7', { address: 'ben@example.org', name: null }]]);
  const links = [link('user:7', 'anna@example.org')];
  expect(identities({ sessions: [stay('meet', 'user:7', 0, 60)], links, accounts })).toEqual([
    'anna@example.org link',
  ]);
});

it('holds what was said of a name for the very guest, and not for the other of that name', () => {
  const sessions = [
    stay('meet', 'Sam', 0, 60, { sessionId: 'a', endpoint: 'a' }),
    stay('meet', 'Sam', 0, 60, { sessionId: 'b', endpoint: 'b' }),
  ];
  const links = [link('name:sam', 'anna@example.org', { endpoint: 'a' })];
  expect(identities({ sessions, links })).toEqual(['anna@example.org link', 'null none']);
});

it('holds a name elsewhere for the only guest who shows it, when that person is invited', () => {
  const links = [link('name:sam', 'anna@example.org', { endpoint: 'last week', meetingId: 'another' })];
  const sessions = [stay('meet', 'SAM', 0, 60)];
  expect(identities({ sessions, links })).toEqual(['anna@example.org link']);
  expect(identities({ sessions, links, invited: [ben] })).toEqual(['null none']);
  expect(identities({ sessions: [...sessions, stay('meet', 'Sam', 5, 9)], links })).toEqual([
    'null none',
    'null none',
  ]);
});

it('holds a name nowhere else when it was said of two people', () => {
  const links = [
    link('name:sam', 'anna@example.org', { endpoint: 'x', at: 1 }),
    link('name:sam', 'ben@example.org', { endpoint: 'y', at: 2 }),
  ];
  expect(identities({ sessions: [stay('meet', 'Sam', 0, 60)], links })).toEqual(['null none']);
});

it('makes one person of an account and a telephone that was assigned', () => {
  const sessions = [
    stay('reports', 'mail:anna@example.org', 0, 30),
    stay('reports', 'phone:+15550100', 20, 60),
  ];
  const links = [link('phone:+15550100', 'anna@example.org')];
  const person = only(decide({ sessions, links, invited: [anna] }));
  expect(person).toMatchObject({ inside: 60 * minute, share: 1, kind: 'account' });
  expect(person.identity).toMatchObject({ by: 'link', linkId: 'link anna@example.org' });
  expect(person.stays).toHaveLength(2);
});

it('shows the hardware of a room as what it is, and counts it as nobody', () => {
  const { people, counts } = decideAttendance(
    factsOf({
      invited: [invite('room@example.org', 'Room 12')],
      sessions: [stay('reports', 'device:12', 0, 60, { displayName: 'Room 12' })],
    }),
  );
  expect(people.map(({ kind, judgement }) => [kind, judgement])).toEqual([
    ['account', 'no-show'],
    ['room', 'present'],
  ]);
  expect(counts).toMatchObject({ invited: 1, came: 0, uninvited: 0, unknownGuests: 0, inNow: 0 });
});

it('keeps what was said of a guest after the guest was assigned', () => {
  const session = stay('meet', 'Sam', 0, 60, { endpoint: 'a' });
  const guest = only(decide({ sessions: [session], invited: [] }));
  const correction = {
    correctionId: 'c',
    personId: guest.personId,
    from: at(0),
    to: at(30),
    why: 'x',
    by: 'me',
    at: 1,
  };
  const links = [link('name:sam', 'anna@example.org', { endpoint: 'a' })];
  const person = only(decide({ sessions: [session], links, corrections: [correction], invited: [anna] }));
  expect(person).toMatchObject({ personId: 'mail:anna@example.org', inside: 30 * minute });
});
