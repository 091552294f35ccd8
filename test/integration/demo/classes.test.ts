import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instantOf, type StoredEvent } from '../../../main/demo/calendar/event.ts';
import { expand } from '../../../main/demo/calendar/series.ts';
import { bulkConferences } from '../../../main/demo/conferences/bulk.ts';
import type { Held, Visit } from '../../../main/demo/conferences/model.ts';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { day, hour, minute, reader } from './reader.ts';

const amara = 'amara.osei@harbour.example.com';
const seun = 'seun.afolabi@harbour.example.com';
// A Wednesday, and a Saturday of the other kind of week at another hour.
const moments = ['2026-11-18T10:02:00Z', '2026-11-28T21:47:00Z'].map((text) => Date.parse(text));

let now: number;
let demo: Demo;
afterEach(() => demo.close());
const start = async (at: number) => {
  now = at;
  demo = await startDemo({ now: () => now, timeZone: 'Europe/Madrid' });
};

const eventsOf = (calendar = amara): readonly StoredEvent[] =>
  expand(demo.events(calendar), { from: now - 15 * day, to: now }).filter(
    ({ start }) => instantOf(start) < now,
  );
const runsOf = (event: StoredEvent | undefined): readonly Held[] =>
  demo.conferences.all().filter(({ eventId }) => eventId === event?.id);
/** The last one of the title that is over. */
const latest = (title: RegExp): StoredEvent | undefined =>
  eventsOf()
    .filter(({ fields, end }) => title.test(String(fields.summary)) && instantOf(end) < now)
    .toSorted((left, right) => instantOf(left.start) - instantOf(right.start))
    .at(-1);
const visitsOf = (event: StoredEvent | undefined): readonly Visit[] =>
  runsOf(event).flatMap(({ visits }) => visits);
const mails = (visits: readonly Visit[]) =>
  visits.flatMap(({ who }) => (who.kind === 'account' ? [who.email] : []));
const kinds = (visits: readonly Visit[]) => new Set(visits.map(({ who }) => who.kind));

describe.each(moments)('at %s', (moment) => {
  beforeEach(() => start(moment));

  test('in the crowded class: two devices, a telephone first, guests, an uninvited, an external, one who accepted and did not come', () => {
    const event = latest(/problem clinic/);
    const visits = visitsOf(event);
    const invited = new Map(event?.attendees.map(({ email, responseStatus }) => [email, responseStatus]));
    expect(kinds(visits)).toEqual(new Set(['account', 'anonymous', 'phone']));
    const came = new Set(mails(visits));
    expect(came.has('elif.kaya@harbour.example.com') && !invited.has('elif.kaya@harbour.example.com')).toBe(
      true,
    );
    expect([...came].some((email) => email.endsWith('@example.org'))).toBe(true);
    const accepted = [...invited].filter(([, response]) => response === 'accepted').map(([email]) => email);
    expect(accepted.filter((email) => !came.has(email)).length).toBeGreaterThan(0);
    const together = visits.filter(
      (one) =>
        one.who.kind === 'account' &&
        visits.some(
          (other) =>
            other !== one &&
            JSON.stringify(other.who) === JSON.stringify(one.who) &&
            other.joined < (one.left ?? now) &&
            one.joined < (other.left ?? now),
        ),
    );
    expect(together.length).toBeGreaterThanOrEqual(2);
    const names = demo.data.people
      .filter(({ email }) => invited.has(email ?? ''))
      .filter(({ email }) => !came.has(email ?? ''))
      .map(({ name }) => name);
    const shown = visits.flatMap(({ who }) => (who.kind === 'anonymous' ? [who.name] : []));
    expect(shown.filter((name) => names.includes(name))).toHaveLength(1);
    expect(shown).toContain('Guest');
    expect(visits.filter(({ inReports }) => inReports !== undefined)).toHaveLength(1);
  });

  test('a room that broke down was opened again within ten minutes, under the same code', () => {
    const [first, second, ...more] = runsOf(latest(/lab write-up/)).toSorted((a, b) => a.start - b.start);
    expect(more).toEqual([]);
    expect(second?.code).toBe(first?.code);
    const gap = (second?.start ?? 0) - (first?.end ?? 0);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(10 * minute);
  });

  test('nobody came to one, one was never held, one parent only telephoned, one name is borne by two', () => {
    expect(runsOf(latest(/Timetable and cover/)).map(({ visits }) => visits)).toEqual([[]]);
    for (const title of [/librarian/, /technician/]) {
      expect(latest(title)?.conference).not.toBeNull();
      expect(runsOf(latest(title))).toEqual([]);
    }
    expect(kinds(visitsOf(latest(/Finn O'Sullivan/)))).toEqual(new Set(['account', 'phone']));
    const menon = latest(/Divya Menon/);
    const shown = visitsOf(menon).flatMap(({ who }) => (who.kind === 'anonymous' ? [who.name] : []));
    expect(shown).toEqual(['Menon family']);
    expect(menon?.attendees.filter(({ displayName }) => displayName === shown[0])).toHaveLength(2);
  });

  test('the daily revision has one room, at least nine classes in the fortnight, and somebody who stopped coming', () => {
    const classes = eventsOf().filter(({ fields }) => /exam revision/.test(String(fields.summary)));
    expect(classes.length).toBeGreaterThanOrEqual(9);
    expect(new Set(classes.flatMap(runsOf).map(({ code }) => code)).size).toBe(1);
    const came = classes
      .toSorted((left, right) => instantOf(left.start) - instantOf(right.start))
      .map((event) => mails(visitsOf(event)).includes(seun));
    expect(came.slice(0, 3)).toContain(true);
    const streak = came.toReversed().indexOf(true);
    expect(streak).toBeGreaterThanOrEqual(4);
    expect(classes.at(-1)?.attendees.map(({ email }) => email)).toContain(seun);
  });

  test('the staff room takes part with a device of its own', () => {
    expect(kinds(visitsOf(latest(/Staff meeting/)))).toContain('room');
  });

  test('among all: late, early, rejoined, absent, and nobody there outside of a few minutes around', () => {
    const ordinary = eventsOf().filter(({ end }) => instantOf(end) < now);
    let [late, early, rejoined, absent, expected] = [0, 0, 0, 0, 0];
    for (const event of ordinary) {
      const visits = visitsOf(event);
      for (const { joined, left } of visits) {
        expect(joined).toBeGreaterThan(instantOf(event.start) - 15 * minute);
        expect(left).toBeGreaterThan(joined);
        expect(left).toBeLessThan(instantOf(event.end) + 15 * minute);
      }
      if (visits.length === 0) continue;
      for (const { email } of event.attendees) {
        const own = visits.filter(({ who }) => who.kind === 'account' && who.email === email);
        expected += 1;
        if (own.length === 0) absent += 1;
        else {
          if (Math.min(...own.map(({ joined }) => joined)) > instantOf(event.start) + 5 * minute) late += 1;
          if (Math.max(...own.map(({ left }) => left ?? 0)) < instantOf(event.end) - 5 * minute) early += 1;
          if (own.length > 1) rejoined += 1;
        }
      }
    }
    for (const count of [late, early, rejoined, absent]) {
      expect(count).toBeGreaterThan(expected / 100);
      expect(count).toBeLessThan(expected / 3);
    }
  });

  test('one class is live, and a minute later shows something else, for a quarter of an hour', async () => {
    const get = await reader(demo);
    const picture = async () => {
      const filter = 'end_time IS NULL';
      const { body } = await get('/v2/conferenceRecords', { filter });
      // The next meeting opens its doors while this one runs.
      const record = (body.conferenceRecords as readonly { name: string }[]).at(-1);
      return JSON.stringify((await get(`/v2/${record?.name}/participants`)).body);
    };
    const seen: string[] = [];
    for (let count = 0; count < 15; count += 1) {
      seen.push(await picture());
      now += minute;
    }
    expect(new Set(seen).size).toBe(15);
    expect(seen[0]).toContain('latestEndTime');
  });

  test('classes of more than a day ago are all in Reports', async () => {
    const get = await reader(demo);
    const { body } = await get('/admin/reports/v1/activity/users/all/applications/meet', {
      eventName: 'call_ended',
      endTime: new Date(now - day).toISOString(),
    });
    const over = demo.conferences
      .all()
      .flatMap(({ visits }) => visits)
      .filter(({ left, inReports }) => (inReports?.left ?? left ?? now) <= now - day);
    expect(body.items).toHaveLength(over.length);
  });
});

test('the same for the same moment, and moved when the meeting is moved', async () => {
  await start(moments[0] ?? 0);
  const all = demo.conferences.all();
  await demo.close();
  await start(moments[0] ?? 0);
  expect(demo.conferences.all()).toEqual(all);
  const soon = demo.events(amara).find(({ fields }) => /form tutors/.test(String(fields.summary)));
  const before = visitsOf(soon)[0]?.joined ?? 0;
  const time = (at: number) => ({ dateTime: new Date(at).toISOString() });
  demo.others.patch(amara, soon?.id ?? '', {
    start: time(instantOf(soon?.start ?? { kind: 'day', date: '' }) + hour),
    end: time(instantOf(soon?.end ?? { kind: 'day', date: '' }) + hour),
  });
  const moved = visitsOf(soon)[0]?.joined ?? 0;
  expect(Math.abs(moved - before - hour)).toBeLessThan(15 * minute);
});

test('a conference of an event is added to the others, and set in their place', async () => {
  await start(moments[0] ?? 0);
  const event = latest(/Welfare/);
  const before = demo.conferences.all().length;
  const joined = instantOf(event?.start ?? { kind: 'day', date: '' });
  const draft = { eventId: event?.id ?? '', visits: [{ anonymous: 'X', joined, left: joined + minute }] };
  const held = demo.conferences.add(draft);
  expect(held).toMatchObject({
    code: event?.conference?.code,
    organizer: amara,
    start: joined,
    end: joined + minute,
  });
  expect(demo.conferences.all()).toHaveLength(before + 1);
  demo.conferences.set([draft]);
  expect(demo.conferences.all()).toHaveLength(1);
  expect(() => demo.conferences.add({ eventId: 'none', visits: [] })).toThrow('room');
});

test('in bulk: exactly as many rows, all different', async () => {
  await start(moments[0] ?? 0);
  demo.conferences.set([]);
  const bulk = { rows: 1001, meetings: 40, from: now - 170 * day, to: now - 2 * day, organizer: amara };
  demo.conferences.addAll(bulkConferences({ ...bulk, domain: 'harbour.example.com' }));
  const get = await reader(demo);
  const path = '/admin/reports/v1/activity/users/all/applications/meet';
  const first = (await get(path)).body;
  const second = (await get(path, { pageToken: String(first.nextPageToken) })).body;
  const items = [first, second].flatMap(
    (page) => page.items as readonly { id: { uniqueQualifier: string } }[],
  );
  expect(new Set(items.map(({ id }) => id.uniqueQualifier)).size).toBe(1001);
  expect('nextPageToken' in second).toBe(false);
  expect(new Set(demo.conferences.all().map(({ code }) => code)).size).toBe(40);
});
