import { expect, test } from 'vitest';
import { busyFaults, guestsBusy, stretches, unknownGuests } from './busy.ts';
import type { Placed } from './conflicts.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

const row = (number: number, start: number, emails: readonly string[]): Placed => ({
  row: number,
  title: 'Lesson',
  start,
  end: start + hour,
  timeZone: 'UTC',
  emails: new Set(emails),
  accountId: null,
  calendarId: null,
  before: 0,
});
const busy = (email: string, start: number, end: number) => ({
  people: new Map([[email, { busy: [{ start, end }], unknown: [] }]]),
  failure: null,
});

test('rows near each other are asked for together, and the years between far ones are not', () => {
  const found = stretches([
    row(1, 0, ['a']),
    row(2, 10 * day, ['b']),
    row(3, 4000 * day, ['a']),
    row(4, 5 * day, []),
  ]);
  expect(found.map(({ range, emails }) => [range, [...emails]])).toEqual([
    [{ start: 0, end: 10 * day + hour }, ['a', 'b']],
    [{ start: 4000 * day, end: 4000 * day + hour }, ['a']],
  ]);
});

test('touching is not meeting, and a moment in common is', () => {
  const one = row(1, 10 * hour, ['a']);
  expect(busyFaults(one, busy('a', 9 * hour, 10 * hour), [])).toEqual([]);
  expect(busyFaults(one, busy('a', 11 * hour, 12 * hour), [])).toEqual([]);
  expect(busyFaults(one, busy('a', 9 * hour, 10 * hour + 1), [])).toMatchObject([
    { code: 'guest-not-free', facts: { who: 'a', count: 0 } },
  ]);
});

test('what the meetings known here have said already is not said twice', () => {
  const one = row(1, 10 * hour, ['a']);
  const taken = busy('a', 10 * hour, 11 * hour);
  expect(busyFaults(one, taken, [{ code: 'already-there', field: null }])).toEqual([]);
  expect(busyFaults(one, taken, [{ code: 'guest-busy', field: 'start', facts: { who: 'a' } }])).toEqual([]);
});

test('without an answer for that time a guest is unknown', () => {
  const unknown = [{ interval: { start: 0, end: day }, reason: 'not-shared' as const }];
  const people = new Map([
    ['a', { busy: [], unknown }],
    ['b', { busy: [], unknown: [] }],
  ]);
  expect(unknownGuests([row(1, 10 * hour, ['a', 'b', 'c'])], { people })).toEqual(['a', 'c']);
  expect(unknownGuests([row(1, 2 * day, ['a', 'b'])], { people })).toEqual([]);
});

test('after a failure nothing more is asked', async () => {
  let asked = 0;
  const read = await guestsBusy(
    async () => {
      asked += 1;
      return { people: new Map(), failure: { code: 'offline' } };
    },
    {},
    [row(1, 0, ['a']), row(2, 400 * day, ['a'])],
  );
  expect([asked, read.failure]).toEqual([1, { code: 'offline' }]);
});
