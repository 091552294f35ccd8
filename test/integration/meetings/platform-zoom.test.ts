import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Changing, startChanging } from './support/changing.ts';

let it: Changing;

beforeEach(async () => {
  it = await startChanging();
  await it.one.call('accounts.connect', { provider: 'zoom', ...it.one.demo.zoomApp });
});

afterEach(() => it.close());

const zoomMeetings = () => it.one.demo.zoom.meetings();
const input = {
  title: 'On Zoom',
  employeeEmails: ['guest@example.org'],
  startTime: '2031-03-04T10:00',
  timeZone: 'Europe/Madrid',
  platform: { kind: 'zoom' },
  requestId: 'one press',
};
type Created = { meetingId: string; eventId: string; meetUrl: string };
const create = () => it.one.call<Created>('meetings.create', input);
const events = () =>
  it.one.demo
    .events(it.coordinator)
    .filter(({ fields, status }) => fields.summary === 'On Zoom' && status !== 'cancelled');
const posts = { method: 'POST', path: /\/v2\/users\/[^/]+\/meetings$/ };
const inserts = { method: 'POST', path: /\/calendars\/[^/]+\/events$/ };
const meeting = async () => (await it.get()).meeting;

describe('creating', () => {
  test('Zoom first, then the event with its link; the host’s own link is kept nowhere', async () => {
    const made = await create();
    const [zoom] = zoomMeetings();
    expect(made).toMatchObject({ platform: 'zoom', link: 'ready', meetUrl: zoom?.join_url });
    expect(zoom).toMatchObject({
      topic: 'On Zoom',
      start_time: '2031-03-04T09:00:00Z',
      duration: 30,
      timezone: 'Europe/Madrid',
    });
    expect(events()).toMatchObject([{ conference: null, fields: { location: zoom?.join_url } }]);
    expect(JSON.stringify([made, events()])).not.toContain('zak=');
  });

  test.each(['commit-then-cut', 'cut-before', 'garbage'] as const)(
    'Zoom’s answer lost (%s): one Zoom meeting and one event',
    async (kind) => {
      it.one.demo.faults.add({ match: posts, kind, times: 1 });
      const made = await create();
      expect(zoomMeetings().map(({ join_url }) => join_url)).toEqual([made.meetUrl]);
      expect(events()).toHaveLength(1);
    },
  );

  test('the calendar’s answer lost: one Zoom meeting and one event', async () => {
    it.one.demo.faults.add({ match: inserts, kind: 'commit-then-cut', times: 1 });
    await create();
    expect(zoomMeetings()).toHaveLength(1);
    expect(events()).toHaveLength(1);
  });

  test('the calendar refuses for good: the Zoom meeting goes again', async () => {
    it.one.demo.faults.add({ match: inserts, kind: 'status', status: 400, body: { error: { code: 400 } } });
    expect(await it.refusal('meetings.create', input)).not.toBe('none');
    expect(zoomMeetings()).toEqual([]);
    expect(events()).toEqual([]);
  });

  test('Zoom cannot be reached for longer: unfinished, and Finish makes one of each', async () => {
    const fault = it.one.demo.faults.add({ match: { path: /\/v2\/users/ }, kind: 'commit-then-cut' });
    expect(await it.refusal('meetings.create', input)).toBe('outcome-unknown');
    expect(events()).toEqual([]);
    fault.release();
    const { meetings } = await it.one.call<{ meetings: Created[] }>('meetings.list', {
      status: 'unfinished',
    });
    await it.one.call('meetings.finish', { meetingId: meetings[0]?.meetingId });
    expect(zoomMeetings()).toHaveLength(1);
    expect(events()).toHaveLength(1);
  });

  test('given up instead: nothing is left at Zoom', async () => {
    const fault = it.one.demo.faults.add({ match: { path: /\/v2\/users/ }, kind: 'commit-then-cut' });
    await it.refusal('meetings.create', input);
    fault.release();
    const { meetings } = await it.one.call<{ meetings: Created[] }>('meetings.list', {
      status: 'unfinished',
    });
    await it.one.call('meetings.discard', { meetingId: meetings[0]?.meetingId });
    expect(zoomMeetings()).toEqual([]);
  });

  test('the daily limit is named, and nothing is made', async () => {
    it.one.demo.faults.add({
      match: posts,
      kind: 'status',
      status: 429,
      headers: { 'Retry-After': new Date(Date.now() + 3_600_000).toISOString() },
      body: { code: 429, message: 'Reached the maximum daily rate limit for this API.' },
    });
    const answer = await it.one.app.call('meetings.create', input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'zoom-daily-limit' } });
    expect(JSON.stringify(answer)).toContain('100');
    expect(events()).toEqual([]);
  });

  test.each(['1', new Date(Date.now() + 500).toUTCString()])(
    'a short 429 (%s) is waited for',
    async (after) => {
      it.one.demo.faults.add({
        match: posts,
        kind: 'status',
        status: 429,
        times: 1,
        headers: { 'Retry-After': after },
        body: { code: 429, message: 'You have reached the maximum per-second rate limit for this API.' },
      });
      await create();
      expect(zoomMeetings()).toHaveLength(1);
    },
  );

  test('a token that has ended is renewed once', async () => {
    it.one.demo.zoom.expire();
    await create();
    expect(zoomMeetings()).toHaveLength(1);
  });
});

describe('an existing meeting', () => {
  test('Meet → Zoom → Meet: the Zoom meeting comes and goes', async () => {
    await it.update({ platform: { kind: 'zoom' } });
    expect(zoomMeetings()).toHaveLength(1);
    expect(await meeting()).toMatchObject({ platform: 'zoom', meetUrl: zoomMeetings()[0]?.join_url });
    expect(it.stored().conference).toBeNull();
    await it.update({ platform: { kind: 'google-meet' } });
    expect(await meeting()).toMatchObject({ platform: 'google-meet', link: 'ready' });
    expect(zoomMeetings()).toEqual([]);
  });

  test('another time and title are told to Zoom; a failure there is made up for', async () => {
    await it.update({ platform: { kind: 'zoom' } });
    await it.update({ title: 'Later', startTime: '2031-03-05T12:00' });
    expect(zoomMeetings()).toMatchObject([{ topic: 'Later', start_time: '2031-03-05T11:00:00Z' }]);
    const fault = it.one.demo.faults.add({
      match: { method: 'PATCH', path: /v2\/meetings/ },
      kind: 'cut-before',
    });
    await it.update({ title: 'Later still' });
    expect(it.stored().fields.summary).toBe('Later still');
    fault.release();
    await it.one.restart();
    await it.one.app.started;
    expect(zoomMeetings()).toMatchObject([{ topic: 'Later still' }]);
  });

  test('cancelled: Zoom’s goes too, also when it is gone already', async () => {
    await it.update({ platform: { kind: 'zoom' } });
    await it.cancel();
    expect(zoomMeetings()).toEqual([]);
  });

  test('the calendar refuses the change: the link stays, and no Zoom meeting is left', async () => {
    const { meetUrl } = await meeting();
    it.one.demo.faults.add({
      match: { method: 'PATCH', path: /events/ },
      kind: 'status',
      status: 400,
      body: { error: { code: 400 } },
    });
    expect(
      await it.refusal('meetings.update', {
        meetingId: it.meetingId,
        changes: { platform: { kind: 'zoom' } },
      }),
    ).not.toBe('none');
    expect((await meeting()).meetUrl).toBe(meetUrl);
    expect(zoomMeetings()).toEqual([]);
  });

  test('Zoom does not answer: the link stays, and a new try makes one', async () => {
    const { meetUrl } = await meeting();
    const fault = it.one.demo.faults.add({ match: { path: /\/v2\/users/ }, kind: 'commit-then-cut' });
    const change = { meetingId: it.meetingId, changes: { platform: { kind: 'zoom' } }, requestId: 'press' };
    expect(await it.refusal('meetings.update', change)).toBe('change-unknown');
    expect((await meeting()).meetUrl).toBe(meetUrl);
    fault.release();
    expect(await it.refusal('meetings.update', change)).toBe('none');
    expect(zoomMeetings()).toHaveLength(1);
    expect(await meeting()).toMatchObject({ platform: 'zoom', meetUrl: zoomMeetings()[0]?.join_url });
  });

  test('held: nothing is made at Zoom before it is due', async () => {
    const held = await it.update({ platform: { kind: 'zoom' } }, { hold: true });
    expect(zoomMeetings()).toEqual([]);
    if (held.outcome !== 'held') throw new Error(held.outcome);
    await it.one.call('meetings.undo', { changeId: held.changeId });
    expect(zoomMeetings()).toEqual([]);
  });
});

test('not connected: told at once', async () => {
  const { accounts } = await it.one.call<{ accounts: { accountId: string; provider: string }[] }>(
    'accounts.list',
  );
  const zoom = accounts.find(({ provider }) => provider === 'zoom');
  await it.one.call('accounts.disconnect', { accountId: zoom?.accountId });
  expect(await it.refusal('meetings.create', input)).toBe('zoom-missing');
});
