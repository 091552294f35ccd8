import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Wanted, wide, windowsOver } from './windows.ts';

const hour = 3_600_000;
const day = 24 * hour;

const at = (from: number, length = hour): Wanted => ({
  meetingId: `${from}`,
  reach: { from, to: from + length },
});

it('is one window for a school week, another for what lies far away', () => {
  const week = [0, 1, 2, 3, 4, 7].flatMap((one) => [at(one * day), at(one * day + 3 * hour)]);
  const windows = windowsOver([...week, at(30 * day)]);
  expect(windows.map(({ from, to, meetings }) => [from, to, meetings.length])).toEqual([
    [30 * day, 30 * day + hour, 1],
    [0, 7 * day + 4 * hour, 12],
  ]);
});

it('is six windows for ten thousand meetings in half a year', () => {
  const meetings = Array.from({ length: 10_000 }, (_, index) => at(index * 26 * 60_000));
  expect(windowsOver(meetings)).toHaveLength(6);
});

it('holds every meeting whole and once, and none is longer than it may be', () => {
  const wanted = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 200 * day }),
      length: fc.integer({ min: 1, max: 40 * day }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(wanted, (all) => {
      const meetings = all.map(({ from, length }, index) => ({ ...at(from, length), meetingId: `${index}` }));
      const windows = windowsOver(meetings);
      const held = windows.flatMap((window) => window.meetings.map(({ meetingId }) => meetingId));
      expect(held.toSorted()).toEqual(meetings.map(({ meetingId }) => meetingId).toSorted());
      for (const { from, to, meetings: inside } of windows) {
        for (const { reach } of inside) expect(reach.from >= from && reach.to <= to).toBe(true);
        if (inside.length > 1) expect(to - from).toBeLessThanOrEqual(wide.span);
      }
    }),
  );
});
