import { expect, test } from 'vitest';
import { joinable } from './join-window.ts';

const start = Date.UTC(2026, 10, 21, 9);
const end = Date.UTC(2026, 10, 21, 10);

test.each([
  ['08:44:59.999', 'too-early'],
  ['08:45:00.000', 'open'],
  ['09:30:00.000', 'open'],
  ['11:00:00.000', 'open'],
  ['11:00:00.001', 'too-late'],
])('at %s the room of a meeting from 9 to 10 is %s', (time, expected) => {
  expect(joinable(start, end, Date.parse(`2026-11-21T${time}Z`))).toBe(expected);
});
