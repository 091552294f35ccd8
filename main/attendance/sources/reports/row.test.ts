import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage, readRows } from './page.ts';
import { readRow } from './row.ts';

const body: unknown = JSON.parse(
  readFileSync(new URL('../../../../test/fixtures/reports/meet-activities.json', import.meta.url), 'utf8'),
);
const left = Date.UTC(2026, 2, 10, 15, 2, 11, 482);
const hour = 3_600_000;

type Parameter = { name: string; value?: string; intValue?: string; boolValue?: boolean };

const full: Parameter[] = [
  { name: 'identifier_type', value: 'email_address' },
  { name: 'identifier', value: 'Anna@Example.com' },
  { name: 'display_name', value: 'Anna Keller' },
  { name: 'meeting_code', value: 'abc-defg-hij' },
  { name: 'conference_id', value: 'conference' },
  { name: 'calendar_event_id', value: 'event' },
  { name: 'endpoint_id', value: 'endpoint' },
  { name: 'device_type', value: 'web' },
  { name: 'ip_address', value: '2001:db8::17' },
  { name: 'location_country', value: 'DE' },
  { name: 'is_external', boolValue: false },
  { name: 'start_timestamp_seconds', intValue: '1773153071' },
  { name: 'duration_seconds', intValue: '1860' },
  { name: 'something_new', value: '1' },
];

function activity(parameters: readonly Parameter[], more: Record<string, unknown> = {}): unknown {
  return {
    id: { time: '2026-03-10T15:02:11.482Z', uniqueQualifier: '-8535813813327021818' },
    events: [{ name: 'call_ended', parameters }],
    ...more,
  };
}

const but = (...changed: Parameter[]): Parameter[] => [
  ...full.filter(({ name }) => !changed.some((one) => one.name === name)),
  ...changed,
];
const without = (...names: string[]): Parameter[] => full.filter(({ name }) => !names.includes(name));

function row(parameters: readonly Parameter[], more?: Record<string, unknown>) {
  const read = readRow(activity(parameters, more));
  if (read === null) throw new Error('no row');
  return read;
}

describe('the documented sample', () => {
  const page = readPage(body);
  const rows = readRows(page?.activities ?? []);

  test('somebody of the own domain', () => {
    expect(rows[0]).toEqual({
      sessionId: 'reports:2026-03-10T15:02:11.482Z/-8535813813327021818',
      source: 'reports',
      conference: 'M72LdSgb9FV57mAVsampleAAkIAjIAGAgIigIgBAg',
      endpoint: 'boq_hlane_sampleEndpoint1',
      subject: 'mail:anna@example.com',
      kind: 'account',
      displayName: 'Anna Keller',
      joined: 1_773_153_071_000,
      left: Date.UTC(2026, 2, 10, 15, 2, 11, 482),
      device: 'web',
      external: false,
      ip: '2001:db8::17',
      country: 'DE',
      code: 'abcdefghij',
      eventId: 'dfh4be7vg6u1cg1bcjtel0qdu8',
    });
  });

  test('an anonymous guest, in a row of before there was a stamp of the start', () => {
    const guestLeft = Date.UTC(2026, 2, 10, 15, 1, 58, 17);
    expect(rows[1]).toMatchObject({
      subject: 'name:guest ben',
      kind: 'anonymous',
      external: true,
      ip: null,
      country: null,
      joined: guestLeft - 1_204_000,
      left: guestLeft,
    });
  });

  test('somebody on the telephone', () => {
    expect(rows[2]).toMatchObject({
      subject: 'phone:+15550100',
      kind: 'phone',
      device: 'pstn_in',
      eventId: null,
    });
    expect(page?.nextPageToken).toBeNull();
  });
});

describe('who it was', () => {
  const user = {
    actor: { callerType: 'USER', email: 'Actor@example.com', profileId: '104000000000000000001' },
  };

  test.each([
    [
      'an external account',
      but({ name: 'identifier', value: 'x@gmail.com' }),
      {},
      'mail:x@gmail.com',
      'account',
    ],
    ['the actor, without an identifier', without('identifier'), user, 'mail:actor@example.com', 'account'],
    [
      'an account known by its number only',
      without('identifier', 'identifier_type'),
      { actor: { callerType: 'USER', profileId: '104000000000000000001' } },
      'user:104000000000000000001',
      'account',
    ],
    [
      'the profile that stands for nobody',
      without('identifier', 'identifier_type'),
      { actor: { callerType: 'USER', profileId: '105250506097979753968' } },
      'name:anna keller',
      'anonymous',
    ],
    [
      'a key shared by all outsiders',
      without('identifier', 'identifier_type'),
      { actor: { callerType: 'KEY', key: 'HANGOUTS_EXTERNAL_OR_ANONYMOUS' } },
      'name:anna keller',
      'anonymous',
    ],
    [
      'a masked address',
      but({ name: 'identifier', value: 'a***@gmail.com' }),
      {},
      'name:anna keller',
      'anonymous',
    ],
    [
      'room hardware',
      but({ name: 'identifier_type', value: 'device_id' }, { name: 'identifier', value: 'd-1' }),
      {},
      'device:d-1',
      'room',
    ],
    [
      'room hardware that is not named',
      [
        ...without('identifier', 'identifier_type', 'device_type'),
        { name: 'device_type', value: 'chromebox' },
      ],
      {},
      'name:anna keller',
      'room',
    ],
    [
      'a telephone number with spaces',
      but(
        { name: 'identifier_type', value: 'phone_number' },
        { name: 'identifier', value: '+1 (555) 01-00' },
      ),
      {},
      'phone:+15550100',
      'phone',
    ],
    [
      'a masked telephone number',
      but({ name: 'identifier_type', value: 'phone_number' }, { name: 'identifier', value: '+1 555-01••' }),
      {},
      'name:anna keller',
      'phone',
    ],
    [
      'a shown name, folded',
      [{ name: 'display_name', value: '  José   GARCÍA ' }],
      {},
      'name:jose garcia',
      'anonymous',
    ],
    ['nobody at all', [], {}, 'name:', 'anonymous'],
  ])('%s', (_what, parameters, more, subject, kind) => {
    expect(row(parameters, more)).toMatchObject({ subject, kind });
  });
});

describe('when they were there', () => {
  test.each([
    ['the stamp of the start', but(), 1_773_153_071_000],
    ['the duration', without('start_timestamp_seconds'), left - 1_860_000],
    ['neither', without('start_timestamp_seconds', 'duration_seconds'), left],
    [
      'a start after the end',
      but({ name: 'start_timestamp_seconds', intValue: '1773200000' }),
      left - 1_860_000,
    ],
    ['a start in 1970', but({ name: 'start_timestamp_seconds', intValue: '0' }), left - 1_860_000],
    [
      'a negative duration',
      [
        ...without('start_timestamp_seconds', 'duration_seconds'),
        { name: 'duration_seconds', intValue: '-5' },
      ],
      left,
    ],
    [
      'a duration of a month',
      [
        ...without('start_timestamp_seconds', 'duration_seconds'),
        { name: 'duration_seconds', intValue: '2592000' },
      ],
      left - 24 * hour,
    ],
    [
      'a duration that is no number',
      [
        ...without('start_timestamp_seconds', 'duration_seconds'),
        { name: 'duration_seconds', intValue: 'x' },
      ],
      left,
    ],
  ])('%s', (_what, parameters, joined) => {
    expect(row(parameters)).toMatchObject({ joined, left });
  });

  test('the time as seconds since the epoch, as the reference has it', () => {
    const id = { time: '1773154931', uniqueQualifier: '1' };
    expect(row(full, { id }).left).toBe(1_773_154_931_000);
  });
});

test.each([
  ['null', null],
  ['text', 'activity'],
  ['no id', { events: [{ name: 'call_ended', parameters: [] }] }],
  ['no time', activity(full, { id: { uniqueQualifier: '1' } })],
  ['a time that is none', activity(full, { id: { time: 'yesterday', uniqueQualifier: '1' } })],
  ['no events', activity(full, { events: [] })],
  ['another event', activity(full, { events: [{ name: 'knocking_accepted', parameters: full }] })],
  ['nothing that tells it from another', activity([], { id: { time: '2026-03-10T15:02:11.482Z' } })],
])('no row: %s', (_what, wrong) => {
  expect(readRow(wrong)).toBeNull();
});

test.each([
  ['a captive portal', '<html></html>'],
  ['another object', {}],
  ['items that are no list', { kind: 'admin#reports#activities', items: {} }],
  ['a page token that is none', { kind: 'admin#reports#activities', nextPageToken: 5 }],
])('no page: %s', (_what, wrong) => {
  expect(readPage(wrong)).toBeNull();
});

test('a page on which nothing matched has no items', () => {
  expect(readPage({ kind: 'admin#reports#activities' })).toEqual({ activities: [], nextPageToken: null });
});

test('the order of the parameters does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(full, { minLength: full.length }), (shuffled) => {
      expect(row(shuffled)).toEqual(row(full));
    }),
  );
});

test('any parameter may be missing, and takes nothing but itself away', () => {
  const own: Readonly<Record<string, string>> = {
    display_name: 'displayName',
    meeting_code: 'code',
    calendar_event_id: 'eventId',
    device_type: 'device',
    ip_address: 'ip',
    location_country: 'country',
    is_external: 'external',
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(full), (some) => {
      const read = row(some);
      const whole: Record<string, unknown> = { ...row(full) };
      const names = new Set(some.map(({ name }) => name));
      for (const [name, field] of Object.entries(own)) {
        const expected = names.has(name) ? whole[field] : name === 'display_name' ? '' : null;
        expect((read as unknown as Record<string, unknown>)[field]).toEqual(expected);
      }
      expect(read.left).toBe(left);
      expect(read.joined).toBeLessThanOrEqual(left);
      expect(left - read.joined).toBeLessThanOrEqual(24 * hour);
      expect(read.subject).toMatch(/^(mail|name):/);
    }),
  );
});

test('whatever numbers a row has, the stay is neither negative nor longer than a day', () => {
  fc.assert(
    fc.property(fc.option(fc.maxSafeInteger()), fc.option(fc.maxSafeInteger()), (start, duration) => {
      const numbers = [
        ...(start === null ? [] : [{ name: 'start_timestamp_seconds', intValue: String(start) }]),
        ...(duration === null ? [] : [{ name: 'duration_seconds', intValue: String(duration) }]),
      ];
      const { joined } = row([...without('start_timestamp_seconds', 'duration_seconds'), ...numbers]);
      expect(joined).toBeLessThanOrEqual(left);
      expect(left - joined).toBeLessThanOrEqual(24 * hour);
    }),
  );
});

test('whatever comes instead of an activity is not taken for one, and breaks nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(() => readRow(anything)).not.toThrow();
      expect(
        readRow(activity([], { events: [{ name: 'call_ended', parameters: anything }] })),
      ).not.toBeNull();
    }),
  );
});
