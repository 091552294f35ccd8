import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Exchange } from '../../../main/demo/http/exchange.ts';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { type Call, calls, type Json, signIn } from './browser.ts';

let demo: Demo;
let call: (method: string, path: string, call?: Call) => Promise<Json>;
beforeEach(async () => {
  demo = await startDemo({ now: Date.now });
  call = calls(demo, (await signIn(demo)).accessToken);
});
afterEach(() => demo.close());

const events = 'calendars/primary/events';
const inserts = { method: 'POST', path: /\/events$/ };
const body = {
  id: 'meeting01',
  summary: 'Trip',
  start: { dateTime: '2027-01-11T09:00:00Z' },
  end: { dateTime: '2027-01-11T10:00:00Z' },
};
const stands = () => demo.events('amara.osei@harbour.example.com').some(({ id }) => id === body.id);

test('cut-before: nothing was carried out', async () => {
  const fault = demo.faults.add({ match: inserts, kind: 'cut-before', times: 1 });
  await expect(call('POST', events, { body })).rejects.toThrow();
  expect(fault.hits).toBe(1);
  expect(stands()).toBe(false);
  expect((await call('POST', events, { body })).status).toBe(200);
});

test('commit-then-cut: it was carried out, the next try finds the id taken', async () => {
  demo.faults.add({ match: inserts, kind: 'commit-then-cut', times: 1 });
  await expect(call('POST', events, { body })).rejects.toThrow();
  expect(stands()).toBe(true);
  expect((await call('POST', events, { body })).status).toBe(409);
});

test('commit-then-hang: it was carried out, and the answer comes when it is let go', async () => {
  const fault = demo.faults.add({ match: inserts, kind: 'commit-then-hang', times: 1 });
  const answer = call('POST', events, { body });
  await fault.struck;
  expect(stands()).toBe(true);
  fault.release();
  expect((await answer).status).toBe(200);
});

test('hang: closing the demo ends it', async () => {
  const fault = demo.faults.add({ match: ({ path }) => path.endsWith('/events'), kind: 'hang' });
  const answer = call('GET', events).then(
    () => 'answered',
    () => 'cut',
  );
  await fault.struck;
  await demo.close();
  expect(await answer).toMatch(/answered|cut/);
});

test('status: as often as was said, with its headers', async () => {
  demo.faults.add({
    match: { path: /events$/ },
    kind: 'status',
    status: 429,
    headers: { 'retry-after': '7' },
    times: 2,
  });
  const list = () => fetch(`${demo.origin}/calendar/v3/${events}`);
  expect((await list()).headers.get('retry-after')).toBe('7');
  expect((await list()).status).toBe(429);
  expect((await list()).status).toBe(401);
});

test('garbage: status 200 and no JSON', async () => {
  demo.faults.add({ match: { path: /events$/ }, kind: 'garbage' });
  await expect(call('GET', events)).rejects.toThrow(SyntaxError);
  demo.faults.clear();
  expect((await call('GET', events)).status).toBe(200);
});

test('delay: the answer is right, and later', async () => {
  demo.faults.add({ match: { path: /calendarList$/ }, kind: 'delay', milliseconds: 60 });
  const before = performance.now();
  expect((await call('GET', 'users/me/calendarList')).status).toBe(200);
  expect(performance.now() - before).toBeGreaterThanOrEqual(55);
});

test('observe tells of requests and answers but not of access tokens, until it is ended', async () => {
  const seen: Exchange[] = [];
  const end = demo.observe((exchange) => seen.push(exchange));
  demo.faults.add({ match: inserts, kind: 'commit-then-cut', times: 1 });
  await call('POST', events, { body, query: { sendUpdates: 'all' } }).catch(() => undefined);
  await call('GET', `${events}/meeting01`);
  end();
  await call('GET', events);
  expect(seen.map(({ method, path, status, faithful }) => [method, path, status, faithful])).toEqual([
    ['POST', `/calendar/v3/${events}`, 200, false],
    ['GET', `/calendar/v3/${events}/meeting01`, 200, true],
  ]);
  expect(seen[0]?.query.get('sendUpdates')).toBe('all');
  expect(seen[0]?.body).toEqual(body);
  expect(JSON.stringify(seen)).not.toContain('Bearer');
});
