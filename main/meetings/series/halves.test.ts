import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Recurrence } from '../../../preload/contract/series.ts';
import { expand } from './expand.ts';
import { halves } from './halves.ts';
import { writeLines } from './lines.ts';
import { moveSeries } from './move.ts';
import { dayOf } from './preview.ts';
import type { SeriesRecord } from './series-records.ts';
import { zoned } from './wall.ts';

const hour = 3_600_000;

function seriesOf(rule: Recurrence, first: string, timeZone: string): SeriesRecord {
  const start = Temporal.PlainDateTime.from(first).toZonedDateTime(timeZone).epochMilliseconds;
  const anchor = { start, timeZone, allDay: false };
  return { ...anchor, end: start + hour, lines: writeLines(rule, anchor) };
}
const startsOf = (series: SeriesRecord | null): readonly number[] =>
  series ? (expand(series.lines, series)?.starts ?? []) : [];
const wall = (series: SeriesRecord) =>
  startsOf(series).map((one) => zoned(one, series.timeZone).toPlainDateTime().toString());

/** Starts on Monday 5 October 2026 at 09:00: a day of every rule here. */
const rules: fc.Arbitrary<SeriesRecord> = fc
  .record({
    timeZone: fc.constantFrom('Europe/Madrid', 'America/New_York', 'Asia/Karachi', 'Africa/Casablanca'),
    pattern: fc.constantFrom<Pick<Recurrence, 'freq' | 'interval'> & object>(
      { freq: 'daily', interval: 2 },
      { freq: 'weekly', interval: 1, weekdays: [1, 4] } as never,
      { freq: 'weekly', interval: 2, weekdays: [1] } as never,
      { freq: 'monthly', interval: 1, monthly: { kind: 'nth', n: 1, weekday: 1 } } as never,
      { freq: 'monthly', interval: 1, monthly: { kind: 'day', day: 5 } } as never,
    ),
    end: fc.oneof(
      fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 2, max: 30 }) }),
      fc.constant({ kind: 'until' as const, date: '2027-05-20' }),
    ),
    left: fc.array(fc.nat(29), { maxLength: 4 }),
  })
  .map(({ timeZone, pattern, end, left }) => {
    const rule = { ...pattern, end, except: [] } as Recurrence;
    const whole = seriesOf(rule, '2026-10-05T09:00', timeZone);
    const starts = startsOf(whole);
    const except = left.flatMap((index) =>
      starts[index] === undefined ? [] : [dayOf(starts[index], whole)],
    );
    return seriesOf({ ...rule, except }, '2026-10-05T09:00', timeZone);
  });

describe('a cut in two', () => {
  test('both halves together are the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(rules, fc.nat(29), (series, place) => {
        const starts = startsOf(series);
        fc.pre(starts.length > 0);
        const at = starts[place % starts.length] ?? 0;
        const parts = halves(series, at);
        if (!parts.ok) throw new Error(parts.error.code);
        expect([...startsOf(parts.value.before), ...startsOf(parts.value.rest)]).toEqual(starts);
        expect(startsOf(parts.value.rest)[0]).toBe(at);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test('where nothing takes place there is nothing to cut', () => {
    const series = seriesOf(
      { freq: 'weekly', weekdays: [1], interval: 1, end: { kind: 'count', count: 5 }, except: [] },
      '2026-10-05T09:00',
      'Europe/Madrid',
    );
    expect(halves(series, series.start + hour)).toMatchObject({
      ok: false,
      error: { code: 'event-deleted' },
    });
  });
});

describe('moved', () => {
  test('to another time of day, each date stays, and so do those that are left out', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 4, max: 22 }), (series, clock) => {
        fc.pre(startsOf(series)[0] === series.start);
        const to = zoned(series.start, series.timeZone).withPlainTime({ hour: clock }).epochMilliseconds;
        const moved = moveSeries(series, series.start, { start: to, end: to + hour }, []);
        if (!moved.ok) throw new Error(moved.error.code);
        const time = `T${String(clock).padStart(2, '0')}:00:00`;
        expect(wall(moved.value)).toEqual(wall(series).map((one) => one.replace('T09:00:00', time)));
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test.each([
    [
      'Monday and Thursday by two days',
      { freq: 'weekly', weekdays: [1, 4], interval: 1 },
      '2026-10-07T11:00',
      ['2026-10-07', '2026-10-10', '2026-10-14'],
    ],
    [
      'every second day by one',
      { freq: 'daily', interval: 2 },
      '2026-10-06T11:00',
      ['2026-10-06', '2026-10-08', '2026-10-10'],
    ],
    [
      'the first Monday to the second Tuesday',
      { freq: 'monthly', interval: 1, monthly: { kind: 'nth', n: 1, weekday: 1 } },
      '2026-10-13T11:00',
      ['2026-10-13', '2026-11-10', '2026-12-08'],
    ],
    [
      'the fifth to the twentieth',
      { freq: 'monthly', interval: 1, monthly: { kind: 'day', day: 5 } },
      '2026-10-20T11:00',
      ['2026-10-20', '2026-11-20', '2026-12-20'],
    ],
  ] as const)('%s', (_name, pattern, target, days) => {
    const rule = { ...pattern, end: { kind: 'count', count: 3 }, except: [] } as unknown as Recurrence;
    const series = seriesOf(rule, '2026-10-05T09:00', 'Europe/Madrid');
    const start = Temporal.PlainDateTime.from(target).toZonedDateTime('Europe/Madrid').epochMilliseconds;
    const moved = moveSeries(series, series.start, { start, end: start + hour }, []);
    expect(moved.ok && wall(moved.value)).toEqual(days.map((day) => `${day}T11:00:00`));
  });

  test('a move that no rule says is refused: every second week, from Sunday on to the next week', () => {
    const rule: Recurrence = {
      freq: 'weekly',
      weekdays: [1, 7],
      interval: 2,
      end: { kind: 'count', count: 6 },
      except: [],
    };
    const series = seriesOf(rule, '2026-10-05T09:00', 'Europe/Madrid');
    const start = series.start + 24 * hour;
    expect(moveSeries(series, series.start, { start, end: start + hour }, [])).toMatchObject({
      ok: false,
      error: { code: 'series-rule-kept' },
    });
  });

  test('what was deleted by itself stays deleted', () => {
    const rule: Recurrence = {
      freq: 'weekly',
      weekdays: [1],
      interval: 1,
      end: { kind: 'count', count: 4 },
      except: [],
    };
    const series = seriesOf(rule, '2026-10-05T09:00', 'Europe/Madrid');
    const dropped = startsOf(series)[2] ?? 0;
    const start = series.start + 25 * hour;
    const moved = moveSeries(series, series.start, { start, end: start + hour }, [dropped]);
    expect(moved.ok && wall(moved.value)).toEqual([
      '2026-10-06T10:00:00',
      '2026-10-13T10:00:00',
      '2026-10-27T10:00:00',
    ]);
  });
});
