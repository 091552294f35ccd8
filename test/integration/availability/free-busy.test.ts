import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CalendarRecords } from '../../../main/calendars/records.ts';
import { noon } from '../meetings/support/world.ts';
import { createDesk, type Desk } from './desk.ts';
import { FreeBusyServer } from './free-busy-server.ts';

const day = 86_400_000;
const own = 'a1@example.org';
const crowd = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@example.org`);
const span = (start: string, end: string) => ({ start, end });
const limited = { status: 429, reason: 'rateLimitExceeded' } as const;

let server: FreeBusyServer;
let desk: Desk;
beforeEach(async () => {
  server = new FreeBusyServer();
  desk = createDesk(await server.start());
});
afterEach(async () => {
  await desk.close();
  await server.close();
});

describe('asking Google', () => {
  it('asks for 50 calendars at a time, each once', async () => {
    const { people } = await desk.suggest(crowd(120));
    expect(server.queries.map(({ items }) => items.length).toSorted()).toEqual([21, 50, 50]);
    const asked = server.queries.flatMap(({ items }) => items.map(({ id }) => id));
    expect(asked.toSorted()).toEqual([own, ...crowd(120)].toSorted());
    expect(people).toHaveLength(121);
    expect(people.every(({ state }) => state === 'known')).toBe(true);
  });

  it('asks for a long range in pieces that Google takes, without a gap', async () => {
    await desk.suggest(['ana@example.org'], { from: '2026-10-19', to: '2027-03-17' });
    const pieces = server.queries
      .map(({ timeMin, timeMax }) => ({ start: Date.parse(timeMin), end: Date.parse(timeMax) }))
      .toSorted((one, other) => one.start - other.start);
    expect(pieces.length).toBe(3);
    expect(pieces[0]?.start).toBeLessThanOrEqual(Date.parse('2026-10-18T22:00Z'));
    expect(pieces.at(-1)?.end).toBeGreaterThanOrEqual(Date.parse('2027-03-17T23:00Z'));
    for (const [index, { start, end }] of pieces.entries()) {
      expect(end - start).toBeLessThanOrEqual(60 * day);
      if (index > 0) expect(start).toBe(pieces[index - 1]?.end);
    }
  });

  it('remembers the answers for a minute, unless asked again or a meeting changes', async () => {
    await desk.suggest(['ana@example.org']);
    await desk.suggest(['ana@example.org']);
    expect(server.queries).toHaveLength(1);
    await desk.suggest(['ana@example.org', 'zoe@example.org']);
    expect(server.queries.at(-1)?.items).toEqual([{ id: 'zoe@example.org' }]);
    await desk.suggest(['ana@example.org'], { refresh: true });
    expect(server.queries).toHaveLength(3);
    desk.world.clock.now = noon + 61_000;
    await desk.suggest(['ana@example.org']);
    expect(server.queries).toHaveLength(4);
    desk.world.context.broadcast.changed('meetings');
    await desk.suggest(['ana@example.org']);
    expect(server.queries).toHaveLength(5);
  });
});

describe('who is unknown is never free', () => {
  const reasons = async (emails: readonly string[]) => {
    const { people, suggestions } = await desk.suggest(emails);
    for (const { free, unknown } of suggestions) {
      const stateOf = (email: string) => people.find((person) => person.email === email)?.state;
      expect(unknown.every((email) => stateOf(email) === 'unknown')).toBe(true);
      expect(free).toBe(people.filter(({ state }) => state === 'known').length);
    }
    expect(suggestions.length).toBeGreaterThan(0);
    return Object.fromEntries(people.map(({ email, reason }) => [email, reason]));
  };

  it('a calendar that the answer leaves out', async () => {
    server.everybodyElseFree = false;
    server.calendars = { [own]: { busy: [] }, 'ana@example.org': { busy: [] } };
    expect(await reasons(['ana@example.org', 'zoe@example.org'])).toEqual({
      [own]: null,
      'ana@example.org': null,
      'zoe@example.org': 'no-answer',
    });
  });

  it('a calendar with errors, even beside busy times', async () => {
    const error = (reason: string) => [{ domain: 'global', reason }];
    server.calendars = {
      'ana@example.org': { errors: error('notFound'), busy: [] },
      'zoe@example.org': { errors: error('internalError'), busy: [] },
    };
    expect(await reasons(['ana@example.org', 'zoe@example.org', 'kim@example.org'])).toEqual({
      [own]: null,
      'ana@example.org': 'not-shared',
      'zoe@example.org': 'refused',
      'kim@example.org': null,
    });
  });

  it('busy times that cannot be read', async () => {
    server.calendars = { 'ana@example.org': { busy: [span('soon', 'later')] } };
    expect((await reasons(['ana@example.org']))['ana@example.org']).toBe('no-answer');
  });

  it('the people of a batch that failed, and they alone', async () => {
    server.endings.push({ status: 400, reason: 'invalid' });
    const { people, trouble } = await desk.suggest(crowd(60));
    const unknown = people.filter(({ state }) => state === 'unknown');
    expect([50, 11]).toContain(unknown.length);
    expect(new Set(unknown.map(({ reason }) => reason))).toEqual(new Set(['failed']));
    expect(trouble?.code).toBe('service-refused');
  });

  it('everybody for the piece of a range that failed', async () => {
    server.endings.push({ status: 400, reason: 'invalid' });
    const { people } = await desk.suggest(['ana@example.org'], { from: '2026-10-19', to: '2027-01-29' });
    const [piece, ...others] = people.find(({ email }) => email === 'ana@example.org')?.unknown ?? [];
    expect(others).toEqual([]);
    const days = (Date.parse(piece?.end ?? '') - Date.parse(piece?.start ?? '')) / day;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThanOrEqual(60);
  });

  it.each(['cut', 'garbage', 'hang'] as const)('everybody when the request is %s', async (ending) => {
    server.endings.push(ending);
    const { people, trouble } = await desk.suggest(['ana@example.org']);
    expect(people.map(({ state }) => state)).toEqual(['unknown', 'unknown']);
    expect(people[1]?.reason).toBe(ending === 'cut' ? 'offline' : 'failed');
    expect(trouble).not.toBeNull();
    const again = await desk.suggest(['ana@example.org']);
    expect(again.people.map(({ state }) => state)).toEqual(['known', 'known']);
  });

  it('is asked of the other accounts when this one is not shown the calendar', async () => {
    await desk.close();
    desk = createDesk(server.origin, ['a1', 'a2']);
    const hidden = { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] };
    server.calendars = { 'ana@example.org': hidden };
    server.onQuery = (count) => {
      if (count === 2) server.calendars = { 'ana@example.org': { busy: [] } };
    };
    const { people } = await desk.suggest(['ana@example.org']);
    expect(server.queries.map(({ items }) => items.length)).toEqual([2, 1]);
    expect(people[1]).toMatchObject({ email: 'ana@example.org', state: 'known' });
  });
});

describe('limits of rate', () => {
  it.each([
    limited,
    { status: 403, reason: 'userRateLimitExceeded' },
    { status: 503, reason: 'backendError' },
  ] as const)('a $status is asked again after a while', async (ending) => {
    server.endings.push(ending, ending);
    const { people, trouble } = await desk.suggest(['ana@example.org']);
    expect(server.queries).toHaveLength(3);
    expect(people.every(({ state }) => state === 'known')).toBe(true);
    expect(trouble).toBeNull();
  });

  it('a Retry-After is waited for', async () => {
    server.endings.push({ ...limited, headers: { 'retry-after': '1' } });
    const before = performance.now();
    await desk.suggest(['ana@example.org']);
    expect(performance.now() - before).toBeGreaterThan(950);
  });

  it('asks no more than the bounded number of times, and says why', async () => {
    server.endings.push(...Array.from({ length: 20 }, () => limited));
    const { people, trouble } = await desk.suggest(['ana@example.org']);
    expect(server.queries).toHaveLength(desk.world.context.timing.retry.length + 1);
    expect(people[1]).toMatchObject({ state: 'unknown', reason: 'rate-limited' });
    expect(trouble?.code).toBe('rate-limited');
  });

  it('a permission that Google does not see any more is said, and not asked for again', async () => {
    server.endings.push({ status: 403, reason: 'insufficientPermissions' });
    const { people } = await desk.suggest(['ana@example.org']);
    expect(server.queries).toHaveLength(1);
    expect(people[1]).toMatchObject({ state: 'unknown', reason: 'permission-missing' });
  });
});

describe('without the network', () => {
  const readCalendar = () => {
    const { database } = desk.world.context;
    const records = new CalendarRecords(database);
    records.ensurePrimary('a1', own);
    records.eventsRead('a1', 'primary', null, noon);
    const insert = (id: string, start: string, end: string, more: { allDay?: 1; declined?: true } = {}) =>
      database.run(
        `INSERT INTO meeting (meeting_id, account_id, calendar_id, event_id, origin, status, title, description,
           start_ms, end_ms, time_zone, all_day, link, attendees, organizer_self, copy_key, search_text, created_at)
         VALUES (?, 'a1', 'primary', ?, 'calendar', 'scheduled', '', '', ?, ?, 'UTC', ?, 'none', ?, 0, '', '', 0)`,
        id,
        id,
        Date.parse(start),
        Date.parse(end),
        more.allDay ?? 0,
        JSON.stringify(more.declined ? [{ email: own, self: true, response: 'declined' }] : []),
      );
    insert('one', '2026-10-19T08:00Z', '2026-10-19T09:00Z');
    insert('holiday', '2026-10-19T22:00Z', '2026-10-20T22:00Z', { allDay: 1 });
    insert('declined', '2026-10-21T08:00Z', '2026-10-21T09:00Z', { declined: true });
  };

  it('own times are those read last, and it is said; others stay unknown', async () => {
    readCalendar();
    server.endings.push('cut');
    const { people, trouble } = await desk.suggest(['ana@example.org']);
    expect(people[0]).toMatchObject({
      email: own,
      state: 'known',
      source: 'local',
      busy: [span('2026-10-19T08:00:00.000Z', '2026-10-19T09:00:00.000Z')],
    });
    expect(people[1]).toMatchObject({ state: 'unknown', reason: 'offline', busy: [] });
    expect(trouble?.code).toBe('offline');
  });

  it('a day of an own calendar can be checked; of one that was never read it cannot', async () => {
    server.endings.push('cut');
    expect(await desk.check('2026-10-19')).toMatchObject({ ok: false, error: { code: 'offline' } });
    readCalendar();
    server.endings.push('cut');
    const answer = await desk.check('2026-10-19');
    expect(answer).toMatchObject({ ok: true, value: { source: 'local', why: null } });
  });
});

describe('hours of one’s own', () => {
  const hours = { timeZone: 'America/New_York', from: '09:00', to: '17:00', workingDays: [1, 2, 3, 4, 5] };

  it('count by the person’s own clock, and can be taken back', async () => {
    await desk.handlers.setHours({ email: 'Ana@Example.org', hours });
    const { suggestions, people } = await desk.suggest(['ana@example.org'], { limit: 100 });
    expect(people[1]).toMatchObject({ ownHours: true, hours });
    for (const { start, end } of suggestions) {
      expect(Date.parse(start)).toBeGreaterThanOrEqual(Date.parse(`${start.slice(0, 10)}T13:00Z`));
      expect(Date.parse(end)).toBeLessThanOrEqual(Date.parse(`${start.slice(0, 10)}T16:00Z`));
    }
    expect(suggestions.length).toBeGreaterThan(0);
    const optional = await desk.suggest(['ana@example.org'], { limit: 100, required: [] });
    expect(optional.suggestions.at(-1)?.outsideHours).toEqual(['ana@example.org']);
    await desk.handlers.setHours({ email: 'ana@example.org', hours: null });
    expect((await desk.suggest(['ana@example.org'])).people[1]).toMatchObject({ ownHours: false });
  });

  it('of a zone that there is not are refused', async () => {
    const refused = await desk.handlers.setHours({
      email: 'ana@example.org',
      hours: { ...hours, timeZone: 'Mars/Olympus' },
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'zone-unknown' } });
  });
});

it('says who is in the way when nobody can meet', async () => {
  const all = [span('2026-10-18T00:00Z', '2026-10-25T00:00Z')];
  server.calendars = { 'ana@example.org': { busy: all } };
  const asked = await desk.suggest(['ana@example.org', 'zoe@example.org']);
  expect(asked.suggestions).toEqual([]);
  expect(asked.inTheWay).toEqual([{ email: 'ana@example.org', starts: asked.considered }]);
  const without = await desk.suggest(['ana@example.org', 'zoe@example.org'], {
    required: ['zoe@example.org'],
  });
  expect(without.suggestions[0]).toMatchObject({ free: 2, optionalBusy: ['ana@example.org'] });
});

it('refuses a range that ends before it begins, or never', async () => {
  for (const to of ['2026-10-18', '2028-10-18']) {
    const answer = await desk.handlers.suggest({ from: '2026-10-19', to, limit: 10 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'time-invalid', details: { field: 'to' } } });
  }
});
