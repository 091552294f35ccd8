import { afterEach, beforeEach, expect, test } from 'vitest';
import { jobs as contract, type Job, type JobKind } from '../../../preload/contract/jobs.ts';
import type { Output } from '../../../preload/contract.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';
import { createClock, type TestClock } from './clock.ts';
import { minute } from './desk.ts';

const hour = 60 * minute;
/** Real requests on two busy cores. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 10_000 });
const readEvents = { method: 'GET', path: /^\/calendar\/v3\/calendars\/[^/]+\/events$/ };
const token = { method: 'POST', path: /token$/ };

let clock: TestClock;
let one: DemoApp;

beforeEach(async () => {
  // A school day: there are meetings within 24 hours.
  clock = createClock(Date.UTC(2026, 10, 24, 8));
  one = await startDemoApp({ now: clock.now, timers: clock.timers });
});

afterEach(() => one.close());

async function list(): Promise<Output<'jobs', 'list'>> {
  return contract.list.output.parse(await one.call('jobs.list'));
}

async function job(kind: JobKind, provider = 'google'): Promise<Job> {
  const { jobs } = await list();
  const found = jobs.find((each) => each.kind === kind && (each.accountId ?? provider).startsWith(provider));
  if (!found) throw new Error(`no job ${kind} of ${provider}`);
  return found;
}

const retry = async (kind: JobKind) => {
  const { jobId } = await job(kind);
  return contract.retry.output.parse(await one.call('jobs.retry', { jobId })).job;
};

/** Time passes until the job has run since; real requests need real turns. */
async function passUntilRun(kind: JobKind, milliseconds: number, provider?: string): Promise<Job> {
  const { lastRun } = await job(kind, provider);
  await clock.pass(milliseconds);
  return soon(
    async () => (await job(kind, provider)).running || (await job(kind, provider)).lastRun === lastRun,
  )
    .toBe(false)
    .then(() => job(kind, provider));
}

test('every connection has its jobs, the calendars of a new one are read at once, and all have their next run', async () => {
  await soon(async () => (await job('calendars')).outcome).toBe('done');
  const { jobs, history, attention, suggestions } = await list();
  expect(jobs.map(({ kind, accountId }) => [kind, accountId?.split(':')[0] ?? null])).toEqual([
    ['renew-token', 'google'],
    ['calendars', 'google'],
    ['full-sync', 'google'],
    ['renew-token', 'dataverse'],
    ['directory', 'dataverse'],
    ['open-meetings', null],
    ['attendance', null],
    ['watch-connections', null],
    ['review-connections', null],
  ]);
  expect(jobs.every(({ nextRun }) => nextRun !== null)).toBe(true);
  const calendars = history.filter(({ kind }) => kind === 'calendars');
  expect(calendars).toMatchObject([{ cause: 'ready', outcome: 'done', gone: false }]);
  const ended = async () => (await list()).history.find(({ kind }) => kind === 'attendance');
  await expect.poll(ended).toMatchObject({ cause: 'ready', outcome: 'done' });
  expect([attention, suggestions]).toEqual([[], []]);
  await one.call('accounts.disconnect', { accountId: jobs[0]?.accountId });
  const after = await list();
  expect(after.jobs.map(({ kind }) => kind)).not.toContain('calendars');
  const past = after.history.find(({ kind }) => kind === 'calendars');
  expect(past).toMatchObject({ gone: true, address: null });
});

test('access tokens are renewed before they end, while nobody asks', async () => {
  let renewals = 0;
  one.demo.observe(({ method, path }) => {
    if (method === 'POST' && path.endsWith('token')) renewals += 1;
  });
  await passUntilRun('renew-token', 15 * minute);
  expect(renewals).toBe(0);
  await passUntilRun('renew-token', 15 * minute);
  await passUntilRun('renew-token', 15 * minute);
  expect(renewals).toBeGreaterThan(0);
  const { accounts } = await one.call<Output<'accounts', 'list'>>('accounts.list');
  for (const { renewsAt } of accounts)
    expect(Date.parse(renewsAt ?? '') - clock.now()).toBeGreaterThan(20 * minute);
});

test('a sign-in that died is noticed while idle, warned of once before the next meeting, and taken up after a new sign-in', async () => {
  const [address = ''] = one.demo.accounts;
  await soon(async () => (await job('calendars')).outcome).toBe('done');
  one.demo.revokeAccount(address);
  // The calendars would notice it sooner.
  one.demo.faults.add({ match: readEvents, kind: 'status', status: 503 });
  await clock.pass(45 * minute);
  await soon(async () => (await job('renew-token')).error?.code).toBe('sign-in-needed');
  expect(await job('renew-token')).toMatchObject({ outcome: 'failed', nextRun: null });
  const { attention } = await list();
  expect(attention).toMatchObject([{ reason: 'sign-in', error: { code: 'sign-in-needed' } }]);

  // At once, not at the next regular look: the meeting may be near.
  const meeting = attention[0]?.meeting?.title ?? 'none';
  const asked = () =>
    one.platform.notified.filter(({ title }) => title === `Sign in again before “${meeting}”`);
  await soon(() => asked().length).toBe(1);
  expect(asked()[0]?.body).toContain(address);
  await retry('watch-connections');
  await passUntilRun('watch-connections', 15 * minute);
  expect(asked()).toHaveLength(1);

  one.demo.faults.clear();
  const { accounts } = await one.call<Output<'accounts', 'list'>>('accounts.list');
  const { accountId } = accounts.find(({ provider }) => provider === 'google') ?? {};
  await one.call('accounts.connect', { provider: 'google', accountId });
  await soon(async () => (await job('renew-token')).outcome).toBe('done');
  expect((await list()).attention).toEqual([]);
});

test('nothing is notified when the person does not want it', async () => {
  await one.call('settings.set', { notifications: false });
  await soon(async () => (await job('calendars')).outcome).toBe('done');
  one.demo.revokeAccount(one.demo.accounts[0] ?? '');
  one.demo.expireAccessTokens();
  expect(await retry('calendars')).toMatchObject({ outcome: 'failed', error: { code: 'sign-in-needed' } });
  expect((await list()).attention[0]?.meeting).not.toBeNull();
  expect(await retry('watch-connections')).toMatchObject({ outcome: 'done' });
  expect(one.platform.notified).toEqual([]);
  await one.call('app.testNotification');
  expect(one.platform.notified).toHaveLength(1);
});

test('a connection that cannot be reached is backed off from, told after repeated failures, and mended by Retry', async () => {
  await soon(async () => (await job('calendars')).outcome).toBe('done');
  one.demo.faults.add({ match: readEvents, kind: 'cut-before' });
  for (const failures of [1, 2, 3]) {
    const failed = await retry('calendars');
    expect(failed).toMatchObject({ outcome: 'failed', failures, error: { retryable: true } });
    expect(Date.parse(failed.nextRun ?? '')).toBeGreaterThan(clock.now());
  }
  expect((await list()).attention).toMatchObject([{ reason: 'failing', failures: 3 }]);
  one.demo.faults.clear();
  expect(await retry('calendars')).toMatchObject({ outcome: 'done', failures: 0, error: null });
  expect((await list()).attention).toEqual([]);
});

test('a network that is back, and a computer that woke, make it catch up', async () => {
  await soon(async () => (await job('calendars')).outcome).toBe('done');
  one.demo.faults.add({ match: readEvents, kind: 'cut-before' });
  expect(await retry('calendars')).toMatchObject({ outcome: 'failed' });
  one.demo.faults.clear();
  clock.sleep(11_000);
  one.platform.online();
  await soon(async () => (await job('calendars')).outcome).toBe('done');
  expect((await list()).history.find(({ kind }) => kind === 'calendars')).toMatchObject({ cause: 'online' });
  clock.sleep(2 * hour);
  one.platform.resume();
  await soon(async () => (await list()).history.map(({ cause }) => cause)).toContain('resume');
});

test('what is planned outlives the application', async () => {
  await soon(async () => (await job('calendars')).outcome).toBe('done');
  const before = await job('full-sync');
  clock.sleep(hour);
  await one.restart();
  await one.app.started;
  expect((await job('full-sync')).nextRun).toBe(before.nextRun);
  expect((await list()).history.length).toBeGreaterThan(0);
});

test('after two months without a meeting a connection is said to be unused, once, and stays', async () => {
  const told: string[] = [];
  one.app.subscribe((name, payload) => {
    if (name === 'notice' && 'message' in payload) told.push(payload.message);
  });
  await soon(async () => (await job('calendars')).outcome).toBe('done');
  clock.sleep(150 * 24 * hour);
  expect(await retry('review-connections')).toMatchObject({ outcome: 'done' });
  expect(await retry('review-connections')).toMatchObject({ outcome: 'done' });
  // Google's calendar may hold meetings then; the directory was needed for none.
  const about = (await list()).suggestions.filter(({ accountId }) => accountId.startsWith('dataverse'));
  expect(about).toMatchObject([{ reason: 'unused' }]);
  expect(told.filter((message) => message.startsWith('127.0.0.1'))).toHaveLength(1);
  const { accounts } = await one.call<Output<'accounts', 'list'>>('accounts.list');
  expect(accounts).toHaveLength(2);
});

test('a token service that has trouble for a moment is asked again, not the person', async () => {
  await soon(async () => (await job('calendars')).outcome).toBe('done');
  one.demo.expireAccessTokens();
  one.demo.faults.add({ match: token, kind: 'status', status: 503, times: 50 });
  expect(await retry('calendars')).toMatchObject({ outcome: 'failed', error: { retryable: true } });
  expect((await job('calendars')).nextRun).not.toBeNull();
});
