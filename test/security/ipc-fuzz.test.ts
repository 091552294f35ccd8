import { createServer } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, createApp } from '../../main/app.ts';
import { type Endpoints, productionEndpoints } from '../../main/endpoints.ts';
import type { Implementation } from '../../main/ipc/implementation.ts';
import { ok } from '../../main/result.ts';
import { productionTiming, type Timing } from '../../main/timing.ts';
import { events } from '../../preload/contract/events.ts';
import { methodNames } from '../../preload/contract/names.ts';
import { hostileInput, type Known } from '../support/arbitrary-input.ts';
import { allMethods, checkEnvelope, schemasOf } from '../support/envelope.ts';
import { createTestPlatform, type TestPlatform } from '../support/platform.ts';

const hurried: Timing = {
  request: 300,
  signIn: 300,
  keychain: 300,
  retry: [1],
  conference: [1],
  reportsQuota: [5],
  minuteQuota: [5],
  retryAfter: 10,
  renewBefore: 1_000,
  batch: [1],
  undo: 300,
  atClose: 300,
  jobs: productionTiming.jobs,
};
/** Far above what the timing allows: only a hang gets there. */
const boundMs = 10_000;

let platform: TestPlatform;
/** Events that the contract does not have. */
const strayEvents: unknown[] = [];
let app: App;

beforeAll(async () => {
  const secrets = new Map<string, string>();
  platform = createTestPlatform({
    keychain: {
      state: () => 'ready',
      get: async (service, account) => ok(secrets.get(`${service} ${account}`) ?? null),
      set: async (service, account, secret) => ok(void secrets.set(`${service} ${account}`, secret)),
      delete: async (service, account) => ok(void secrets.delete(`${service} ${account}`)),
    },
  });
  app = createApp(platform, { endpoints: await unreachable(), timing: hurried });
  app.subscribe((name, payload) => {
    if (!events[name].safeParse(payload).success) strayEvents.push({ name, payload });
  });
});
afterAll(async () => {
  await app.close();
  platform.remove();
});

/** Every service at a port of this computer that was free a moment ago: connections are refused at once. */
async function unreachable(): Promise<Endpoints> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await new Promise((resolve) => server.close(resolve));
  const moved = JSON.stringify(productionEndpoints).replaceAll(
    /https:\/\/[^/"]+/g,
    `http://127.0.0.1:${port}`,
  );
  return JSON.parse(moved) as Endpoints;
}

async function callWithinBound(method: unknown, payload: unknown): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${String(method)} hangs`)), boundMs);
  });
  try {
    return await Promise.race([app.call(method, payload), late]);
  } finally {
    clearTimeout(timer);
  }
}

const changesWorkspace = (method: string) => /^app\.(enter|leave)Demo$/.test(method);

async function fuzz(method: string, known: Known, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(hostileInput(schemasOf(method).input, known), async (payload) => {
      const answer = checkEnvelope(method, await callWithinBound(method, payload));
      // An exception would be answered as `internal`: it is a bug, whatever was sent.
      expect(answer.ok ? 'ok' : answer.error.code).not.toBe('internal');
    }),
    { numRuns },
  );
  expect(Object.prototype).not.toHaveProperty('polluted');
  expect(strayEvents).toEqual([]);
}

test.each(allMethods.filter((method) => !changesWorkspace(method)))(
  'without any connection, %s answers any payload with an envelope of the contract',
  { timeout: 120_000 },
  (method) => fuzz(method, {}, 60),
);

test.each(allMethods.filter(changesWorkspace))('%s too', { timeout: 120_000 }, (method) =>
  fuzz(method, {}, 8),
);

test('in the demo workspace, where calls reach the services, every method answers the same way', {
  timeout: 240_000,
}, async () => {
  expect(await app.call('app.enterDemo', {})).toMatchObject({ ok: true });
  const known = await knownNames();
  expect(Object.entries(known).filter(([, names]) => names.length === 0)).toEqual([]);
  for (const method of allMethods.filter((name) => !changesWorkspace(name))) {
    // Disconnecting comes last: the other calls need the connections.
    if (method !== 'accounts.disconnect') await fuzz(method, known, 40);
  }
  await fuzz('accounts.disconnect', known, 40);
  expect(await app.call('app.leaveDemo', {})).toMatchObject({ ok: true });
});

/** Ids and addresses that stand in the demo's lists, and times and zones that are right. */
async function knownNames(): Promise<Known> {
  await app.call('calendars.sync', {});
  const payload = { query: '' };
  const answers = await Promise.all([
    app.call('accounts.list', {}),
    app.call('calendars.list', {}),
    app.call('meetings.list', {}),
    app.call('directory.projects', payload),
    app.call('directory.searchPeople', payload),
  ]);
  const text = JSON.stringify(answers);
  const named = (key: string) =>
    [
      ...new Set([...text.matchAll(new RegExp(`"${key}":"([^"]+)"`, 'g'))].map(([, value = '']) => value)),
    ].slice(0, 20);
  return {
    accountId: named('accountId'),
    calendarId: named('calendarId'),
    meetingId: named('meetingId'),
    projectId: named('projectId'),
    employeeIds: named('employeeId'),
    employeeEmails: named('email'),
    timeZone: ['Europe/Madrid', 'America/Bogota'],
    startTime: ['2031-11-24T09:00', '2031-11-24T09:00:00+01:00'],
    endTime: ['2031-11-24T10:00', '2031-11-24T10:00:00+01:00'],
  };
}

test('a name that is no method is refused, whatever it is', async () => {
  const names = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true }),
    fc.constantFrom(
      '__proto__.toString',
      'app.constructor',
      'app.__proto__',
      'app',
      'app.info.x',
      'toString',
      'APP.info',
      '',
    ),
  );
  await fc.assert(
    fc.asyncProperty(names, fc.anything(), async (name, payload) => {
      fc.pre(typeof name !== 'string' || !allMethods.includes(name));
      expect(await callWithinBound(name, payload)).toMatchObject({
        ok: false,
        error: { code: 'unknown-method' },
      });
    }),
  );
});

test('more than 1 MB is refused before it is looked at', async () => {
  const payload = { query: 'x'.repeat(1_000_001) };
  expect(await app.call('directory.searchPeople', payload)).toMatchObject({
    ok: false,
    error: { code: 'payload-too-large' },
  });
});

test('what an answer says about a wrong input names the field', async () => {
  expect(await app.call('meetings.get', { meetingId: 7 })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', details: { field: 'meetingId' } },
  });
  expect(await app.call('meetings.get', { meetingId: 'a', extra: 1 })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', details: { field: 'extra' } },
  });
});

test('a missing handler does not compile, and the names are those of the contract', () => {
  const handlers = { get: async () => ok(undefined as never) };
  // @ts-expect-error `set` is missing
  const settings: Implementation['settings'] = handlers;
  expect(Object.keys(settings)).not.toEqual([...methodNames.settings]);
});
