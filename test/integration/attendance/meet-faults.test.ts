import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMeetSource } from '../../../main/attendance/sources/meet/create-meet.ts';
import { codeOf as errorOf, must } from '../accounts/desk.ts';
import { type GoogleDesk, openGoogleDesk } from './google-desk.ts';

const day = 24 * 60 * 60_000;
const never = new AbortController().signal;
const path = /^\/v2\/conferenceRecords/;

let desk: GoogleDesk;

beforeEach(async () => {
  desk = await openGoogleDesk('meet');
});
afterEach(() => desk.close());

const window = () => ({ from: Date.now() - 7 * day, to: Date.now() + day });
const ask = (signal = never) =>
  createMeetSource(desk.context).conferences(desk.access, { window: window() }, signal);
const refusal = (code: number, status: string, message: string) => ({
  kind: 'status' as const,
  status: code,
  body: { error: { code, status, message } },
});
const exhausted = refusal(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.');

it.each([
  ['cut off', { kind: 'cut-before' }],
  ['garbage', { kind: 'garbage' }],
  ['503', refusal(503, 'UNAVAILABLE', 'The service is currently unavailable.')],
  ['429', exhausted],
] as const)('%s in passing is asked again, and nobody hears of it', async (_, fault) => {
  desk.demo.faults.add({ match: { path }, times: 1, ...fault });
  must(await ask());
  expect(await desk.health()).toBe('connected');
});

it.each([
  ['429', exhausted, 'rate-limited', 4],
  ['503', refusal(503, 'UNAVAILABLE', 'busy'), 'service-unavailable', 3],
  ['garbage', { kind: 'garbage' }, 'service-garbled', 3],
  ['403', refusal(403, 'PERMISSION_DENIED', 'The caller does not have permission.'), 'service-refused', 1],
] as const)(
  '%s without end is told after so many tries, and the calendar stays connected',
  async (_, fault, code, tries) => {
    const struck = desk.demo.faults.add({ match: { path }, ...fault });
    expect(errorOf(await ask())).toBe(code);
    expect(struck.hits).toBe(tries);
    expect(await desk.health()).toBe('connected');
  },
);

it('a Retry-After longer than is waited for ends it at once', async () => {
  const struck = desk.demo.faults.add({ match: { path }, ...exhausted, headers: { 'retry-after': '60' } });
  expect(errorOf(await ask())).toBe('rate-limited');
  expect(struck.hits).toBe(1);
});

it('an API that is switched off is named as the Google Cloud console names it', async () => {
  desk.demo.behave({ disabledApis: ['meet'] });
  expect(await ask()).toMatchObject({
    error: { code: 'api-disabled', details: { service: 'Google Meet REST API' } },
  });
  expect(await desk.health()).toBe('connected');
});

it('an access token that ended is renewed once, and a sign-in that ended is told', async () => {
  desk.demo.expireAccessTokens();
  must(await ask());
  desk.demo.revokeAccount(desk.access.address);
  expect(errorOf(await ask())).toBe('sign-in-needed');
  expect(await desk.health()).toBe('needs-sign-in');
});

it('given up, it ends at once and says nothing about the connection', async () => {
  const gone = new AbortController();
  const hanging = desk.demo.faults.add({ match: { path }, kind: 'hang' });
  const asking = ask(gone.signal);
  await hanging.struck;
  const before = Date.now();
  gone.abort();
  expect((await asking).ok).toBe(false);
  expect(Date.now() - before).toBeLessThan(1_000);
  expect(hanging.hits).toBe(1);
  expect(await desk.health()).toBe('connected');
});

it('records that cannot be read do not spoil the others', async () => {
  const start = new Date(Date.now() - day).toISOString();
  const one = { name: 'conferenceRecords/one', space: 'spaces/one', startTime: start };
  const conferenceRecords = [
    null,
    'text',
    {},
    { ...one, name: '' },
    { ...one, name: 'conferenceRecords/timeless', startTime: 'soon' },
    { ...one, name: 'conferenceRecords/backwards', endTime: '2001-01-01T00:00:00Z' },
    { ...one, endTime: 'never', expireTime: 7, unknown: true },
    one,
  ];
  desk.demo.faults.add({ match: { path }, kind: 'status', status: 200, body: { conferenceRecords } });
  const found = must(await ask());
  expect(found.map(({ name }) => name).sort()).toEqual([
    'conferenceRecords/backwards',
    'conferenceRecords/one',
  ]);
  const at = Date.parse(start);
  expect(found.find(({ name }) => name.endsWith('one'))).toMatchObject({ start: at, end: null });
  expect(found.find(({ name }) => name.endsWith('backwards'))).toMatchObject({ start: at, end: at });
});

it('a list that never ends is not read for ever', async () => {
  const body = { conferenceRecords: [], nextPageToken: 'again' };
  const struck = desk.demo.faults.add({ match: { path }, kind: 'status', status: 200, body });
  expect(errorOf(await ask())).toBe('service-garbled');
  expect(struck.hits).toBe(2);
});

it('an account without the permission hears so, and stays connected', async () => {
  const other = await openGoogleDesk('people');
  try {
    const source = createMeetSource(other.context);
    expect(await source.conferences(other.access, { window: window() }, never)).toMatchObject({
      error: { code: 'permission-missing', details: { address: other.access.address, permission: 'meet' } },
    });
    expect(await other.health()).toBe('connected');
  } finally {
    await other.close();
  }
});
