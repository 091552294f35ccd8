import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendars as contract, defaultScheduling } from '../../../preload/contract/calendars.ts';
import { body, type CalendarWorld, createCalendarWorld, hour } from './support/calendar-world.ts';

let one: CalendarWorld;
beforeEach(async () => {
  one = await createCalendarWorld({ accounts: 2 });
});
afterEach(() => one.close());

const calendarLists = () => one.lists.filter(({ path }) => path.endsWith('/calendarList'));
const handlers = () => one.world.meetings.handlers.calendars;
const shared = 'c_schoollife@group.calendar.example.com';
const rooms = 'c_rooms@group.calendar.example.com';
const lisbon = 'c_lisbonexchange@group.calendar.example.com';
const named = async (calendarId: string, accountId = 'a1') =>
  (await one.calendars()).find((each) => each.accountId === accountId && each.calendarId === calendarId);
const configure = (calendarId: string, more: object) =>
  handlers().configure({ accountId: 'a1', calendarId, ...more });

describe('the list', () => {
  test('every account’s calendars, with role, colour and zone; kept for times without a network', async () => {
    const listed = await one.calendars();
    expect(listed.map(({ accountId, calendarId }) => `${accountId} ${calendarId}`)).toEqual([
      'a1 primary',
      `a1 ${rooms}`,
      `a1 ${shared}`,
      'a1 c_governors@group.calendar.example.com',
      `a1 ${lisbon}`,
      'a2 primary',
      `a2 ${lisbon}`,
      `a2 ${rooms}`,
      `a2 ${shared}`,
    ]);
    expect(await named(lisbon)).toMatchObject({
      summary: 'Lisbon exchange',
      accessRole: 'reader',
      writable: false,
      timeZone: 'Europe/Lisbon',
      colour: '#f4511e',
      active: false,
      lastSuccess: null,
    });
    expect(calendarLists()).toHaveLength(2);
    one.demo.faults.add({ kind: 'cut-before', match: () => true });
    expect(await one.calendars()).toEqual(listed);
    expect(Date.parse(listed[0]?.asOf ?? '')).toBe(one.world.clock.now);
    expect(await one.sync()).toMatchObject({ ok: false });
    expect((await one.calendars()).map(({ asOf }) => asOf)).toEqual(listed.map(({ asOf }) => asOf));
  });

  test('a calendar that is renamed, shared no more, and shared again keeps what was chosen', async () => {
    await one.calendars();
    await configure(shared, { active: true, scheduling: { ...defaultScheduling, durationMinutes: 30 } });
    one.forget();
    one.demo.changeCalendar(shared, { summary: 'School events', roles: {} });
    one.demo.changeCalendar(rooms, { summary: 'Rooms and halls' });
    await one.sync();
    expect(calendarLists().every(({ query }) => query.has('syncToken'))).toBe(true);
    expect((await named(rooms))?.summary).toBe('Rooms and halls');
    expect(await named(shared)).toBeUndefined();
    one.demo.changeCalendar(shared, { roles: { [one.own]: 'reader' } });
    await one.sync();
    expect(await named(shared)).toMatchObject({
      summary: 'School events',
      accessRole: 'reader',
      active: true,
      scheduling: { durationMinutes: 30 },
    });
  });

  test('a token for the list that is too old leads to one whole reading', async () => {
    await one.calendars();
    one.demo.changeCalendar(shared, { roles: {} });
    one.demo.expireSyncTokens();
    one.forget();
    await one.world.meetings.sync({ accountId: 'a1' });
    expect(calendarLists().map(({ query }) => query.has('syncToken'))).toEqual([true, false]);
    expect(await named(shared)).toBeUndefined();
  });

  test('a list that cannot be read does not keep the events from being read', async () => {
    one.demo.faults.add({ kind: 'cut-before', match: { method: 'GET', path: /calendarList$/ } });
    one.demo.others.insert(one.own, body('Read'));
    expect(await one.sync()).toMatchObject({ ok: true });
    expect(await one.titles()).toEqual(['Read']);
    expect((await one.calendars()).map(({ calendarId }) => calendarId)).toEqual(['primary', 'primary']);
  });
});

describe('which are read', () => {
  test('the primary ones, until others are chosen; what is put aside is forgotten', async () => {
    const head = one.demo.accounts[2] ?? '';
    one.demo.others.insert(shared, body('Assembly'));
    one.demo.others.insert(one.own, body('Mine', 2 * hour));
    expect(head).not.toBe('');
    await one.sync();
    expect(await one.titles()).toEqual(['Mine']);
    expect(await configure(shared, { active: true })).toMatchObject({
      value: { calendar: { active: true } },
    });
    await one.sync();
    expect(await one.titles()).toEqual(['Assembly', 'Mine']);
    expect((await named(shared))?.lastSuccess).not.toBeNull();
    await configure(shared, { active: false });
    expect(await one.titles()).toEqual(['Mine']);
    await configure(shared, { active: true });
    await one.sync();
    expect(await one.titles()).toEqual(['Assembly', 'Mine']);
  });

  test('what is wrong with one calendar is told of that one, and the others are read', async () => {
    await one.calendars();
    await configure(lisbon, { active: true });
    await one.sync();
    one.demo.others.insert(one.own, body('Mine'));
    const match = { method: 'GET', path: /lisbon.*\/events$/ };
    one.demo.faults.add({ kind: 'cut-before', match });
    expect(await one.sync()).toMatchObject({ ok: true });
    expect(await one.titles()).toEqual(['Mine']);
    expect(await named(lisbon)).toMatchObject({ active: true, lastError: { code: 'offline' } });
    expect((await named('primary'))?.lastError).toBeNull();
  });

  test('a meeting made here in a calendar that is not read is followed all the same', async () => {
    await one.calendars();
    const { create } = one.world.meetings.handlers.meetings;
    const made = await create({ title: 'There', employeeEmails: ['a@example.com'], calendarId: shared });
    if (!made.ok) throw new Error(made.error.code);
    one.demo.others.insert(shared, body('Other'));
    one.demo.others.patch(shared, made.value.eventId, { summary: 'There, later' });
    await one.sync();
    expect(await one.titles()).toEqual(['There, later']);
  });
});

describe('which one receives', () => {
  const receiving = async () =>
    (await one.calendars()).filter(({ receives }) => receives).map(({ calendarId }) => calendarId);
  const make = async () => {
    const made = await one.world.meetings.handlers.meetings.create({
      title: 'New',
      employeeEmails: ['a@example.com'],
    });
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  };

  test('the primary one of the first account, until another is chosen', async () => {
    expect(await receiving()).toEqual(['primary']);
    expect(await make()).toMatchObject({ accountId: 'a1', calendarId: 'primary' });
    expect(await configure(rooms, { receives: true })).toMatchObject({
      value: { calendar: { receives: true, active: true } },
    });
    expect(await receiving()).toEqual([rooms]);
    one.world.clock.now += hour;
    expect(await make()).toMatchObject({ accountId: 'a1', calendarId: rooms });
    const teacher = { accountId: 'a2', calendarId: 'primary', receives: true as const };
    await handlers().configure(teacher);
    expect((await one.calendars()).filter(({ receives }) => receives)).toMatchObject([{ accountId: 'a2' }]);
  });

  test('never one that may only be read, nor one that is not there', async () => {
    await one.calendars();
    expect(await configure(lisbon, { receives: true })).toMatchObject({
      error: { code: 'calendar-read-only' },
    });
    expect(await configure('gone', { active: true })).toMatchObject({
      error: { code: 'calendar-not-found' },
    });
    expect(await receiving()).toEqual(['primary']);
  });

  test('it is read as long as it receives; the right to write taken away, the first one receives again', async () => {
    await one.calendars();
    await configure(rooms, { receives: true });
    expect(await configure(rooms, { active: false })).toMatchObject({
      value: { calendar: { active: true } },
    });
    one.demo.changeCalendar(rooms, { roles: { [one.own]: 'reader' } });
    await one.sync();
    expect(await receiving()).toEqual(['primary']);
  });
});

describe('the scheduling configuration', () => {
  const wanted = {
    durationMinutes: 30,
    bufferBeforeMinutes: 10,
    noticeDays: 2,
    from: '08:30',
    to: '16:00',
    workingDays: [1, 2, 4],
    holidays: [{ date: '2026-12-25', name: 'Christmas' }],
  };

  test('has defaults, is kept over a restart and belongs to one calendar', async () => {
    expect((await named('primary'))?.scheduling).toEqual(defaultScheduling);
    await configure('primary', { scheduling: wanted });
    const { userData } = one.world.platform;
    await one.world.close();
    const { demo } = one;
    one = await createCalendarWorld({ userData, demo });
    expect((await named('primary'))?.scheduling).toEqual(wanted);
    expect((await named(shared))?.scheduling).toEqual(defaultScheduling);
  });

  test.each([
    ['an end before the start', { from: '16:00', to: '08:00' }],
    ['no time of day', { from: '24:00' }],
    ['a day there is not', { workingDays: [0] }],
    ['a day twice', { workingDays: [1, 1] }],
    ['days out of order', { workingDays: [2, 1] }],
    ['no length', { durationMinutes: 0 }],
    ['notice before today', { noticeDays: -1 }],
    ['a date there is not', { holidays: [{ date: '2026-02-30', name: '' }] }],
  ])('%s is refused', (_name, wrong) => {
    const input = (scheduling: object) => ({ accountId: 'a1', calendarId: 'primary', scheduling });
    expect(contract.configure.input.safeParse(input(wanted)).success).toBe(true);
    expect(contract.configure.input.safeParse(input({ ...wanted, ...wrong })).success).toBe(false);
  });
});
