import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MeetingVersion } from '../../../preload/contract/changes.ts';
import { type Changing, startChanging } from './support/changing.ts';

let it: Changing;
let seen: MeetingVersion;

beforeEach(async () => {
  it = await startChanging();
  const { title, description, start, end, timeZone, platform: kind, meetUrl: url } = (await it.get()).meeting;
  seen = { title, description, start, end, timeZone, platform: { kind, url } };
});

afterEach(() => it.close());

describe('changed elsewhere after it was seen', () => {
  test('the same field: nothing is sent, and both versions are the answer', async () => {
    await it.elsewhere({ summary: 'Theirs' });
    const { revision } = it.stored();
    const outcome = await it.update({ title: 'Mine', startTime: '2031-03-03T15:00' }, { seen });
    expect(outcome).toEqual({
      outcome: 'conflict',
      mine: { ...seen, title: 'Mine', start: '2031-03-03T15:00:00+01:00', end: '2031-03-03T16:00:00+01:00' },
      theirs: { ...seen, title: 'Theirs' },
      fields: ['title'],
    });
    expect(it.stored().revision).toBe(revision);
    expect(it.mails()).toEqual([]);
    // What was found is shown from now on.
    expect((await it.get()).meeting.title).toBe('Theirs');
  });

  test('keep mine: asked again on what was found', async () => {
    await it.elsewhere({ summary: 'Theirs' });
    const conflict = await it.update({ title: 'Mine' }, { seen });
    if (conflict.outcome !== 'conflict') throw new Error(conflict.outcome);
    expect((await it.update({ title: 'Mine' }, { seen: conflict.theirs })).outcome).toBe('done');
    expect(it.stored().fields.summary).toBe('Mine');
  });

  test('and again in between: asked again', async () => {
    await it.elsewhere({ summary: 'Theirs' });
    const conflict = await it.update({ title: 'Mine' }, { seen });
    if (conflict.outcome !== 'conflict') throw new Error(conflict.outcome);
    await it.elsewhere({ summary: 'Theirs again' });
    expect(await it.update({ title: 'Mine' }, { seen: conflict.theirs })).toMatchObject({
      outcome: 'conflict',
      theirs: { title: 'Theirs again' },
    });
  });

  test('another field: both changes stand', async () => {
    await it.elsewhere({ description: 'Theirs', location: 'Hall' });
    expect((await it.update({ title: 'Mine' }, { seen })).outcome).toBe('done');
    expect(it.stored().fields).toMatchObject({ summary: 'Mine', description: 'Theirs', location: 'Hall' });
  });

  test('to the same as is wanted: done, and nobody is mailed a second time', async () => {
    await it.elsewhere({ summary: 'Both' });
    expect((await it.update({ title: 'Both' }, { seen })).outcome).toBe('done');
    expect(it.mails()).toEqual([]);
  });

  test('a meeting that was moved is not cancelled unseen', async () => {
    const moved = { dateTime: '2031-03-05T10:00:00+01:00', timeZone: 'Europe/Madrid' };
    await it.elsewhere({ start: moved, end: { ...moved, dateTime: '2031-03-05T11:00:00+01:00' } });
    const outcome = await it.cancel({ seen });
    expect(outcome).toMatchObject({ outcome: 'conflict', mine: null, fields: ['time'] });
    expect(it.stored().status).toBe('confirmed');
    if (outcome.outcome !== 'conflict') throw new Error(outcome.outcome);
    expect((await it.cancel({ seen: outcome.theirs })).outcome).toBe('done');
    expect(it.stored().status).toBe('cancelled');
  });
});

describe('changed elsewhere between reading and writing (If-Match)', () => {
  test('what was decided on an old state is refused; it is read again and both changes stand', async () => {
    const write = { method: 'PATCH', path: /\/events\// };
    const hanging = it.one.demo.faults.add({ match: write, kind: 'delay', milliseconds: 150, times: 1 });
    const statuses: number[] = [];
    const end = it.one.demo.observe(({ method, status }) => {
      if (method === 'PATCH') statuses.push(status);
    });
    const asked = it.update({ title: 'Mine' }, { seen });
    await expect.poll(() => hanging.hits).toBe(1);
    await it.elsewhere({ location: 'Hall' });
    expect((await asked).outcome).toBe('done');
    end();
    expect(statuses).toEqual([200, 412, 200]);
    expect(it.stored().fields).toMatchObject({ summary: 'Mine', location: 'Hall' });
    expect(it.mails()).toHaveLength(1);
  });

  test('every write says which state it was decided on', async () => {
    const sent: unknown[] = [];
    const end = it.one.demo.observe(({ method, headers, query }) => {
      if (method === 'PATCH' || method === 'DELETE')
        sent.push([method, headers['if-match'], query.get('sendUpdates')]);
    });
    const first = it.stored().revision;
    await it.update({ title: 'Mine' }, { sendUpdates: 'externalOnly' });
    await it.cancel({ note: 'Sorry' });
    end();
    expect(sent).toEqual([
      ['PATCH', `"${first}000"`, 'externalOnly'],
      ['PATCH', `"${first + 1}000"`, 'none'],
      ['DELETE', `"${first + 2}000"`, 'all'],
    ]);
  });
});

describe('cancelling', () => {
  test('the note stands in the description that the mail shows, once; the record stays as cancelled', async () => {
    expect(await it.cancel({ note: ' We meet next week. ' })).toMatchObject({
      outcome: 'done',
      meeting: { status: 'cancelled', title: 'Rehearsal' },
    });
    expect(it.stored()).toMatchObject({
      status: 'cancelled',
      fields: { description: 'We meet next week.\n\nBring your parts.' },
    });
    expect(it.mails()).toMatchObject([{ change: 'cancelled', sendUpdates: 'all' }]);
  });

  test('one that was deleted elsewhere is cancelled, which is all that was wanted', async () => {
    await it.deleteElsewhere();
    expect(await it.cancel({ seen })).toMatchObject({ outcome: 'done', meeting: { status: 'cancelled' } });
  });

  test('one that was deleted elsewhere cannot be changed, and is shown as cancelled', async () => {
    await it.deleteElsewhere();
    const changes = { title: 'Mine' };
    expect(await it.refusal('meetings.update', { meetingId: it.meetingId, changes })).toBe('event-deleted');
    expect((await it.get()).meeting.status).toBe('cancelled');
  });
});
