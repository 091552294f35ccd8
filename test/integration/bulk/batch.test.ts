import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bulk } from '../../../preload/contract/bulk.ts';
import type { Output } from '../../../preload/contract.ts';
import { calls, signIn } from '../demo/browser.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';
import {
  all,
  defaults,
  insert,
  lessons,
  plan,
  progress,
  reached,
  start,
  timetable,
} from './support/timetable.ts';

let one: DemoApp;

beforeEach(async () => {
  one = await startDemoApp();
});

afterEach(async () => {
  await one.close();
});

const call = (method: string, payload: object) => one.app.call(method, payload);

describe('a batch', () => {
  test('every row becomes one meeting with its people, links and reasons', async () => {
    const batchId = await start(one, 12);
    const { batch, rows } = bulk.get.output.parse(await reached(one, batchId, 'done'));
    expect(batch).toMatchObject({ direction: 'create', title: 'Lesson 1', reason: null, holding: false });
    expect(batch.counts).toMatchObject({ created: 12, waiting: 0, creating: 0, failed: 0 });
    expect(lessons(one)).toEqual(all(12));
    const { meeting, invitations } = await one.call<Output<'meetings', 'get'>>('meetings.get', {
      meetingId: rows[0]?.meetingId,
    });
    expect(meeting).toMatchObject({ title: 'Lesson 1', status: 'scheduled', link: 'ready' });
    expect(invitations).toMatchObject([{ email: 'tomas.vidal@harbour.example.com', why: 'chosen' }]);
  });

  test('at most two requests are under way, and the directory is asked no more', async () => {
    await one.call('directory.sync');
    const { planId } = await plan(one, timetable(6));
    const requests: string[] = [];
    one.demo.observe(({ path }) => requests.push(path));
    const held = one.demo.faults.add({ match: insert, kind: 'hang', times: 2 });
    await one.call('bulk.start', { planId });
    await held.struck;
    await expect.poll(() => held.hits).toBe(2);
    expect((await progress(one, planId)).batch.counts).toMatchObject({ creating: 2, waiting: 4 });
    held.release();
    await reached(one, planId, 'done');
    expect(lessons(one)).toEqual(all(6));
    expect(requests.filter((path) => path.includes('/api/data/'))).toEqual([]);
  });

  test('rows with errors keep it from starting unless they are left out', async () => {
    const { planId } = await plan(one, `${timetable(3)}\nLesson 4\tsomeday\t10:00\t45m\ta@example.com`);
    expect(await call('bulk.start', { planId })).toMatchObject({
      ok: false,
      error: { code: 'rows-have-problems', details: { count: 1 } },
    });
    await one.call('bulk.start', { planId, skipRowsWithProblems: true });
    const { batch, rows } = await reached(one, planId, 'done');
    expect(batch.counts).toMatchObject({ created: 3, skipped: 1 });
    expect(rows[3]).toMatchObject({ state: 'skipped', start: null });
  });

  test('rows with warnings are created, or left out when asked', async () => {
    const weekend =
      'Title,Date,Time,Guests\nLesson 1,2027-09-11,10:00,a@example.com\nLesson 2,2027-09-13,10:00,b@example.com';
    const { planId } = await plan(one, weekend);
    await one.call('bulk.start', { planId, skipRowsWithWarnings: true });
    expect((await reached(one, planId, 'done')).rows.map(({ state }) => state)).toEqual([
      'skipped',
      'created',
    ]);
    const other = await plan(
      one,
      weekend
        .replaceAll('2027-09', '2027-11')
        .replace('11-11', '11-13')
        .replace('11-13,10:00,b', '11-15,10:00,b'),
    );
    await one.call('bulk.start', { planId: other.planId });
    expect((await reached(one, other.planId, 'done')).batch.counts.created).toBe(2);
  });

  test('started twice it is one batch; a plan that is started is not changed by a later dry run', async () => {
    const { planId } = await plan(one, timetable(4));
    await Promise.all([one.call('bulk.start', { planId }), one.call('bulk.start', { planId })]);
    const again = await plan(one, timetable(2), { planId });
    expect(again.planId).not.toBe(planId);
    await reached(one, planId, 'done');
    expect(lessons(one)).toEqual(all(4));
    const { batches } = await one.call<Output<'bulk', 'list'>>('bulk.list');
    expect(batches.map(({ batchId }) => batchId)).toEqual([planId]);
  });

  test('pause keeps what waits, resume goes on, cancel leaves it out', async () => {
    const { planId } = await plan(one, timetable(8));
    const held = one.demo.faults.add({ match: insert, kind: 'hang', times: 2 });
    await one.call('bulk.start', { planId });
    await expect.poll(() => held.hits).toBe(2);
    expect(await call('bulk.pause', { batchId: planId })).toMatchObject({
      value: { batch: { state: 'paused', reason: null } },
    });
    held.release();
    await expect.poll(async () => (await progress(one, planId)).batch.counts.creating).toBe(0);
    expect((await progress(one, planId)).batch.counts).toMatchObject({ created: 2, waiting: 6 });
    const again = one.demo.faults.add({ match: insert, kind: 'hang', times: 2 });
    await one.call('bulk.resume', { batchId: planId });
    await expect.poll(() => again.hits).toBe(2);
    await one.call('bulk.cancel', { batchId: planId });
    again.release();
    await expect
      .poll(async () => (await progress(one, planId)).batch.counts)
      .toMatchObject({ created: 4, skipped: 4, waiting: 0, creating: 0 });
    expect((await progress(one, planId)).batch.state).toBe('cancelled');
    expect(lessons(one)).toEqual(all(4));
  });

  test('undo deletes what was made, and mails whom it was told to', async () => {
    const batchId = await start(one, 5);
    await reached(one, batchId, 'done');
    expect(lessons(one)).toEqual(all(5));
    const before = one.demo.sent.length;
    await one.call('bulk.undo', { batchId, sendUpdates: 'all' });
    await expect
      .poll(async () => (await progress(one, batchId)).batch.counts.undone, { timeout: 20_000 })
      .toBe(5);
    expect(await reached(one, batchId, 'done')).toMatchObject({ batch: { direction: 'undo' } });
    expect(lessons(one)).toEqual([]);
    expect(one.demo.sent.length - before).toBeGreaterThanOrEqual(5);
  });

  test('undone without mail nobody is written to; what was deleted elsewhere counts as undone', async () => {
    const batchId = await start(one, 3);
    const { rows } = await reached(one, batchId, 'done');
    await one.call('meetings.cancel', { meetingId: rows[1]?.meetingId, sendUpdates: 'none' });
    const before = one.demo.sent.length;
    await one.call('bulk.undo', { batchId, sendUpdates: 'none' });
    await expect
      .poll(async () => (await progress(one, batchId)).batch.counts.undone, { timeout: 20_000 })
      .toBe(3);
    expect(lessons(one)).toEqual([]);
    expect(one.demo.sent.slice(before).flatMap(({ recipients }) => recipients)).toEqual([]);
  });

  test('what somebody changed since stays, and is named', async () => {
    const batchId = await start(one, 3);
    const { rows } = await reached(one, batchId, 'done');
    const { meeting } = await one.call<Output<'meetings', 'get'>>('meetings.get', {
      meetingId: rows[1]?.meetingId,
    });
    const google = calls(one.demo, (await signIn(one.demo)).accessToken);
    const path = `calendars/primary/events/${meeting.eventId}`;
    expect(await google('PATCH', path, { body: { summary: 'Lesson 2, room 4' } })).toMatchObject({
      status: 200,
    });
    // Known here by now, and kept all the same.
    await one.call('calendars.sync');
    await one.call('bulk.undo', { batchId, sendUpdates: 'none' });
    await expect.poll(async () => (await progress(one, batchId)).batch.counts.undone).toBe(2);
    const undone = await reached(one, batchId, 'done');
    expect(undone.rows[1]).toMatchObject({ state: 'created', error: { code: 'meeting-changed' } });
    expect(lessons(one)).toEqual(['Lesson 2, room 4']);
  });

  test('undo while it runs: what is under way is finished first, what waits is never made', async () => {
    const { planId } = await plan(one, timetable(8));
    const held = one.demo.faults.add({ match: insert, kind: 'hang', times: 2 });
    await one.call('bulk.start', { planId });
    await expect.poll(() => held.hits).toBe(2);
    await one.call('bulk.undo', { batchId: planId, sendUpdates: 'none' });
    held.release();
    const { batch } = await reached(one, planId, 'done');
    expect(batch.counts).toMatchObject({ undone: 2, skipped: 6 });
    expect(lessons(one)).toEqual([]);
  });

  test('what is not there is said', async () => {
    for (const method of ['get', 'pause', 'resume', 'cancel', 'retry']) {
      expect(await call(`bulk.${method}`, { batchId: 'none' })).toMatchObject({
        error: { code: 'not-found' },
      });
    }
    const { planId } = await plan(one, timetable(1));
    expect(await call('bulk.get', { batchId: planId })).toMatchObject({ error: { code: 'not-found' } });
    expect(
      await call('meetings.importPlan', { text: 'a,b', defaults: { ...defaults, timeZone: 'X' } }),
    ).toMatchObject({
      error: { code: 'zone-unknown' },
    });
  });
});
