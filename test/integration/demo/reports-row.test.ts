import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../../main/demo/conferences/draft.ts';
import type { Activity } from '../../../main/demo/reports/row.ts';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { conformanceListener } from '../../support/discovery.ts';
import type { Json } from './browser.ts';
import { attendanceScopes, day, type Get, hour, parameterOf, type Query, reader } from './reader.ts';

const path = '/admin/reports/v1/activity/users/all/applications/meet';
const born = Date.parse('2026-11-18T10:02:00Z');
const itemsOf = ({ body }: Json) => body.items as readonly Activity[] | undefined;
let demo: Demo;
let get: Get;
let listener: ReturnType<typeof conformanceListener>;
const list = (query: Query = {}) => get(path, { eventName: 'call_ended', ...query });
const room = { code: 'abc-mnop-xyz', organizer: 'amara.osei@harbour.example.com' };
const held = (...visits: Draft['visits']): Draft => ({ ...room, visits });

beforeEach(async () => {
  demo = await startDemo({ now: () => born, timeZone: 'Europe/Madrid' });
  get = await reader(demo, { scopes: [attendanceScopes.reports] });
  listener = conformanceListener();
  demo.observe(listener);
});
afterEach(async () => {
  await demo.close();
  expect(listener.problems).toEqual([]);
});

describe('a row', () => {
  test('of an own account: actor, place, whole seconds as text, the code in capitals without dashes', async () => {
    demo.conferences.set([
      {
        ...held({
          email: 'ayo.balogun@harbour.example.com',
          name: 'Ayo Balogun',
          joined: born - 3 * day,
          left: born - 3 * day + 1_800_400,
        }),
        eventId: 'event1',
      },
    ]);
    const [row] = itemsOf(await list()) ?? [];
    expect(row?.id.time).toBe(new Date(born - 3 * day + 1_800_400).toISOString());
    expect(row?.id.uniqueQualifier).toMatch(/^-?\d{10,19}$/);
    expect(row?.actor).toMatchObject({ callerType: 'USER', email: 'ayo.balogun@harbour.example.com' });
    expect(row?.actor.profileId).toMatch(/^\d{21}$/);
    expect(parameterOf(row, 'duration_seconds')).toBe('1800');
    expect(parameterOf(row, 'meeting_code')).toBe('ABCMNOPXYZ');
    expect(parameterOf(row, 'is_external')).toBe(false);
    expect(parameterOf(row, 'ip_address')).toBe(row?.ipAddress);
  });

  test.each([
    ['of an external account', { email: 'p@example.org' }, 'email_address', 'p@example.org', 'web'],
    ['of somebody anonymous', { anonymous: 'Guest' }, undefined, undefined, 'web'],
    ['of a telephone', { phone: '+441632960144' }, 'phone_number', '+441632960144', 'pstn_in'],
  ])('%s has the shared actor and no place', async (_what, who, type, identifier, device) => {
    demo.conferences.set([held({ ...who, joined: born - 3 * day, left: born - 3 * day + hour })]);
    const [row] = itemsOf(await list()) ?? [];
    expect(row?.actor).toEqual({ callerType: 'KEY', key: 'HANGOUTS_EXTERNAL_OR_ANONYMOUS' });
    expect(
      ['identifier_type', 'identifier', 'device_type', 'ip_address', 'is_external'].map((name) =>
        parameterOf(row, name),
      ),
    ).toEqual([type, identifier, device, undefined, true]);
  });

  test("of a room's device names the device", async () => {
    demo.conferences.set([
      held({ room: 'device-1', name: 'Hall', joined: born - 2 * day, left: born - 2 * day + hour }),
    ]);
    const [row] = itemsOf(await list()) ?? [];
    expect([
      parameterOf(row, 'identifier_type'),
      parameterOf(row, 'identifier'),
      parameterOf(row, 'device_type'),
    ]).toEqual(['device_id', 'device-1', 'chromebox']);
  });

  test('where Reports says otherwise than Meet, it says so', async () => {
    const joined = born - 2 * day;
    demo.conferences.set([
      held({ anonymous: 'A', joined, left: joined + hour, inReports: { left: joined + 2 * hour } }),
    ]);
    expect(parameterOf(itemsOf(await list())?.[0], 'duration_seconds')).toBe('7200');
  });

  test('among many: orders differ, starts and events are missing here and there, qualifiers are of both signs', async () => {
    const rows = itemsOf(await list()) ?? [];
    expect(rows.length).toBeGreaterThan(300);
    const orders = new Set(
      rows.map(({ events: [{ parameters }] }) => parameters.map(({ name }) => name).join()),
    );
    expect(orders.size).toBeGreaterThan(100);
    for (const name of ['start_timestamp_seconds', 'calendar_event_id', 'identifier']) {
      const without = rows.filter((row) => parameterOf(row, name) === undefined).length;
      expect(without).toBeGreaterThan(0);
      expect(without).toBeLessThan(rows.length / 3);
    }
    const negative = rows.filter(({ id }) => id.uniqueQualifier.startsWith('-')).length;
    expect(negative).toBeGreaterThan(50);
    expect(negative).toBeLessThan(rows.length - 50);
    expect(new Set(rows.map(({ id }) => `${id.time}/${id.uniqueQualifier}`)).size).toBe(rows.length);
    const times = rows.map(({ id }) => id.time);
    expect(times).toEqual(times.toSorted().toReversed());
  });
});
