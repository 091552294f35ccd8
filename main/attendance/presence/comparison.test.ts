import { expect, it } from 'vitest';
import { at, factsOf, invite, minute, only, stay } from '../../../test/support/attendance-facts.ts';
import { decideAttendance } from '../decide.ts';
import type { AttendanceFacts } from '../decision.ts';

const anna = invite('anna@example.org', 'Anna Keller');
const decide = (facts: Partial<AttendanceFacts>) =>
  decideAttendance(factsOf({ invited: [anna], ...facts })).people;
const accounts = new Map([['user:1', { address: 'anna@example.org', name: null }]]);
const shown = { displayName: 'Anna Keller' };

it('counts the presence that both saw once, and holds what each saw', () => {
  const sessions = [
    stay('reports', 'mail:anna@example.org', 0, 30),
    stay('reports', 'mail:anna@example.org', 25, 60),
    stay('meet', 'user:1', 0.2, 59.5),
  ];
  const person = only(decide({ sessions, accounts }));
  expect(person).toMatchObject({ inside: 60 * minute, share: 1, differences: [], judgement: 'present' });
  expect(person.stays).toHaveLength(3);
  expect(person.bySource).toEqual([
    { source: 'reports', firstIn: at(0), lastOut: at(60), inside: 60 * minute },
    { source: 'meet', firstIn: at(0.2), lastOut: at(59.5), inside: 59.3 * minute },
  ]);
});

it('shows both values where they differ by more than a minute, and counts what either saw', () => {
  const sessions = [stay('reports', 'mail:anna@example.org', 3, 60), stay('meet', 'user:1', 0, 50)];
  const person = only(decide({ sessions, accounts }));
  expect(person).toMatchObject({ firstIn: at(0), lastOut: at(60), inside: 60 * minute });
  expect(person.differences).toEqual([
    { what: 'joined', reports: at(3), meet: at(0) },
    { what: 'left', reports: at(60), meet: at(50) },
    { what: 'inside', reports: 57 * minute, meet: 50 * minute },
  ]);
});

it('takes exactly a minute for the same', () => {
  const sessions = [stay('reports', 'mail:anna@example.org', 1, 60), stay('meet', 'user:1', 0, 60)];
  expect(only(decide({ sessions, accounts })).differences).toEqual([]);
});

it('does not hold an end that only stands in against the other source', () => {
  const sessions = [stay('reports', 'mail:anna@example.org', 0, 30), stay('meet', 'user:1', 0, null)];
  expect(only(decide({ sessions, accounts })).differences).toEqual([]);
});

it('says that a source did not see somebody', () => {
  const sessions = [stay('reports', 'mail:anna@example.org', 0, 60)];
  expect(only(decide({ sessions })).differences).toEqual([{ what: 'seen', reports: at(0), meet: null }]);
});

it('does not say so while rows may still come, while the meeting runs, or when only one has answered', () => {
  const sessions = [stay('meet', 'user:1', 0, 60)];
  expect(only(decide({ sessions, accounts, absenceCertain: false })).differences).toEqual([]);
  expect(only(decide({ sessions, accounts, running: true })).differences).toEqual([]);
  const one = only(decide({ sessions, accounts, answered: ['meet'] }));
  expect([one.differences, one.bySource]).toEqual([[], []]);
});

it('does not say so when that source saw somebody whom it could not name', () => {
  const sessions = [
    stay('reports', 'mail:anna@example.org', 0, 60),
    stay('meet', 'user:9', 5, 60, { displayName: 'AK' }),
  ];
  for (const { differences } of decide({ sessions })) expect(differences).toEqual([]);
});

it('makes one guest of what both sources saw within a minute under one name', () => {
  const sessions = [stay('reports', 'Guest Ben', 5, 50), stay('meet', 'guest  ben', 5.6, 50.9)];
  const guest = only(decide({ sessions, invited: [] }));
  expect(guest).toMatchObject({ judgement: 'unknown-guest', inside: 45.9 * minute, differences: [] });
  expect(guest.stays).toHaveLength(2);
});

it.each([
  ['phone:+15550100', '+1 555-01..', 'phone'],
  ['device:12', 'Room 12', 'room'],
])('makes one of %s and the same name at Meet', (subject, displayName, kind) => {
  const sessions = [stay('reports', subject, 5, 50, { displayName }), stay('meet', displayName, 5, 50)];
  const person = only(decide({ sessions, invited: [] }));
  expect(person).toMatchObject({ personId: subject, kind, name: displayName });
});

it('keeps guests apart whose times or names differ', () => {
  expect(
    decide({ sessions: [stay('reports', 'Ben', 5, 50), stay('meet', 'Ben', 7, 50)], invited: [] }),
  ).toHaveLength(2);
  expect(
    decide({ sessions: [stay('reports', 'Ben', 5, 50), stay('meet', 'Bea', 5, 50)], invited: [] }),
  ).toHaveLength(2);
});

it('keeps two guests of one name apart whom one source tells apart, with both sources and with one', () => {
  const twice = (source: 'reports' | 'meet') =>
    ['a', 'b'].map((id) => stay(source, 'Ben', 0, 60, { sessionId: source + id, endpoint: source + id }));
  expect(decide({ sessions: twice('meet'), invited: [], answered: ['meet'] })).toHaveLength(2);
  expect(decide({ sessions: [...twice('reports'), ...twice('meet')], invited: [] })).toHaveLength(2);
});

it('knows by two stays of one participant at Meet that two endpoints of Reports are one guest', () => {
  const endpoint = 'conferenceRecords/1/participants/2';
  const sessions = [
    stay('reports', 'Ben', 0, 20),
    stay('reports', 'Ben', 30, 60),
    stay('meet', 'Ben', 0, 20, { endpoint }),
    stay('meet', 'Ben', 30, 60, { endpoint }),
  ];
  expect(only(decide({ sessions, invited: [] })).inside).toBe(50 * minute);
});

it('takes the address that Reports knows for the account that Meet saw at the same times', () => {
  const sessions = [
    stay('reports', 'mail:anna@example.org', 0, 60, shown),
    stay('meet', 'user:5', 0.1, 60, shown),
  ];
  expect(only(decide({ sessions })).identity.by).toBe('email');
});

it('hands no address over when more than one reading is possible', () => {
  const sessions = [
    stay('reports', 'mail:anna@example.org', 0, 60, shown),
    stay('reports', 'mail:other@example.com', 0, 60, shown),
    stay('meet', 'user:5', 0, 60, shown),
  ];
  const people = decide({ sessions });
  expect(people.map(({ email }) => email).sort()).toEqual(
    ['anna@example.org', 'other@example.com', null].sort(),
  );
});
