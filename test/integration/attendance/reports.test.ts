import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GoogleAccess } from '../../../main/accounts/access.ts';
import type { ReportRow } from '../../../main/attendance/model.ts';
import { normaliseCode } from '../../../main/attendance/sources/reports/code.ts';
import { createReportsSource } from '../../../main/attendance/sources/reports/reports.ts';
import { joinedInReports, leftInReports } from '../../../main/demo/conferences/model.ts';
import { type GoogleDesk, openGoogleDesk } from './google-desk.ts';

const day = 24 * 3_600_000;
const log = /^\/admin\/reports\//;

let desk: GoogleDesk;

beforeEach(async () => {
  desk = await openGoogleDesk('reports');
  desk.demo.behave({ reportsLag: 0, administrators: [desk.access.address] });
});
afterEach(() => desk.close());

const window = () => ({ from: desk.context.now() - 60 * day, to: desk.context.now() });

async function read(each: () => void = () => undefined, access: GoogleAccess = desk.access) {
  const source = createReportsSource({
    ...desk.context,
    timing: { ...desk.context.timing, reportsQuota: [5, 10] },
  });
  const rows: ReportRow[] = [];
  const result = await source.read(
    access,
    window(),
    (page) => {
      rows.push(...page);
      each();
    },
    new AbortController().signal,
  );
  return { result, rows };
}

/** Whatever `maxResults` says, pages of this many rows, so that there are several. */
const inPagesOf = (size: number): GoogleAccess => ({
  ...desk.access,
  succeeded: () => desk.access.succeeded(),
  failed: (failure) => desk.access.failed(failure),
  auth: new Proxy(desk.access.auth, {
    get: (auth, name) =>
      name === 'request'
        ? (options: { url: string }) =>
            auth.request({ ...options, url: options.url.replace('maxResults=1000', `maxResults=${size}`) })
        : Reflect.get(auth, name),
  }),
});

/** Every stay that has ended within the window, as it really was. */
function truth() {
  const { from, to } = window();
  return desk.demo.conferences
    .all()
    .flatMap((held) => held.visits.map((visit) => ({ held, visit })))
    .filter(({ visit }) => {
      const left = leftInReports(visit);
      return left !== null && left >= from && left <= to;
    });
}

describe('the log of the school', () => {
  test('has every stay that has ended, in its room, with its times to the second', async () => {
    const { result, rows } = await read();
    expect(result).toMatchObject({ ok: true });
    const stays = truth();
    expect(stays.length).toBeGreaterThan(50);
    const byEndpoint = new Map(rows.map((row) => [row.endpoint, row]));
    expect(byEndpoint.size).toBe(stays.length);
    for (const { held, visit } of stays) {
      const row = byEndpoint.get(visit.endpoint);
      expect(row).toMatchObject({
        conference: held.id,
        code: normaliseCode(held.code),
        device: visit.device,
      });
      // A start is told in whole seconds, and so is the duration that it is reckoned from in older rows.
      expect(Math.abs((row?.joined ?? 0) - joinedInReports(visit))).toBeLessThanOrEqual(1000);
      expect(row?.left).toBe(leftInReports(visit));
      expect(row?.joined).toBeLessThanOrEqual(row?.left ?? 0);
    }
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['account', 'anonymous', 'phone', 'room']));
    expect(await desk.health()).toBe('connected');
  });

  test('is the same page by page, and when the page tokens end in the middle', async () => {
    const whole = (await read()).rows.map(({ sessionId }) => sessionId).sort();
    const paged = await read(undefined, inPagesOf(40));
    expect(paged.result).toMatchObject({ ok: true });
    expect(paged.rows.map(({ sessionId }) => sessionId).sort()).toEqual(whole);
    let pages = 0;
    const interrupted = await read(() => {
      pages += 1;
      if (pages === 2) desk.demo.expireReportTokens();
    }, inPagesOf(40));
    expect(interrupted.result).toMatchObject({ ok: true });
    expect(desk.asked(log).some(({ status }) => status === 400)).toBe(true);
    expect(interrupted.rows.map(({ sessionId }) => sessionId).sort()).toEqual(whole);
  });
});

describe('what has to be done first', () => {
  test('an account that is no administrator: one request, no new token, and the sign-in stays good', async () => {
    desk.demo.behave({ administrators: [] });
    const tokens: number[] = [];
    desk.demo.observe(({ path }) => void (path.includes('token') && tokens.push(1)));
    const { result } = await read();
    expect(result).toMatchObject({ ok: false, error: { code: 'attendance-not-admin' } });
    expect(desk.asked(log)).toHaveLength(1);
    expect(tokens).toEqual([]);
    expect(await desk.health()).toBe('connected');
  });

  test('an API that is not switched on', async () => {
    desk.demo.behave({ disabledApis: ['reports'] });
    expect((await read()).result).toEqual({
      ok: false,
      error: { code: 'api-disabled', details: { service: 'Admin SDK API' } },
    });
    expect(await desk.health()).toBe('connected');
  });

  test('a quota that is used up', async () => {
    desk.demo.behave({ exhaustedApis: ['reports'] });
    expect((await read()).result).toMatchObject({ ok: false, error: { code: 'rate-limited' } });
    expect(desk.asked(log)).toHaveLength(3);
    expect(await desk.health()).toBe('connected');
  });
});

test('an access token that has ended is renewed once, and the reading goes on', async () => {
  desk.demo.expireAccessTokens();
  const { result, rows } = await read();
  expect(result).toMatchObject({ ok: true });
  expect(rows.length).toBeGreaterThan(50);
  expect(await desk.health()).toBe('connected');
});
