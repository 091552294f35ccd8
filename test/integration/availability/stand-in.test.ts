import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Output } from '../../../preload/contract.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';

/** A Monday at least a week ahead: the stand-in's school has its weekly meetings then. */
const monday = (() => {
  const date = new Date(Date.now() + 7 * 86_400_000);
  date.setUTCDate(date.getUTCDate() + ((8 - date.getUTCDay()) % 7));
  return date;
})();
const dateOf = (inDays: number) =>
  new Date(monday.getTime() + inDays * 86_400_000).toISOString().slice(0, 10);
const week = { from: dateOf(0), to: dateOf(4) };

type Suggest = Output<'availability', 'suggest'>;

let one: DemoApp;
const suggest = (input: Partial<Input<'availability', 'suggest'>> = {}) =>
  one.call<Suggest>('availability.suggest', {
    audienceType: 'custom',
    projectId: 'HP-301',
    durationMinutes: 30,
    ...week,
    ...input,
  });

beforeAll(async () => {
  one = await startDemoApp();
  await one.call('calendars.sync');
});
afterAll(async () => {
  await one.close();
});

describe('with the demo’s stand-in', () => {
  it('suggests times at which everybody of a project can', async () => {
    const { suggestions, people } = await suggest();
    expect(people.length).toBeGreaterThan(2);
    expect(people[0]).toMatchObject({ email: 'amara.osei@harbour.example.com', organiser: true });
    const known = people.filter(({ state }) => state === 'known');
    expect(known.flatMap(({ busy }) => busy).length).toBeGreaterThan(0);
    expect(suggestions.length).toBeGreaterThan(3);
    for (const { start, end } of suggestions) {
      const overlapping = known.filter(({ busy }) =>
        busy.some(
          (span) => Date.parse(span.start) < Date.parse(end) && Date.parse(start) < Date.parse(span.end),
        ),
      );
      expect(overlapping).toEqual([]);
    }
  });

  it('never takes somebody outside of the school for free', async () => {
    const { suggestions, people } = await suggest({ employeeEmails: ['guest@elsewhere.example.org'] });
    expect(people.find(({ email }) => email === 'guest@elsewhere.example.org')).toMatchObject({
      state: 'unknown',
      reason: 'not-shared',
    });
    for (const { unknown, free } of suggestions) {
      expect(unknown).toContain('guest@elsewhere.example.org');
      expect(free).toBeLessThan(people.length);
    }
  });

  it('does not offer the time of a meeting that was just made', async () => {
    const before = await suggest({ limit: 1 });
    const [best] = before.suggestions;
    await one.call('meetings.create', {
      title: 'Taken',
      employeeEmails: ['tomas.vidal@harbour.example.com'],
      startTime: best?.start,
      endTime: best?.end,
    });
    const after = await suggest({ limit: 1 });
    expect(after.suggestions[0]?.start).not.toBe(best?.start);
  });

  it('checks one day of a calendar, with its own hours and holidays', async () => {
    const { calendars } = await one.call<Output<'calendars', 'list'>>('calendars.list');
    const { accountId, calendarId, scheduling } = calendars.find(({ primary }) => primary) ?? {};
    const check = (date: string) =>
      one.call<Output<'availability', 'check'>>('availability.check', { accountId, calendarId, date });
    const open = await check(dateOf(1));
    expect(open).toMatchObject({ timeZone: 'Europe/Madrid', why: null, source: 'google' });
    expect(open.slots[0]?.start).toMatch(/\+0[12]:00$/);
    expect(await check(dateOf(5))).toMatchObject({ slots: [], why: 'not-a-working-day' });
    const holidays = [{ date: dateOf(2), name: 'Founders’ day' }];
    await one.call('calendars.configure', {
      accountId,
      calendarId,
      scheduling: { ...scheduling, holidays, durationMinutes: 60, from: '10:00', to: '12:00' },
    });
    expect(await check(dateOf(2))).toMatchObject({ slots: [], why: 'holiday', holiday: 'Founders’ day' });
    const short = await check(dateOf(1));
    expect(short.slots.length).toBeLessThanOrEqual(5);
    await one.call('calendars.configure', { accountId, calendarId, scheduling });
  });
});

describe('without the permission', () => {
  it('says so, and nothing else breaks', async () => {
    const scopes = [
      'https://www.googleapis.com/auth/calendar.events',
      'https://www.googleapis.com/auth/calendar.calendarlist.readonly',
    ];
    const two = await startDemoApp({ scopes });
    try {
      const answer = await two.app.call('availability.suggest', { projectId: 'HP-301', ...week });
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'permission-missing', message: expect.stringContaining('free or busy') },
      });
      await two.call('calendars.sync');
      await two.call('meetings.create', {
        title: 'Still works',
        employeeEmails: ['tomas.vidal@harbour.example.com'],
        startTime: `${week.from}T12:00`,
      });
    } finally {
      await two.close();
    }
  });
});
