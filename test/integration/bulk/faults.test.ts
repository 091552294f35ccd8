import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';
import { all, insert, lessons, plan, progress, reached, start, timetable } from './support/timetable.ts';

let one: DemoApp;

beforeEach(async () => {
  one = await startDemoApp();
});

afterEach(async () => {
  await one.close();
});

const refusal = (status: number, reason: string) => ({
  kind: 'status' as const,
  status,
  body: { error: { code: status, message: reason, errors: [{ reason, domain: 'usageLimits' }] } },
});

/** Everything stands in the calendar once, and the records say so. */
async function expectAll(batchId: string, count: number): Promise<void> {
  const { batch } = await reached(one, batchId, 'done');
  expect(batch.counts).toMatchObject({ created: count, waiting: 0, creating: 0, failed: 0 });
  expect(lessons(one)).toEqual(all(count));
}

test.each([
  ['429', refusal(429, 'rateLimitExceeded')],
  ['403 rateLimitExceeded', refusal(403, 'rateLimitExceeded')],
  ['403 userRateLimitExceeded', refusal(403, 'userRateLimitExceeded')],
  ['500', refusal(500, 'backendError')],
  ['503', refusal(503, 'backendError')],
  ['cut before', { kind: 'cut-before' as const }],
  ['carried out, then cut', { kind: 'commit-then-cut' as const }],
  ['an answer that is none', { kind: 'garbage' as const }],
])('%s, nine times in a row: each row once, none lost', async (_name, fault) => {
  one.demo.faults.add({ match: insert, times: 9, ...fault });
  await expectAll(await start(one, 8), 8);
});

test('no answer at all, though it was carried out: looked for, not made again', async () => {
  one.demo.faults.add({ match: insert, times: 3, kind: 'commit-then-hang' });
  await expectAll(await start(one, 5), 5);
});

test('a limit that one row meets holds the whole batch back, for as long as Retry-After says', async () => {
  const times: { readonly status: number; readonly at: number }[] = [];
  one.demo.observe(({ method, path, status }) => {
    if (method === 'POST' && path.endsWith('/events')) times.push({ status, at: performance.now() });
  });
  one.demo.faults.add({
    match: ({ method, path, body }) =>
      method === 'POST' && path.endsWith('/events') && JSON.stringify(body).includes('"Lesson 2"'),
    times: 1,
    kind: 'status',
    status: 429,
    headers: { 'Retry-After': '1' },
    body: { error: { code: 429, errors: [{ reason: 'rateLimitExceeded' }] } },
  });
  const batchId = await start(one, 8);
  await reached(one, batchId, 'done');
  expect(lessons(one)).toEqual(all(8));
  const limit = times.find(({ status }) => status === 429)?.at ?? 0;
  const soon = times.filter(({ at }) => at > limit && at < limit + 950);
  // The other row that was under way; none was begun after it.
  expect(soon.length).toBeLessThanOrEqual(1);
  expect(times.length).toBe(9);
});

test('a service that stays away: paused with the reason, and resumed by hand', async () => {
  const fault = one.demo.faults.add({ match: insert, kind: 'cut-before' });
  const batchId = await start(one, 4);
  const { batch } = await reached(one, batchId, 'paused');
  expect(batch.reason?.code).toMatch(/offline|outcome-unknown|timed-out/);
  await expect
    .poll(async () => (await progress(one, batchId)).batch.counts)
    .toMatchObject({ created: 0, failed: 0, creating: 0, waiting: 4 });
  fault.release();
  await one.call('bulk.resume', { batchId });
  await expectAll(batchId, 4);
});

test('Google’s limit for a day: paused at once, with that reason', async () => {
  const fault = one.demo.faults.add({ match: insert, ...refusal(403, 'quotaExceeded') });
  const batchId = await start(one, 4);
  const { batch } = await reached(one, batchId, 'paused');
  expect(batch.reason?.code).toBe('usage-limit');
  expect(fault.hits).toBeLessThanOrEqual(2);
  fault.release();
  await one.call('bulk.resume', { batchId });
  await expectAll(batchId, 4);
});

test('the sign-in is revoked in the middle: paused with the reason, goes on after signing in again', async () => {
  const { planId } = await plan(one, timetable(8));
  const held = one.demo.faults.add({ match: insert, kind: 'hang', times: 2 });
  await one.call('bulk.start', { planId });
  await expect.poll(() => held.hits).toBe(2);
  one.demo.revokeAccount(one.demo.accounts[0] ?? '');
  one.demo.expireAccessTokens();
  held.release();
  const { batch, rows } = await reached(one, planId, 'paused');
  expect(batch.reason?.code).toBe('sign-in-needed');
  expect(rows.filter(({ state }) => state === 'failed')).toEqual([]);
  await expect.poll(async () => (await progress(one, planId)).batch.counts.creating).toBe(0);
  await one.call('accounts.connect', { provider: 'google' });
  await one.call('bulk.resume', { batchId: planId });
  await expectAll(planId, 8);
});

test('what is one row’s own fault fails alone, and is tried again when asked', async () => {
  const { planId } = await plan(one, timetable(5));
  const isThird = (body: unknown) => JSON.stringify(body).includes('"Lesson 3"');
  const fault = one.demo.faults.add({
    match: ({ method, path, body }) => method === 'POST' && path.endsWith('/events') && isThird(body),
    ...refusal(400, 'invalid'),
  });
  await one.call('bulk.start', { planId });
  const { batch, rows } = await reached(one, planId, 'done');
  expect(batch.counts).toMatchObject({ created: 4, failed: 1 });
  expect(rows[2]).toMatchObject({ state: 'failed', error: { code: 'service-refused' } });
  fault.release();
  await one.call('bulk.retry', { batchId: planId, row: 3 });
  await expectAll(planId, 5);
});

test('closed in the middle: goes on by itself after the next start', async () => {
  const { planId } = await plan(one, timetable(8));
  const held = one.demo.faults.add({ match: insert, kind: 'commit-then-hang', times: 2 });
  await one.call('bulk.start', { planId });
  await expect.poll(() => held.hits).toBe(2);
  await one.restart();
  await expectAll(planId, 8);
});

test('paused and closed: the next start leaves it paused', async () => {
  const { planId } = await plan(one, timetable(6));
  const held = one.demo.faults.add({ match: insert, kind: 'hang', times: 2 });
  await one.call('bulk.start', { planId });
  await expect.poll(() => held.hits).toBe(2);
  await one.call('bulk.pause', { batchId: planId });
  await one.restart();
  await one.app.started;
  const { batch } = await progress(one, planId);
  expect(batch).toMatchObject({ state: 'paused', reason: null });
  expect(lessons(one)).toEqual([]);
  await one.call('bulk.resume', { batchId: planId });
  await expectAll(planId, 6);
});

test('undo meets limits and a cut as well, and deletes each event once', async () => {
  const batchId = await start(one, 6);
  await expectAll(batchId, 6);
  const remove = { method: 'DELETE', path: /\/events\// };
  one.demo.faults.add({ match: remove, times: 3, ...refusal(403, 'rateLimitExceeded') });
  one.demo.faults.add({ match: remove, times: 3, kind: 'commit-then-cut' });
  await one.call('bulk.undo', { batchId, sendUpdates: 'none' });
  await expect
    .poll(async () => (await progress(one, batchId)).batch.counts.undone, { timeout: 20_000 })
    .toBe(6);
  expect(lessons(one)).toEqual([]);
});
