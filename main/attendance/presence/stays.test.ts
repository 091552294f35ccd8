import { expect, it } from 'vitest';
import { at, factsOf, stay } from '../../../test/support/attendance-facts.ts';
import { decideAttendance } from '../decide.ts';
import { staysOf } from './stays.ts';

const over = { end: at(60), now: at(90), running: false, seenUntil: at(26 * 60) };

const ends = (sessions: Parameters<typeof staysOf>[0], meeting = over) =>
  staysOf(sessions, meeting).map(({ to, toEstimated }) => [(to - at(0)) / 60_000, toEstimated]);

it('takes the ends that are known', () => {
  expect(ends([stay('meet', 'user:1', 0, 30)])).toEqual([[30, false]]);
});

it('lets the end of that run of the room stand in', () => {
  expect(ends([stay('meet', 'user:1', 0, null), stay('meet', 'user:2', 0, 55)])).toEqual([
    [55, true],
    [55, false],
  ]);
});

it('lets the scheduled end stand in, never before joining, never after now', () => {
  expect(ends([stay('meet', 'user:1', 0, null)])).toEqual([[60, true]]);
  expect(ends([stay('meet', 'user:1', 70, null)])).toEqual([[70, true]]);
  expect(ends([stay('meet', 'user:1', 0, null)], { ...over, now: at(40) })).toEqual([[40, true]]);
});

it('lets now stand in while the meeting runs, also for a clock that is behind', () => {
  const running = { end: at(60), now: at(20), running: true, seenUntil: at(20) };
  expect(ends([stay('meet', 'user:1', 5, null)], running)).toEqual([[20, true]]);
  expect(ends([stay('meet', 'user:1', 25, null)], running)).toEqual([[25, true]]);
});

it('does not let now stand in when the last look is long ago: after a sleep nobody knows who is inside', () => {
  const asleep = { end: at(60), now: at(50), running: true, seenUntil: at(20) };
  expect(ends([stay('meet', 'user:1', 5, null)], asleep)).toEqual([[20, true]]);
  const sessions = [stay('meet', 'mail:ana@example.org', 0, null)];
  const { people, counts } = decideAttendance(factsOf({ ...asleep, absenceCertain: false, sessions }));
  expect(people[0]).toMatchObject({ inNow: false, inside: 20 * 60_000 });
  expect(counts.inNow).toBe(0);
});

it('closes a run of the room when the next one has begun', () => {
  const running = { end: at(60), now: at(40), running: true, seenUntil: at(40) };
  const rows = [
    stay('meet', 'user:1', 0, null, { conference: 'first' }),
    stay('meet', 'user:2', 1, 12, { conference: 'first' }),
    stay('meet', 'user:1', 15, null, { conference: 'second' }),
  ];
  expect(ends(rows, running)).toEqual([
    [12, true],
    [12, false],
    [40, true],
  ]);
});

it('counts an inverted row as the moment of its start', () => {
  expect(ends([stay('reports', 'mail:anna@example.org', 30, 10)])).toEqual([[30, false]]);
});

it('keeps one of two tellings of a stay, whichever came first: the one that knows the later end', () => {
  const open = stay('meet', 'user:1', 0, null);
  const early = stay('meet', 'user:1', 0, 20);
  const late = stay('meet', 'user:1', 0, 30);
  expect(ends([open, late, early])).toEqual([[30, false]]);
  expect(ends([late, early, open])).toEqual([[30, false]]);
});
