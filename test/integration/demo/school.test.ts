import { expect, test } from 'vitest';
import { instantOf, type StoredEvent } from '../../../main/demo/calendar/event.ts';
import { schoolMeetings } from '../../../main/demo/data/meetings.ts';
import { harbourSchool } from '../../../main/demo/data/school.ts';
import { startDemo } from '../../../main/demo/start.ts';

const data = harbourSchool();
const minute = 60_000;
const day = 24 * 60 * minute;
const monday = Date.parse('2026-11-16T00:00:00Z');
const meetings = (now: number, seed = 1, timeZone = 'Europe/Madrid') =>
  schoolMeetings({ data, now, timeZone, seed });

test('a school of 60 people and 6 projects, with the usual dirt', () => {
  expect(data.people).toHaveLength(60);
  expect(data.projects).toHaveLength(6);
  expect(data.projects.filter(({ name }) => name.includes("'"))).toHaveLength(1);
  expect(data.people.filter(({ email }) => email === null)).toHaveLength(2);
  expect(data.people.filter(({ email }) => email !== null && !/@[\w.]+\.\w+/.test(email))).toHaveLength(1);
  const ids = new Set(data.people.map(({ employeeId }) => employeeId));
  expect(ids.size).toBe(60);
  expect(data.contributors.filter(({ employeeId }) => !ids.has(employeeId))).toHaveLength(1);
  for (const { projectId } of data.projects) {
    expect(data.contributors.some((contributor) => contributor.projectId === projectId)).toBe(true);
  }
});

test('every address is of a reserved domain', () => {
  const addresses = [
    ...data.people.map(({ email }) => email ?? ''),
    ...meetings(monday).flatMap(({ attendees }) => attendees.map(({ email }) => email)),
  ].filter((address) => address.includes('.'));
  for (const address of addresses)
    expect(address.trim().toLowerCase()).toMatch(/@(harbour\.)?example\.(com|org)$|@harbour$/);
});

test('the same on every run, and another for another seed', () => {
  expect(meetings(monday)).toEqual(meetings(monday));
  expect(meetings(monday, 2).map(({ id }) => id)).not.toEqual(meetings(monday).map(({ id }) => id));
});

// Five hours on and on meet every hour of the day: weekends, nights and mornings are all times at which somebody tries the demo.
test.each(['Europe/Madrid', 'UTC', 'Pacific/Auckland', 'America/St_Johns'])(
  'in %s, whenever it starts',
  (timeZone) => {
    for (let hour = 0; hour < 7 * 24; hour += 5) {
      const now = monday + hour * 60 * minute + 7 * minute;
      const own = meetings(now, 1, timeZone).filter(
        ({ organizer, recurrence, start }) =>
          organizer === data.accounts[0]?.address && recurrence.length === 0 && start.kind === 'moment',
      );
      const live = own.filter(({ start, end }) => instantOf(start) <= now && instantOf(end) > now);
      expect(live.map(({ fields }) => fields.summary)).toEqual(['Year 9 Science: lab safety briefing']);
      const next = own.map(({ start }) => instantOf(start) - now).filter((wait) => wait > 0);
      const soon = Math.min(...next) / minute;
      expect(soon).toBeGreaterThan(8);
      expect(soon).toBeLessThan(16);
      const spread = own.map(({ start }) => (instantOf(start) - now) / day);
      expect(Math.min(...spread)).toBeLessThan(-10);
      expect(Math.max(...spread)).toBeGreaterThan(10);
      expect(spread.every((days) => Math.abs(days) <= 14.01)).toBe(true);
    }
  },
);

test('answers differ, links are shaped as Meet shapes them, ids are legal', () => {
  const all = meetings(monday + 3 * day);
  const answers = new Set(
    all.flatMap(({ attendees }) => attendees.map(({ responseStatus }) => responseStatus)),
  );
  expect(answers).toEqual(new Set(['needsAction', 'accepted', 'declined', 'tentative']));
  for (const { conference } of all)
    if (conference !== null) expect(conference.code).toMatch(/^[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
  for (const { id } of all) expect(id).toMatch(/^[a-v0-9]{5,1024}$/);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('two servers of the same moment hold the same events; made-up data bring no meetings', async () => {
  const bare = ({ id, start, attendees, fields, conference }: StoredEvent) => ({
    id,
    start,
    attendees,
    fields,
    conference,
  });
  const held = async (options: Partial<Parameters<typeof startDemo>[0]>) => {
    const demo = await startDemo({ now: () => monday, timeZone: 'Europe/Madrid', ...options });
    const events = demo.events(demo.accounts[0] ?? '').map(bare);
    await demo.close();
    return events;
  };
  expect(await held({})).toEqual(await held({}));
  expect(await held({ data: { ...data, meetings: false } })).toEqual([]);
});
