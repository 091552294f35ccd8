import { OAuth2Client } from 'google-auth-library';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { GoogleAccess } from '../../accounts/access.ts';
import { productionEndpoints } from '../../endpoints.ts';
import { productionTiming } from '../../timing.ts';
import { createAsk, type Waiting } from './ask.ts';

const never = new AbortController().signal;
const url = new URL('https://meet.example.com/v2/conferenceRecords');
const api = {
  service: 'Google Meet',
  api: 'Google Meet REST API',
  permission: 'meet',
  perMinute: 540,
} as const;
const context = { endpoints: productionEndpoints, timing: productionTiming };

/** Answers at once; the clock moves only while somebody waits. */
function world() {
  const sent: { accountId: string; at: number }[] = [];
  let now = 0;
  const waiting: Waiting = {
    clock: () => now,
    pause: async (milliseconds) => {
      now += milliseconds;
    },
  };
  const account = (accountId: string, answer: () => object = () => ({})): GoogleAccess => {
    const auth = new OAuth2Client();
    const request = async () => {
      sent.push({ accountId, at: now });
      const response = answer();
      if ('status' in response) throw Object.assign(new Error('refused'), { response });
      return { data: response };
    };
    Object.assign(auth, { request });
    return { accountId, address: `${accountId}@example.com`, auth, succeeded: () => {}, failed: () => {} };
  };
  return { sent, waiting, account, now: () => now };
}

describe('asking one of Google’s APIs', () => {
  it('never sends more in any minute than the quota allows, however much there is to ask', async () => {
    const { sent, waiting, account, now } = world();
    const ask = createAsk(context, api, waiting);
    const access = account('one');
    for (let count = 0; count < 2_000; count += 1) await ask(access, url, z.object({}), never);
    expect(sent).toHaveLength(2_000);
    for (const [index, { at }] of sent.entries()) {
      const before = sent[index - api.perMinute];
      if (before) expect(at - before.at).toBeGreaterThanOrEqual(60_000);
    }
    // And no slower than it has to be.
    expect(now()).toBe(3 * 60_000);
  });

  it('counts what is repeated, and each account by itself', async () => {
    const { sent, waiting, account, now } = world();
    const ask = createAsk(context, { ...api, perMinute: 3 }, waiting);
    let refusals = 1;
    const tired = account('tired', () =>
      refusals-- > 0 ? { status: 503, data: { error: { code: 503 } }, headers: new Headers() } : {},
    );
    for (let count = 0; count < 2; count += 1)
      expect((await ask(tired, url, z.object({}), never)).ok).toBe(true);
    const [retry = 0] = productionTiming.retry;
    expect(now()).toBe(retry);
    await ask(account('fresh'), url, z.object({}), never);
    expect(now()).toBe(retry);
    await ask(tired, url, z.object({}), never);
    expect(now()).toBe(60_000);
    expect(sent.filter(({ accountId }) => accountId === 'tired')).toHaveLength(4);
  });

  it('waits a whole minute for a quota of a minute before it gives up', async () => {
    const { sent, waiting, account, now } = world();
    const ask = createAsk(context, api, waiting);
    const access = account('one', () => ({
      status: 429,
      data: { error: { code: 429, status: 'RESOURCE_EXHAUSTED' } },
      headers: new Headers(),
    }));
    expect(await ask(access, url, z.object({}), never)).toMatchObject({ error: { code: 'rate-limited' } });
    expect(now()).toBeGreaterThan(60_000);
    expect(sent.length).toBeLessThan(8);
  });
});
