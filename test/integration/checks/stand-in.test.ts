import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallInput, Output } from '../../../preload/contract.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';

type Calendars = Output<'calendars', 'list'>['calendars'];
type Findings = Output<'checks', 'run'>['findings'];

let one: DemoApp;
let calendars: Calendars;

/** A Tuesday at least a week ahead. */
const tuesday = (() => {
  const date = new Date(Date.now() + 7 * 86_400_000);
  date.setUTCDate(date.getUTCDate() + ((9 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
})();
const colleague = 'tomas.vidal@harbour.example.com';
const at = (from: string, to: string) => ({
  startTime: `${tuesday}T${from}`,
  endTime: `${tuesday}T${to}`,
  timeZone: 'Europe/Madrid',
});

const run = async (input: CallInput<'checks', 'run'>): Promise<Findings> =>
  (await one.call<Output<'checks', 'run'>>('checks.run', { employeeEmails: [colleague], ...input })).findings;
const of = (findings: Findings, code: Findings[number]['fact']['code']) =>
  findings.find(({ fact }) => fact.code === code);
const named = (summary: string) => {
  const found = calendars.find((calendar) => calendar.summary === summary);
  if (!found) throw new Error(`no calendar ${summary}`);
  return { accountId: found.accountId, calendarId: found.calendarId };
};

beforeAll(async () => {
  one = await startDemoApp();
  await one.call('calendars.sync');
  calendars = (await one.call<{ calendars: Calendars }>('calendars.list')).calendars;
});
afterAll(async () => {
  await one.close();
});

describe('before a meeting is created, with the stand-in', () => {
  it('says who is busy and offers a time that is free for both', async () => {
    await one.call('meetings.create', {
      title: 'Taken',
      employeeEmails: [colleague],
      ...at('13:00', '13:45'),
    });
    const busy = of(await run(at('13:30', '14:00')), 'busy');
    expect(busy?.fact).toMatchObject({ titles: expect.arrayContaining(['Taken']) });
    expect(JSON.stringify(busy?.fact)).toContain(colleague);
    const fix = busy?.fixes.find(({ kind }) => kind === 'take-time');
    if (fix?.kind !== 'take-time') throw new Error('no time is offered');
    const again = await run({ startTime: fix.start, endTime: fix.end, timeZone: 'Europe/Madrid' });
    expect(of(again, 'busy')).toBeUndefined();
    expect(of(again, 'outside-hours')).toBeUndefined();
  });

  it('names the times of a series at which somebody is busy, and says from when on nobody was asked', async () => {
    const day = (weeks: number): string =>
      new Date(Date.parse(`${tuesday}T00:00:00Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
    await one.call('meetings.create', {
      title: 'Once only',
      employeeEmails: [colleague],
      startTime: `${day(5)}T07:05`,
      endTime: `${day(5)}T07:20`,
      timeZone: 'Europe/Madrid',
    });
    const findings = await run({
      ...at('07:00', '07:30'),
      recurrence: {
        freq: 'weekly',
        weekdays: [2],
        interval: 1,
        end: { kind: 'count', count: 12 },
        except: [],
      },
    });
    const busy = of(findings, 'busy')?.fact;
    if (busy?.code !== 'busy') throw new Error('nobody is busy');
    expect(busy.dates?.map((date) => date.slice(0, 10))).toContain(day(5));
    expect(of(findings, 'looked-until')).toMatchObject({ severity: 'info', fact: { left: 3 } });
  });

  it('says that nothing is known of somebody outside of the school', async () => {
    const findings = await run({
      employeeEmails: [colleague, 'guest@elsewhere.example.org'],
      ...at('10:00', '10:30'),
    });
    expect(of(findings, 'unknown-free-busy')).toMatchObject({
      severity: 'info',
      fact: { people: [{ email: 'guest@elsewhere.example.org' }] },
      fixes: [{ kind: 'remove-person', typed: 'guest@elsewhere.example.org' }],
    });
  });

  it('stops at a calendar that may only be read, and says where no link is made', async () => {
    const readOnly = of(
      await run({ ...named('Lisbon exchange'), ...at('10:00', '10:30') }),
      'calendar-read-only',
    );
    expect(readOnly?.severity).toBe('stop');
    expect(readOnly?.fixes).toMatchObject([{ kind: 'choose-calendar', calendarId: 'primary' }]);
    const rooms = of(await run({ ...named('Room bookings'), ...at('10:00', '10:30') }), 'no-link');
    expect(rooms).toMatchObject({ severity: 'warn', fixes: [{ kind: 'choose-calendar' }] });
  });

  it('knows the holidays and the hours of the calendar, and those of a person', async () => {
    const primary = calendars.find(({ primary }) => primary);
    if (!primary) throw new Error('no primary calendar');
    const { accountId, calendarId, scheduling } = primary;
    const holidays = [{ date: tuesday, name: 'Staff day' }];
    await one.call('calendars.configure', { accountId, calendarId, scheduling: { ...scheduling, holidays } });
    expect(of(await run(at('10:00', '10:30')), 'holiday')?.fact).toEqual({ code: 'holiday', holidays });
    await one.call('calendars.configure', { accountId, calendarId, scheduling });
    expect(of(await run(at('10:00', '10:30')), 'holiday')).toBeUndefined();

    const hours = { timeZone: 'America/Lima', from: '09:00', to: '17:00', workingDays: [1, 2, 3, 4, 5] };
    await one.call('availability.setHours', { email: colleague, hours });
    const outside = of(await run(at('10:00', '10:30')), 'outside-hours');
    expect(outside?.fact).toMatchObject({ people: [{ email: colleague, timeZone: 'America/Lima' }] });
    await one.call('availability.setHours', { email: colleague, hours: null });
  });

  it('says that the start is over, and that the guests are too many', async () => {
    const past = await run({ startTime: '2020-01-07T10:00:00Z', endTime: '2020-01-07T10:30:00Z' });
    expect(past).toMatchObject([{ severity: 'warn', fact: { code: 'past-start' } }]);
    const crowd = Array.from({ length: 201 }, (_, n) => `p${n}@elsewhere.example.org`);
    expect((await run({ employeeEmails: crowd, ...at('10:00', '10:30') }))[0]).toMatchObject({
      severity: 'stop',
      fact: { code: 'guest-limit', count: 201, limit: 200 },
    });
  });

  it('says that nobody is signed in, and changes nothing by asking', async () => {
    const meetings = async () => (await one.call<Output<'meetings', 'list'>>('meetings.list')).total;
    const before = await meetings();
    await run(at('10:00', '10:30'));
    expect(await meetings()).toBe(before);
    const { accountId } = named('Room bookings');
    await one.call('accounts.disconnect', { accountId });
    expect(of(await run(at('10:00', '10:30')), 'no-permission')).toEqual({
      severity: 'stop',
      fact: { code: 'no-permission', reason: 'account-missing' },
      fixes: [{ kind: 'sign-in', accountId: null }],
    });
  });
});
