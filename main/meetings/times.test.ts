import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTime, readZone, writeTime } from './times.ts';

const zones = ['UTC', 'America/Los_Angeles', 'Asia/Karachi', 'Europe/Madrid', 'Australia/Lord_Howe'];
const minute = 60_000;

const formats = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }),
  ]),
);

/** What the clock in `zone` shows, as `2026-03-29T02:30`, by Intl alone. */
function clock(milliseconds: number, zone: string): string {
  return formats.get(zone)?.format(milliseconds).replace(' ', 'T') ?? '';
}

/** All instants at which the clock in `zone` shows `wall`: every offset that is a multiple of a quarter hour is tried. */
function instantsShowing(wall: string, zone: string): number[] {
  const utc = Date.parse(`${wall}:00Z`);
  const offsets = Array.from({ length: 28 * 4 + 1 }, (_, index) => (index * 15 - 14 * 60) * minute);
  return offsets
    .map((offset) => utc - offset)
    .filter((instant) => clock(instant, zone) === wall)
    .sort((one, other) => one - other);
}

const zone = fc.constantFrom(...zones);
const anyMinute = fc
  .integer({ min: Date.UTC(2015, 0) / minute, max: Date.UTC(2035, 0) / minute })
  .map((minutes) => new Date(minutes * minute).toISOString().slice(0, 16));

/** Minutes around the changes of the clocks, where the mistakes live. */
const nearChange = fc
  .record({
    day: fc.constantFrom('2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2026-04-05', '2026-10-04'),
    minutes: fc.integer({ min: -60, max: 300 }),
  })
  .map(({ day, minutes }) =>
    new Date(Date.parse(`${day}T00:00Z`) + minutes * minute).toISOString().slice(0, 16),
  );

describe('wall times', () => {
  test('agree with a search through all instants, at random and around the changes of the clocks', () => {
    fc.assert(
      fc.property(fc.oneof(anyMinute, nearChange), zone, (wall, name) => {
        const [earliest] = instantsShowing(wall, name);
        const read = readTime('startTime', wall, name);
        expect(read).toEqual(
          earliest === undefined
            ? {
                ok: false,
                error: { code: 'time-skipped', details: { field: 'startTime', value: wall, zone: name } },
              }
            : { ok: true, value: earliest },
        );
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['America/Los_Angeles', '2026-03-08T02:30'],
    ['Europe/Madrid', '2026-03-29T02:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:15'],
  ])('in %s %s does not exist', (name, wall) => {
    expect(readTime('endTime', wall, name)).toMatchObject({ error: { code: 'time-skipped' } });
  });

  test.each([
    ['America/Los_Angeles', '2026-11-01T01:30', '2026-11-01T01:30:00-07:00'],
    ['Europe/Madrid', '2026-10-25T02:30', '2026-10-25T02:30:00+02:00'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-05T01:45:00+11:00'],
  ])('in %s %s comes twice, and the earlier is meant', (name, wall, expected) => {
    const read = readTime('startTime', wall, name);
    expect(read.ok && writeTime(read.value, name)).toBe(expected);
  });
});

describe('times with an offset', () => {
  test('what is written is read back as the same instant, in every zone', () => {
    const second = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2100, 0) / 1000 });
    fc.assert(
      fc.property(second, zone, zone, (seconds, written, other) => {
        expect(readTime('startTime', writeTime(seconds * 1000, written), other)).toEqual({
          ok: true,
          value: seconds * 1000,
        });
      }),
    );
  });

  test.each([
    ['2026-11-21T09:00:00Z', Date.UTC(2026, 10, 21, 9)],
    ['2026-11-21t09:00:00z', Date.UTC(2026, 10, 21, 9)],
    ['2026-11-21 09:00:00+05:00', Date.UTC(2026, 10, 21, 4)],
    ['2026-11-21T09:00:00.750-08:00', Date.UTC(2026, 10, 21, 17)],
    ['2026-11-21T09:00:00-00:00', Date.UTC(2026, 10, 21, 9)],
    [' 2026-11-21T09:00 ', Date.UTC(2026, 10, 21, 8)],
  ])('%s', (text, expected) => {
    expect(readTime('startTime', text, 'Europe/Madrid')).toEqual({ ok: true, value: expected });
  });
});

test.each([
  '',
  'tomorrow',
  '2026-11-21',
  '09:00',
  '2026-02-30T09:00',
  '2026-13-01T09:00',
  '2026-11-21T25:00',
  '2026-11-21T09:60Z',
  '2026-11-21T09:00+24:00',
  '2026-11-21T09:00[Europe/Madrid]',
  '21/11/2026 09:00',
  '2026-11-21T09:00:00Z; DROP',
])('“%s” is not a time', (text) => {
  expect(readTime('endTime', text, 'Europe/Madrid')).toEqual({
    ok: false,
    error: { code: 'time-invalid', details: { field: 'endTime', value: text } },
  });
});

test('any text is either a time or an error that names the field', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(Z|[+-]\d\d:\d\d)?$/)),
      (text) => {
        const read = readTime('startTime', text, 'Europe/Madrid');
        if (!read.ok) expect(read.error.details?.field).toBe('startTime');
        else expect(Number.isInteger(read.value)).toBe(true);
      },
    ),
  );
});

describe('zones', () => {
  test('are read whatever their case, and default to the computer’s', () => {
    expect(readZone('europe/madrid', 'UTC')).toEqual({ ok: true, value: 'Europe/Madrid' });
    expect(readZone(undefined, 'Asia/Karachi')).toEqual({ ok: true, value: 'Asia/Karachi' });
    expect(readZone('  ', 'Asia/Karachi')).toEqual({ ok: true, value: 'Asia/Karachi' });
  });

  test.each(['Mars/Olympus', '+05:00', 'Europe/Madrid; x', '5'])('%s is none', (value) => {
    expect(readZone(value, 'UTC')).toEqual({
      ok: false,
      error: { code: 'zone-unknown', details: { field: 'timeZone', value } },
    });
  });
});
