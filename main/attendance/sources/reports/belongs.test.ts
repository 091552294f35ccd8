import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher, earlyReach, lateReach, type MeetingFacts, namedReach, type Stay } from './belongs.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;
const ten = Date.UTC(2026, 2, 10, 10);

const at = (time: number) => `${new Date(time).toISOString().replaceAll(/[-:]|\.000/g, '')}`;

function weekly(count: number): MeetingFacts[] {
  return Array.from({ length: count }, (_, index) => {
    const start = ten + index * week;
    return {
      meetingId: `week ${index}`,
      eventId: `maths_${at(start)}`,
      seriesId: 'maths',
      code: 'abcmnopxyz',
      start,
      end: start + hour,
    };
  });
}

const single: MeetingFacts = {
  meetingId: 'single',
  eventId: 'parents',
  seriesId: null,
  code: 'kkkllllmmm',
  start: ten,
  end: ten + hour,
};

function stay(from: number, to: number | null, more: Partial<Stay> = {}): Stay {
  return {
    code: 'abcmnopxyz',
    eventId: null,
    joined: ten + from,
    left: to === null ? null : ten + to,
    ...more,
  };
}

describe('which meeting a stay belongs to', () => {
  const match = createMatcher([...weekly(10), single]);

  test('a series shares one code: the time decides', () => {
    expect(match(stay(0, hour))).toBe('week 0');
    expect(match(stay(3 * week + 5 * minute, 3 * week + hour))).toBe('week 3');
  });

  test.each([
    ['who joined 40 minutes early and stayed', -40 * minute, 30 * minute],
    ['who looked in 45 minutes early and left', -46 * minute, -45 * minute],
    ['who joined as the class overran', hour + 20 * minute, hour + 30 * minute],
    [
      'who joined the room that was restarted 14 minutes after the end',
      hour + 14 * minute,
      hour + 25 * minute,
    ],
    ['who is still inside', 10 * minute, null],
    ['who came and left within a second', 10 * minute, 10 * minute],
  ])('%s', (_what, from, to) => {
    expect(match(stay(from, to))).toBe('week 0');
  });

  test.each([
    ['the room used on the next day', day, day + hour],
    ['the room used in the evening', 5 * hour, 6 * hour],
    ['the room used the week after the last occurrence', 10 * week, 10 * week + hour],
    ['the room used the week before the first', -week, -week + hour],
  ])('%s is nobody’s', (_what, from, to) => {
    expect(match(stay(from, to))).toBeNull();
    expect(match(stay(from, to, { eventId: 'maths' }))).toBeNull();
  });

  test('the id of the occurrence comes first, and may be hours off: it was moved on the day', () => {
    const moved = { eventId: weekly(4)[3]?.eventId ?? '' };
    expect(match(stay(3 * week + 4 * hour, 3 * week + 5 * hour, moved))).toBe('week 3');
    expect(match(stay(3 * week + 4 * hour, 3 * week + 5 * hour))).toBeNull();
  });

  test('the id of one occurrence does not draw another one’s stays to it', () => {
    const first = { eventId: weekly(1)[0]?.eventId ?? '' };
    expect(match(stay(week, week + hour, first))).toBe('week 1');
    expect(match(stay(11 * week, 11 * week + hour, first))).toBeNull();
  });

  test('an event that is no series: its room, used again next week, is not it', () => {
    const parents = { eventId: 'parents', code: 'kkkllllmmm' };
    expect(match(stay(5 * minute, hour, parents))).toBe('single');
    expect(match(stay(week, week + hour, parents))).toBeNull();
  });

  test('the id of the series, without a code', () => {
    expect(match(stay(2 * week, 2 * week + hour, { code: null, eventId: 'maths' }))).toBe('week 2');
    expect(match(stay(2 * week, 2 * week + hour, { code: null, eventId: 'maths_20200101T100000Z' }))).toBe(
      'week 2',
    );
  });

  test('a room whose link was put into another event: code and time', () => {
    expect(match(stay(0, hour, { eventId: 'somebodyelses' }))).toBe('week 0');
  });

  test('what Muster does not know is nobody’s', () => {
    expect(match(stay(0, hour, { code: 'zzzzzzzzzz', eventId: 'unknown' }))).toBeNull();
    expect(match(stay(0, hour, { code: null }))).toBeNull();
    expect(createMatcher([])(stay(0, hour))).toBeNull();
  });

  test('two classes in a row in one room: the one with more of the stay', () => {
    const next = { ...single, meetingId: 'next', eventId: 'next', start: ten + hour, end: ten + 2 * hour };
    const inARow = createMatcher([next, single]);
    const room = { code: 'kkkllllmmm' };
    expect(inARow(stay(-5 * minute, hour + 5 * minute, room))).toBe('single');
    expect(inARow(stay(50 * minute, 2 * hour, room))).toBe('next');
    expect(inARow(stay(0, 2 * hour, room))).toBe('single');
  });
});

/** Looks at every meeting, and sorts them all. */
function slowly(meetings: readonly MeetingFacts[], { code, eventId, joined, left }: Stay): string | null {
  const to = Math.max(joined, left ?? joined);
  const best = (early: number, late: number, fits: (meeting: MeetingFacts) => boolean) =>
    meetings
      .filter(fits)
      .filter(({ start, end }) => start - to <= early && joined - end <= late)
      .map((meeting) => ({ meeting, shared: Math.min(meeting.end, to) - Math.max(meeting.start, joined) }))
      .sort((a, b) => b.shared - a.shared || a.meeting.start - b.meeting.start)[0]?.meeting.meetingId;
  const series = eventId?.split('_')[0];
  return (
    best(namedReach, namedReach, (one) => one.eventId === eventId) ??
    best(earlyReach, lateReach, (one) => one.seriesId !== null && one.seriesId === series) ??
    best(earlyReach, lateReach, (one) => one.code !== null && one.code === code) ??
    null
  );
}

test('the same as looking at every meeting', () => {
  const quarter = 15 * minute;
  const time = fc.integer({ min: -200, max: 200 }).map((quarters) => ten + quarters * quarter);
  const length = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(150)).map((count) => count * quarter);
  const code = fc.option(fc.constantFrom('aaa', 'bbb', 'ccc'), { nil: null });
  const meetings = fc
    .array(
      fc.record({ start: time, length, code, series: fc.option(fc.constantFrom('s', 't'), { nil: null }) }),
      { maxLength: 40 },
    )
    .map((drawn) =>
      drawn.map(
        ({ start, length, code, series }, index): MeetingFacts => ({
          meetingId: `m${index}`,
          eventId: series === null ? `e${index % 5}` : `${series}_${at(start)}`,
          seriesId: series,
          code,
          start,
          end: start + length,
        }),
      ),
    );
  const drawnStay = fc.record({
    code,
    eventId: fc.option(
      fc.oneof(
        fc.constantFrom('e0', 'e1', 's', 't', 'u'),
        fc.tuple(fc.constantFrom('s', 't'), time).map(([series, start]) => `${series}_${at(start)}`),
      ),
      { nil: null },
    ),
    joined: time,
    left: fc.option(time, { nil: null }),
  });
  fc.assert(
    fc.property(meetings, fc.array(drawnStay, { minLength: 1, maxLength: 20 }), (known, stays) => {
      const match = createMatcher(known);
      for (const one of stays) expect(match(one)).toBe(slowly(known, one));
    }),
    { numRuns: 2000 },
  );
}, 30_000);
