import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReportRow } from '../../../main/attendance/model.ts';
import { createReportsSource } from '../../../main/attendance/sources/reports/reports.ts';
import { productionEndpoints } from '../../../main/endpoints.ts';
import { FakeAccount, shortTiming } from '../meetings/support/world.ts';
import { json, page, type ReportsServer, refusal, startReportsServer } from './reports-server.ts';

const now = Date.UTC(2026, 2, 11);
const minute = 60_000;
const window = { from: now - 24 * 60 * minute, to: now - minute };
const at = (minutesAgo: number) => now - minutesAgo * minute;

let server: ReportsServer;
let account: FakeAccount;

beforeEach(async () => {
  server = await startReportsServer();
  account = new FakeAccount('a1', 'admin@example.org');
});
afterEach(() => server.close());

async function read(options: { signal?: AbortSignal; onPage?: (rows: readonly ReportRow[]) => void } = {}) {
  const source = createReportsSource({
    endpoints: {
      ...productionEndpoints,
      google: { ...productionEndpoints.google, adminRoot: server.origin },
    },
    timing: { ...shortTiming, retry: [5, 5], reportsQuota: [5, 10, 20], retryAfter: 500 },
    now: () => now,
  });
  const rows: string[] = [];
  const result = await source.read(
    account,
    window,
    (page) => {
      rows.push(...page.map(({ sessionId }) => sessionId.split('/')[1] ?? ''));
      options.onPage?.(page);
    },
    options.signal ?? new AbortController().signal,
  );
  return { result, rows };
}

const two = json(
  page(
    [
      [at(10), '1'],
      [at(20), '2'],
    ],
    'next',
  ),
);
const last = json(page([[at(30), '3']]));

test('page after page, with the same window for each', async () => {
  server.answer(two, last);
  const { result, rows } = await read();
  expect(result).toEqual({ ok: true, value: { requests: 2, rows: 3 } });
  expect(rows).toEqual(['1', '2', '3']);
  const [first, second] = server.asked;
  expect(first?.get('eventName')).toBe('call_ended');
  expect(first?.get('maxResults')).toBe('1000');
  expect(first?.get('startTime')).toBe(new Date(window.from).toISOString());
  expect(first?.get('endTime')).toBe(new Date(window.to).toISOString());
  expect(second?.get('pageToken')).toBe('next');
  second?.delete('pageToken');
  expect(String(second)).toBe(String(first));
  expect(account.told).toEqual(['succeeded']);
});

test('an empty page with a next one, and one without items, end nothing and break nothing', async () => {
  server.answer(json({ kind: 'admin#reports#activities', nextPageToken: 'a' }), json(page([], 'b')), last);
  expect((await read()).rows).toEqual(['3']);
});

test('cut in the middle of a page: asked for again', async () => {
  server.answer(
    two,
    (_query, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 5000 });
      response.write('{"kind":"admin#reports#activities","items":[');
      response.socket?.end();
    },
    last,
  );
  const { result, rows } = await read();
  expect(rows).toEqual(['1', '2', '3']);
  expect(result).toMatchObject({ value: { requests: 3 } });
});

test.each([
  ['503', refusal(503, 'backendError')],
  ['429', refusal(429, 'rateLimitExceeded')],
  ['403', refusal(403, 'quotaExceeded')],
])('over the quota (%s): waits, longer each time, and goes on', async (_status, refused) => {
  server.answer(two, refused, refused, last);
  const { result, rows } = await read();
  expect(rows).toEqual(['1', '2', '3']);
  expect(result).toMatchObject({ value: { requests: 4 } });
});

test('over the quota for good: says so, keeps what was read, and nothing is wrong with the connection', async () => {
  server.answer(two, refusal(503, 'backendError'));
  const { result, rows } = await read();
  expect(result).toEqual({
    ok: false,
    error: { code: 'rate-limited', details: { service: 'Google Reports' } },
  });
  expect(rows).toEqual(['1', '2']);
  expect(server.asked).toHaveLength(5);
  expect(account.told).toEqual([]);
});

test('a Retry-After beyond reason is not waited for', async () => {
  server.answer(json({ error: { code: 503, message: 'later' } }, 503, { 'retry-after': '3600' }));
  expect((await read()).result).toMatchObject({ ok: false, error: { code: 'rate-limited' } });
  expect(server.asked).toHaveLength(1);
});

test.each([
  [
    'the page of a captive portal',
    (response: { end(text: string): void }) => response.end('<html>Sign in</html>'),
  ],
  ['an object that is something else', (response: { end(text: string): void }) => response.end('{}')],
])('%s is never taken for a log without rows', async (_what, send) => {
  server.answer((_query, response) => send(response));
  const { result, rows } = await read();
  expect(result).toMatchObject({ ok: false, error: { code: 'service-garbled' } });
  expect(rows).toEqual([]);
  expect(account.told).toMatchObject([{ code: 'service-garbled' }]);
});

test('an answer that does not come', async () => {
  server.answer(() => undefined);
  const { result } = await read();
  expect(result).toMatchObject({ ok: false, error: { code: 'timed-out' } });
  expect(server.asked).toHaveLength(3);
});

test('nobody there', async () => {
  server.answer((_query, response) => response.destroy());
  expect((await read()).result).toMatchObject({ ok: false, error: { code: 'offline' } });
  expect(account.told).toMatchObject([{ code: 'offline' }]);
});

test('the page token is gone: goes on from where the last page began, and gives no row twice', async () => {
  const gone = refusal(400, 'invalid', 'Invalid value');
  server.answer(
    json(
      page(
        [
          [at(5), '0'],
          [at(10), '1'],
        ],
        'first',
      ),
    ),
    json(
      page(
        [
          [at(11), '2'],
          [at(20), '3'],
        ],
        'second',
      ),
    ),
    gone,
    json(
      page(
        [
          [at(10), '1'],
          [at(11), '2'],
          [at(20), '3'],
          [at(30), '4'],
        ],
        'third',
      ),
    ),
    json(page([[at(40), '5']])),
  );
  const { result, rows } = await read();
  expect(result.ok).toBe(true);
  expect(rows).toEqual(['0', '1', '2', '3', '4', '5']);
  const again = server.asked[3];
  expect(again?.has('pageToken')).toBe(false);
  expect(again?.get('endTime')).toBe(new Date(at(10)).toISOString());
  expect(again?.get('startTime')).toBe(new Date(window.from).toISOString());
});

test('page tokens that are gone again and again, without anything new, are an end', async () => {
  const gone = refusal(400, 'invalid', 'Invalid value');
  server.answer(two, gone, two, gone);
  const { result, rows } = await read();
  expect(result).toMatchObject({ ok: false, error: { code: 'service-refused' } });
  expect(rows).toEqual(['1', '2']);
  expect(server.asked).toHaveLength(4);
});

test('a window that is not taken is not asked for twice', async () => {
  server.answer(refusal(400, 'invalid', 'Invalid value for: startTime'));
  expect((await read()).result).toMatchObject({ ok: false, error: { code: 'service-refused' } });
  expect(server.asked).toHaveLength(1);
  expect(account.told).toEqual([]);
});

test('a service that never comes to an end is given up', async () => {
  server.answer(two);
  expect((await read()).result).toMatchObject({ ok: false, error: { code: 'service-garbled' } });
  expect(server.asked.length).toBeLessThan(120);
});

test('rows out of order, and a row far off, lose nothing when the page token is gone after them', async () => {
  server.answer(
    json(
      page(
        [
          [at(12), '2'],
          [at(1400), 'odd'],
          [at(10), '1'],
        ],
        'first',
      ),
    ),
    refusal(400, 'invalid'),
    json(
      page([
        [at(10), '1'],
        [at(12), '2'],
        [at(15), '3'],
        [at(1400), 'odd'],
      ]),
    ),
  );
  expect((await read()).rows).toEqual(['2', 'odd', '1', '3']);
});

test.each([
  ['Access denied. You are not authorized to read activity records.', 401, 'authError'],
  ['Not Authorized to access this resource/api', 403, 'forbidden'],
])(
  'no administrator (%s): one request, and the connection stays as it is',
  async (message, status, reason) => {
    server.answer(refusal(status, reason, message));
    expect((await read()).result).toEqual({
      ok: false,
      error: { code: 'attendance-not-admin', details: { address: 'admin@example.org' } },
    });
    expect(server.asked).toHaveLength(1);
    expect(account.told).toEqual([]);
  },
);

test.each([
  ['accessNotConfigured', 'api-disabled'],
  ['insufficientPermissions', 'permission-missing'],
])('403 %s is %s', async (reason, code) => {
  server.answer(refusal(403, reason));
  expect((await read()).result).toMatchObject({ ok: false, error: { code } });
  expect(account.told).toEqual([]);
});

test('given up in the middle: no further page is asked for or given', async () => {
  const given = new AbortController();
  server.answer(two);
  const { result } = await read({ signal: given.signal, onPage: () => given.abort() });
  expect(result.ok).toBe(false);
  expect(server.asked.length).toBeLessThanOrEqual(2);
  expect(account.told).toEqual([]);
});

test('given up while the only page is parsed: a reading without its rows is no success', async () => {
  const given = new AbortController();
  server.answer((query, response, headers) => {
    last(query, response, headers);
    given.abort();
  });
  const { result, rows } = await read({ signal: given.signal });
  expect(result.ok).toBe(false);
  expect(rows).toEqual([]);
});

test('what goes wrong with writing is not swallowed', async () => {
  server.answer(two, last);
  const reading = read({
    onPage: () => {
      throw new Error('disk full');
    },
  });
  await expect(reading).rejects.toThrow('disk full');
});
