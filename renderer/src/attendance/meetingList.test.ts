import { describe, expect, it } from 'vitest';
import { daysAround } from './daysAround.ts';
import { blockedBy, listRows, movedOver } from './meetingList.ts';
import { sampleSummary } from './samples.fixture.ts';

const meeting = (meetingId: string, day: string, unknownGuests = 0) =>
  sampleSummary({ meetingId, start: `2026-11-${day}T09:00:00Z`, counts: { unknownGuests } });
const dayKey = (instant: string): string => instant.slice(0, 10);
const meetings = [meeting('a', '20'), meeting('b', '20', 1), meeting('c', '19'), meeting('d', '18', 2)];

describe('the list', () => {
  it('begins with what a person has to decide, then goes by day', () => {
    expect(listRows(meetings, false, dayKey).map(({ key }) => key)).toEqual([
      'decide',
      'b',
      'd',
      'day 2026-11-20',
      'a',
      'day 2026-11-19',
      'c',
    ]);
    expect(listRows(meetings, true, dayKey).map(({ key }) => key)).toEqual(['decide', 'b', 'd']);
    expect(listRows([], false, dayKey)).toEqual([]);
  });

  it('asks for no decision where the details are gone', () => {
    const gone = sampleSummary({ reduced: true, counts: { unknownGuests: 1 } });
    expect(listRows([gone], true, dayKey)).toEqual([]);
  });

  it('is walked over its headings', () => {
    const rows = listRows(meetings, false, dayKey);
    expect(movedOver(rows, 2, 'ArrowDown')).toBe(4);
    expect(movedOver(rows, 4, 'ArrowUp')).toBe(2);
    expect(movedOver(rows, 1, 'ArrowUp')).toBe(1);
    expect(movedOver(rows, 1, 'End')).toBe(6);
    expect(movedOver(rows, 1, 'a')).toBeNull();
    expect(movedOver([], 0, 'End')).toBeNull();
  });
});

it('tells once what is in the way of many, a sign-in before all else', () => {
  const blocked = (meetingId: string, state: 'no-permission' | 'sign-in') =>
    sampleSummary({ meetingId, state });
  expect(blockedBy(meetings)).toBeNull();
  expect(
    blockedBy([blocked('x', 'no-permission'), blocked('y', 'no-permission'), blocked('z', 'sign-in')]),
  ).toMatchObject({ first: { meetingId: 'z' }, count: 1 });
});

it('asks the same for all meetings of a day', () => {
  expect(daysAround('2026-11-20T09:00:00Z')).toEqual(daysAround('2026-11-20T16:00:00+01:00'));
  expect(daysAround('2026-11-20T09:00:00Z')).toEqual({
    from: '2026-11-19T00:00:00.000Z',
    to: '2026-11-22T00:00:00.000Z',
  });
});
