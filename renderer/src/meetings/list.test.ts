import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { contract } from '../../../preload/contract.ts';
import {
  firstView,
  isFiltered,
  type ListView,
  listInput,
  moved,
  rowsOf,
  visible,
  withoutFilters,
  withPeriod,
  withSort,
} from './list.ts';
import { answersOf, joinPhase, timingOf } from './meeting.ts';

const now = Date.parse('2026-11-21T08:07:00Z');
const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();

const meeting = (id: string, startsIn: number, more: Partial<Meeting> = {}): Meeting => ({
  meetingId: id,
  eventId: id,
  accountId: 'a',
  calendarId: 'c',
  title: id,
  description: '',
  status: 'scheduled',
  start: at(startsIn),
  end: at(startsIn + 30),
  timeZone: 'Europe/Madrid',
  allDay: false,
  platform: 'google-meet',
  htmlLink: null,
  meetUrl: null,
  meetCode: null,
  link: 'none',
  joinFrom: at(startsIn - 15),
  joinUntil: at(startsIn + 60),
  attendees: [],
  origin: 'calendar',
  asOf: null,
  ...more,
});
const attendee = (response: 'accepted' | 'declined' | 'tentative' | 'needsAction', organizer = false) => ({
  email: `${response}@example.org`,
  name: null,
  response,
  organizer,
  self: false,
});
const utcDay = (instant: string): string => instant.slice(0, 10);
const ids = (meetings: readonly Meeting[]): string[] => meetings.map((one) => one.meetingId);

const past = meeting('past', -120);
const live = meeting('live', -10);
const soon = meeting('soon', 40, { origin: 'muster' });
const later = meeting('later', 60 * 30, { status: 'unfinished', origin: 'muster' });
const everything = [later, past, soon, live];

describe('what is shown', () => {
  it('is what has not ended, soonest first, to begin with', () => {
    expect(ids(visible(everything, firstView, now))).toEqual(['live', 'soon', 'later']);
  });

  it('turns to the latest first for the past', () => {
    const earlier = meeting('earlier', -300);
    expect(ids(visible([...everything, earlier], withPeriod(firstView, 'past'), now))).toEqual([
      'past',
      'earlier',
    ]);
  });

  it('combines the filters', () => {
    expect(ids(visible(everything, { ...firstView, createdHere: true }, now))).toEqual(['soon', 'later']);
    expect(ids(visible(everything, { ...firstView, createdHere: true, unfinished: true }, now))).toEqual([
      'later',
    ]);
  });

  it('shows everything once the filters are cleared', () => {
    const cleared = withoutFilters({ ...firstView, query: 'x', unfinished: true });
    expect(isFiltered(cleared)).toBe(false);
    expect(ids(visible(everything, cleared, now))).toEqual(['past', 'live', 'soon', 'later']);
  });

  it('splits every meeting into upcoming or past, never both', () => {
    const starts = fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 30 });
    fc.assert(
      fc.property(starts, (list) => {
        const all = list.map((start, index) => meeting(`m${index}`, start));
        const up = ids(visible(all, withPeriod(firstView, 'upcoming'), now));
        const down = ids(visible(all, withPeriod(firstView, 'past'), now));
        expect([...up, ...down].sort()).toEqual(ids(all).sort());
      }),
    );
  });

  it('sorts by a column, and turns round at the second press', () => {
    const byTitle = withSort(withoutFilters(firstView), 'title');
    expect(ids(visible(everything, byTitle, now))).toEqual(['later', 'live', 'past', 'soon']);
    expect(ids(visible(everything, withSort(byTitle, 'title'), now))).toEqual([
      'soon',
      'past',
      'live',
      'later',
    ]);
    expect(withSort(byTitle, 'people').sort).toEqual({ key: 'people', descending: true });
  });
});

describe('what main is asked', () => {
  it('fits the contract and never leaves out a row that would be shown', () => {
    const views: ListView[] = (['all', 'upcoming', 'past'] as const).map((period) =>
      withPeriod(firstView, period),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...views),
        fc.integer({ min: -3000, max: 3000 }),
        fc.nat(3_600_000),
        (view, start, shift) => {
          const moment = now + shift;
          const input = contract.meetings.list.input.parse(listInput(view, moment));
          const one = meeting('m', start);
          if (visible([one], view, moment).length === 0) return;
          if (input?.from !== undefined) expect(Date.parse(one.end)).toBeGreaterThan(Date.parse(input.from));
          if (input?.to !== undefined) expect(Date.parse(one.start)).toBeLessThan(Date.parse(input.to));
        },
      ),
    );
  });

  it('stays the same question for a quarter of an hour', () => {
    expect(listInput(firstView, now)).toEqual(listInput(firstView, now + 60_000));
    expect(listInput(firstView, now)).not.toEqual(listInput(firstView, now + 15 * 60_000));
  });
});

describe('rows', () => {
  it('have a heading per day while sorted by time, and none otherwise', () => {
    const rows = rowsOf(visible(everything, withoutFilters(firstView), now), firstView, utcDay);
    expect(rows.map((row) => row.key)).toEqual([
      'day 2026-11-21',
      'past',
      'live',
      'soon',
      'day 2026-11-22',
      'later',
    ]);
    expect(rows[0]).toMatchObject({ count: 3 });
    expect(
      rowsOf(everything, withSort(firstView, 'title'), utcDay).every((row) => row.kind === 'meeting'),
    ).toBe(true);
  });

  it('are walked by keys, over headings and never out of the list', () => {
    const rows = rowsOf(visible(everything, withoutFilters(firstView), now), firstView, utcDay);
    expect(moved(rows, null, 'ArrowDown')).toBe('past');
    expect(moved(rows, 'soon', 'ArrowDown')).toBe('later');
    expect(moved(rows, 'later', 'ArrowDown')).toBe('later');
    expect(moved(rows, 'past', 'ArrowUp')).toBe('past');
    expect(moved(rows, 'soon', 'Home')).toBe('past');
    expect(moved(rows, 'past', 'End')).toBe('later');
    expect(moved(rows, 'past', 'PageDown')).toBe('later');
    expect(moved(rows, 'past', 'x')).toBeNull();
    expect(moved([], null, 'ArrowDown')).toBeNull();
  });
});

describe('a meeting at a moment', () => {
  it('counts the answers of the invited; a “maybe” is still waited for', () => {
    const attendees = [
      attendee('accepted', true),
      attendee('accepted'),
      attendee('tentative'),
      attendee('declined'),
      attendee('needsAction'),
    ];
    expect(answersOf(attendees)).toEqual({ accepted: 1, declined: 1, waiting: 2 });
  });

  it('can be joined in its window, both ends included', () => {
    expect(joinPhase(soon, now)).toBe('before');
    expect(joinPhase(soon, Date.parse(soon.joinFrom))).toBe('open');
    expect(joinPhase(soon, Date.parse(soon.joinUntil))).toBe('open');
    expect(joinPhase(soon, Date.parse(soon.joinUntil) + 1)).toBe('over');
  });

  it('is past from its very end', () => {
    expect(timingOf(live, Date.parse(live.end) - 1)).toBe('live');
    expect(timingOf(live, Date.parse(live.end))).toBe('past');
    expect(timingOf(live, Date.parse(live.start) - 1)).toBe('upcoming');
  });
});
