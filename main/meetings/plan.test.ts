import { describe, expect, test } from 'vitest';
import type { Audience } from '../../preload/contract/audience.ts';
import { planGuests, planMeeting, planSchedule } from './plan.ts';

const computer = { now: Date.UTC(2026, 10, 21, 9, 7, 43, 210), timeZone: 'Asia/Karachi' };
const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 21, hour, minute);

describe('when', () => {
  test('without a start it is now, cut down to the minute, for half an hour', () => {
    expect(planSchedule({}, computer)).toEqual({
      ok: true,
      value: { start: at(9, 7), end: at(9, 37), timeZone: 'Asia/Karachi' },
    });
  });

  test('without an end it lasts half an hour; blank fields count as left out', () => {
    const input = { startTime: '2026-11-21T09:00', endTime: ' ', timeZone: 'Europe/Madrid' };
    expect(planSchedule(input, computer)).toEqual({
      ok: true,
      value: { start: at(8), end: at(8, 30), timeZone: 'Europe/Madrid' },
    });
  });

  test('start and end may be written in different ways', () => {
    const input = { startTime: '2026-11-21T09:00:00-08:00', endTime: '2026-11-21T23:00' };
    expect(planSchedule(input, computer)).toEqual({
      ok: true,
      value: { start: at(17), end: at(18), timeZone: 'Asia/Karachi' },
    });
  });

  test.each([
    [{ startTime: '2026-11-21T09:00', endTime: '2026-11-21T09:00' }, 'end-not-after-start', 'endTime'],
    [{ startTime: '2026-11-21T09:00', endTime: '2026-11-21T08:59' }, 'end-not-after-start', 'endTime'],
    [{ endTime: '2026-11-21T14:07' }, 'end-not-after-start', 'endTime'],
    [{ startTime: 'soon' }, 'time-invalid', 'startTime'],
    [{ endTime: 'later' }, 'time-invalid', 'endTime'],
    [{ startTime: '2026-03-29T02:30', timeZone: 'Europe/Madrid' }, 'time-skipped', 'startTime'],
    [{ timeZone: 'Moon/Sea' }, 'zone-unknown', 'timeZone'],
  ])('%j: %s', (input, code, field) => {
    expect(planSchedule(input, computer)).toMatchObject({ ok: false, error: { code, details: { field } } });
  });
});

describe('who', () => {
  const audience = (more: Partial<Audience>): Audience => ({
    audienceType: 'custom',
    resolved: [],
    unresolved: [],
    duplicatesRemoved: 0,
    project: null,
    source: 'live',
    asOf: null,
    ...more,
  });
  const typed = (email: string) => ({
    email,
    name: null,
    employeeId: null,
    why: [{ kind: 'typed' as const }],
  });

  test('sorted by address, each with the kinds of reasons', () => {
    const project = { kind: 'project' as const, projectId: 'p', projectName: null };
    const ana = {
      email: 'ana@x.org',
      name: 'Ana',
      employeeId: 'E1',
      why: [project, { kind: 'typed' as const }],
    };
    expect(planGuests(audience({ resolved: [typed('zoe@x.org'), ana] }))).toEqual({
      ok: true,
      value: [
        { email: 'ana@x.org', name: 'Ana', why: ['project', 'typed'] },
        { email: 'zoe@x.org', name: null, why: ['typed'] },
      ],
    });
  });

  test('nobody at all', () => {
    expect(planGuests(audience({}))).toMatchObject({ error: { code: 'no-participants' } });
  });

  test('200 guests are the most', () => {
    const many = (count: number) =>
      audience({ resolved: Array.from({ length: count }, (_, n) => typed(`p${n}@x.org`)) });
    expect(planGuests(many(200)).ok).toBe(true);
    expect(planGuests(many(201))).toEqual({
      ok: false,
      error: { code: 'too-many-guests', details: { field: 'audience', count: 201, limit: 200 } },
    });
  });

  test('a typed text that is no address stops it, even beside good ones', () => {
    const wrong = { kind: 'address' as const, value: 'ana@', name: null, reason: 'address-invalid' as const };
    expect(
      planGuests(audience({ resolved: [typed('a@x.org')], unresolved: [{ ...wrong, why: 'typed' }] })),
    ).toEqual({
      ok: false,
      error: { code: 'address-invalid', details: { field: 'employeeEmails', value: 'ana@' } },
    });
  });

  test('a directory that could not be asked stops it: nobody is left out unseen', () => {
    const project = {
      kind: 'project' as const,
      value: 'p',
      name: null,
      reason: 'directory-unavailable' as const,
    };
    const result = planGuests(
      audience({ resolved: [typed('a@x.org')], unresolved: [{ ...project, why: 'project' }] }),
    );
    expect(result).toMatchObject({ error: { code: 'directory-unavailable', details: { count: 1 } } });
  });

  test('people without an address are left out, as the preview said', () => {
    const without = { kind: 'employee' as const, value: 'E9', name: 'Bo', reason: 'no-address' as const };
    const result = planGuests(
      audience({ resolved: [typed('a@x.org')], unresolved: [{ ...without, why: 'chosen' }] }),
    );
    expect(result.ok).toBe(true);
  });
});

test('a blank title becomes “Meeting”, and everyone is told unless said otherwise', () => {
  const schedule = { start: 0, end: 1, timeZone: 'UTC' };
  expect(planMeeting({ title: '  ' }, schedule, [])).toMatchObject({ title: 'Meeting', sendUpdates: 'all' });
  expect(planMeeting({ title: ' Choir ', sendUpdates: 'none' }, schedule, [])).toMatchObject({
    title: 'Choir',
    description: '',
    sendUpdates: 'none',
  });
});
