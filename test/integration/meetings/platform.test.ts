import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { conformanceListener } from '../../support/discovery.ts';
import { type Changing, startChanging } from './support/changing.ts';

const template = 'https://rooms.example.org/harbour/{id}';
const pattern = /^https:\/\/rooms\.example\.org\/harbour\/[a-z2-9]{12}$/;
let it: Changing;

beforeEach(async () => {
  it = await startChanging();
  await it.one.call('settings.set', { ownRooms: [template] });
});

afterEach(() => it.close());

const create = (platform: object, more: object = {}) =>
  it.one.call<{ meetingId: string; eventId: string; meetUrl: string | null; platform: string }>(
    'meetings.create',
    {
      title: 'Held elsewhere',
      description: 'Agenda.',
      employeeEmails: ['guest@example.org'],
      startTime: '2031-03-04T10:00',
      timeZone: 'Europe/Madrid',
      platform,
      ...more,
    },
  );
const eventOf = (eventId: string) => {
  const found = it.one.demo.events(it.coordinator).find(({ id }) => id === eventId);
  if (!found) throw new Error('the event is not there');
  return found;
};
const meeting = async () => (await it.get()).meeting;

describe('a room of the organisation’s own', () => {
  test('stands in place and description, without a conference, and is known again when the calendar is read', async () => {
    const made = await create({ kind: 'room', url: template });
    expect(made).toMatchObject({ platform: 'room', link: 'ready', description: 'Agenda.' });
    expect(made.meetUrl).toMatch(pattern);
    const stored = eventOf(made.eventId);
    expect(stored).toMatchObject({
      conference: null,
      fields: { location: made.meetUrl, description: `Agenda.\n\n→ ${made.meetUrl}` },
    });
    await it.one.call('calendars.sync');
    expect(await it.one.call('meetings.get', { meetingId: made.meetingId })).toMatchObject({
      meeting: { platform: 'room', meetUrl: made.meetUrl, description: 'Agenda.' },
    });
  });

  test('each meeting has one of its own', async () => {
    const one = await create({ kind: 'room', url: template });
    const other = await create({ kind: 'room', url: template }, { title: 'Another' });
    expect(one.meetUrl).not.toBe(other.meetUrl);
  });

  test('is opened on the host that is set, and on no other', async () => {
    const start = new Date(Date.now() + 60_000).toISOString();
    const { meetingId, meetUrl } = await create({ kind: 'room', url: template }, { startTime: start });
    await it.one.call('meetings.join', { meetingId });
    expect(it.one.platform.opened.at(-1)).toMatchObject({ kind: 'meeting', url: meetUrl });
    await it.one.call('settings.set', { ownRooms: [] });
    expect(await it.refusal('meetings.join', { meetingId })).toBe('link-refused');
  });

  test.each([
    ['http://rooms.example.org/x', 'room-address-invalid'],
    ['https://user:pass@rooms.example.org/x', 'room-address-invalid'],
    ['https://{id}.example.org/x', 'room-address-invalid'],
    ['https://rooms.example.org.evil.example/x', 'room-not-listed'],
  ])('%s is refused: %s', async (url, code) => {
    const before = it.one.demo.events(it.coordinator).length;
    const input = { title: 'No', employeeEmails: ['guest@example.org'], platform: { kind: 'room', url } };
    expect(await it.refusal('meetings.create', input)).toBe(code);
    expect(it.one.demo.events(it.coordinator)).toHaveLength(before);
  });

  test('a series has one room for all its times', async () => {
    const end = { kind: 'count', count: 3 };
    const recurrence = { freq: 'daily', interval: 1, end, except: [] };
    const startTime = new Date(Date.now() + 24 * 3_600_000).toISOString();
    const made = await create({ kind: 'room', url: template }, { recurrence, startTime });
    const { fields } = eventOf(made.eventId);
    expect(fields.location).toMatch(pattern);
    await it.one.call('calendars.sync');
    const { meetings } = await it.one.call<{ meetings: { meetUrl: string; title: string }[] }>(
      'meetings.list',
      {
        query: 'Held elsewhere',
      },
    );
    expect(meetings.map(({ meetUrl }) => meetUrl)).toEqual([
      fields.location,
      fields.location,
      fields.location,
    ]);
  });
});

test('none: an event without link, and nothing to join', async () => {
  const made = await create({ kind: 'none' });
  expect(made).toMatchObject({ platform: 'none', link: 'none', meetUrl: null });
  expect(eventOf(made.eventId)).toMatchObject({ conference: null });
});

describe('an existing meeting', () => {
  test('Meet → room → none → Meet: one link at a time, the words stay', async () => {
    expect(await meeting()).toMatchObject({ platform: 'google-meet' });
    await it.update({ platform: { kind: 'room', url: template } });
    const held = await meeting();
    expect(held).toMatchObject({ platform: 'room', description: 'Bring your parts.', meetCode: null });
    expect(held.meetUrl).toMatch(pattern);
    expect(it.stored()).toMatchObject({ conference: null, fields: { location: held.meetUrl } });

    await it.update({ platform: { kind: 'none' } });
    expect(await meeting()).toMatchObject({ platform: 'none', meetUrl: null });
    expect(it.stored().fields).toMatchObject({ description: 'Bring your parts.' });
    expect(it.stored().fields).not.toHaveProperty('location');

    await it.update({ platform: { kind: 'google-meet' } });
    const again = await meeting();
    expect(again).toMatchObject({ platform: 'google-meet', link: 'ready' });
    expect(again.meetCode).toMatch(/^[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
  });

  test('other changes keep the room’s line', async () => {
    await it.update({ platform: { kind: 'room', url: template } });
    const { meetUrl } = await meeting();
    await it.update({ description: 'Other words.', title: 'Other' });
    expect(it.stored().fields.description).toBe(`Other words.\n\n→ ${meetUrl}`);
    expect(await meeting()).toMatchObject({ description: 'Other words.', meetUrl, platform: 'room' });
  });

  test('a classroom in the place stays', async () => {
    await it.elsewhere({ location: 'Aula 3' });
    await it.update({ platform: { kind: 'room', url: template } });
    expect(it.stored().fields.location).toBe('Aula 3');
    const held = await meeting();
    expect(held).toMatchObject({ platform: 'room', link: 'ready' });
    await it.update({ platform: { kind: 'none' } });
    expect(it.stored().fields).toMatchObject({ location: 'Aula 3', description: 'Bring your parts.' });
  });

  test('what already is so is not sent', async () => {
    const { revision } = it.stored();
    await it.update({ platform: { kind: 'google-meet' } });
    expect(it.stored().revision).toBe(revision);
  });

  test('held: undo sends nothing', async () => {
    const { revision } = it.stored();
    const held = await it.update({ platform: { kind: 'none' } }, { hold: true });
    if (held.outcome !== 'held') throw new Error(held.outcome);
    expect((await it.pending())[0]).toMatchObject({
      before: { platform: { kind: 'google-meet' } },
      after: { platform: { kind: 'none', url: null } },
    });
    await it.one.call('meetings.undo', { changeId: held.changeId });
    expect(it.stored().revision).toBe(revision);
  });

  test('moved to another room elsewhere meanwhile: a conflict, and one’s own way on what was found', async () => {
    const { title, description, start, end, timeZone, meetUrl: url, platform: kind } = await meeting();
    const seen = { title, description, start, end, timeZone, platform: { kind, url } };
    await it.elsewhere({ conferenceData: null, location: 'https://us02web.zoom.us/j/81234567890?pwd=x' });
    const wanted = { platform: { kind: 'room', url: template } } as const;
    const conflict = await it.update(wanted, { seen });
    expect(conflict).toMatchObject({
      outcome: 'conflict',
      fields: ['platform'],
      theirs: { platform: { kind: 'zoom' } },
    });
    if (conflict.outcome !== 'conflict') return;
    expect(await it.update(wanted, { seen: conflict.theirs })).toMatchObject({ outcome: 'done' });
    expect(await meeting()).toMatchObject({ platform: 'room' });
  });

  test('the answer lost: it is found out, and done once', async () => {
    it.one.demo.faults.add({ match: { method: 'PATCH', path: /events/ }, kind: 'commit-then-cut', times: 1 });
    expect(await it.update({ platform: { kind: 'room', url: template } })).toMatchObject({ outcome: 'done' });
    const { meetUrl } = await meeting();
    expect(it.stored().fields.location).toBe(meetUrl);
  });

  test('requests are those of the discovery document', async () => {
    const conformance = conformanceListener();
    const end = it.one.demo.observe(conformance);
    await it.update({ platform: { kind: 'room', url: template } });
    await create({ kind: 'room', url: template });
    end();
    expect(conformance.problems).toEqual([]);
  });
});
