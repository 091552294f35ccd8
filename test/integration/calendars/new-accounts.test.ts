import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Output } from '../../../preload/contract.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';

let one: DemoApp;
beforeEach(async () => {
  one = await startDemoApp();
});
afterEach(() => one.close());

const meetings = async () => (await one.call<Output<'meetings', 'list'>>('meetings.list')).meetings;
const account = async () => {
  const { accounts } = await one.call<Output<'accounts', 'list'>>('accounts.list');
  const google = accounts.find(({ provider }) => provider === 'google');
  if (!google) throw new Error('no account');
  return google;
};
const read = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

test('an account that is connected is read without being asked', async () => {
  await read(async () => expect((await meetings()).length).toBeGreaterThan(0));
  await read(async () => {
    const { calendars } = await one.call<Output<'calendars', 'list'>>('calendars.list');
    expect(calendars.length).toBeGreaterThan(1);
    expect(calendars.find(({ primary }) => primary)?.lastSuccess).not.toBeNull();
  });
});

test('an account that is signed in again is read again', async () => {
  await read(async () => expect((await meetings()).length).toBeGreaterThan(0));
  const { address, accountId } = await account();
  one.demo.revokeAccount(address);
  await one.app.call('accounts.test', { accountId });
  expect((await account()).health.state).toBe('needs-sign-in');
  const start = new Date(Date.now() + 3_600_000).toISOString();
  const end = new Date(Date.now() + 7_200_000).toISOString();
  one.demo.others.insert(address, {
    summary: 'Came meanwhile',
    start: { dateTime: start },
    end: { dateTime: end },
  });
  await one.call('accounts.connect', { provider: 'google', accountId });
  await read(async () => expect((await meetings()).map(({ title }) => title)).toContain('Came meanwhile'));
});
