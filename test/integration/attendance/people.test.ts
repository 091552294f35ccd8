import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AccountLookup } from '../../../main/attendance/sources/people/accounts.ts';
import { createAccountLookup } from '../../../main/attendance/sources/people/create-accounts.ts';
import { subjectOf } from '../../../main/demo/conferences/model.ts';
import { codeOf as errorOf, must } from '../accounts/desk.ts';
import { type GoogleDesk, openGoogleDesk } from './google-desk.ts';

const day = 24 * 60 * 60_000;
const never = new AbortController().signal;
const batch = /people:batchGet$/;

let desk: GoogleDesk;
let lookup: AccountLookup;

beforeEach(async () => {
  desk = await openGoogleDesk('people');
  lookup = createAccountLookup(desk.context);
});
afterEach(() => desk.close());

const resolve = async (...subjects: string[]) => must(await lookup.resolve(desk.access, subjects, never));
const kept = (subject: string) =>
  desk.context.database.get('SELECT address, name, via FROM attendance_account WHERE subject = ?', subject);
const colleagues = (count: number) =>
  desk.demo.data.people
    .flatMap(({ email }) => (email?.includes('@') && email === email.trim().toLowerCase() ? [email] : []))
    .filter((email) => email.endsWith(`@${desk.access.address.split('@')[1]}`))
    .slice(0, count);

it('tells who colleagues are, once for good', async () => {
  const [email = ''] = colleagues(1);
  const subject = `user:${subjectOf(email)}`;
  expect(await resolve(subject, subject)).toBe(1);
  expect(kept(subject)).toMatchObject({ address: email, via: 'people' });
  expect(kept(subject)?.name).not.toBeNull();
  expect(await resolve(subject)).toBe(0);
  expect(await createAccountLookup(desk.context).resolve(desk.access, [subject], never)).toEqual({
    ok: true,
    value: 0,
  });
  const asked = desk.asked(batch);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.query.getAll('resourceNames')).toHaveLength(1);
});

it('asks for two hundred at once', async () => {
  const subjects = Array.from({ length: 401 }, (_, index) => `user:${1000 + index}`);
  const emails = colleagues(3);
  expect(await resolve(...subjects, ...emails.map((email) => `user:${subjectOf(email)}`))).toBe(
    emails.length,
  );
  expect(desk.asked(batch).map(({ query }) => query.getAll('resourceNames').length)).toEqual([200, 200, 4]);
});

it('passes over whoever has no account', async () => {
  expect(await resolve('name:ben', 'phone:+15550100', 'mail:a@example.com', 'user:../oauth2')).toBe(0);
  expect(desk.asked(batch)).toHaveLength(0);
});

it('remembers who was not told, and asks again after a week', async () => {
  expect(await resolve('user:42')).toBe(0);
  expect(kept('user:42')).toEqual({ address: null, name: null, via: 'people' });
  desk.clock.ahead = 6 * day;
  await resolve('user:42');
  expect(desk.asked(batch)).toHaveLength(1);
  desk.clock.ahead = 8 * day;
  await resolve('user:42');
  expect(desk.asked(batch)).toHaveLength(2);
  // A clock that was put back does not put it off for long.
  desk.clock.ahead = 0;
  await resolve('user:42');
  expect(desk.asked(batch)).toHaveLength(3);
});

it('one account that is not taken does not spoil the others of its request', async () => {
  const emails = colleagues(5);
  const refused = { code: 400, status: 'INVALID_ARGUMENT', message: 'Invalid resource name.' };
  desk.demo.faults.add({
    match: (request) => request.query.getAll('resourceNames').includes('people/odd'),
    kind: 'status',
    status: 400,
    body: { error: refused },
  });
  expect(await resolve('user:odd', ...emails.map((email) => `user:${subjectOf(email)}`))).toBe(emails.length);
  expect(kept('user:odd')?.address).toBeNull();
});

it('what failed as a whole is not taken for an answer', async () => {
  desk.demo.behave({ disabledApis: ['people'] });
  expect(await lookup.resolve(desk.access, ['user:42'], never)).toMatchObject({
    error: { code: 'api-disabled', details: { service: 'People API' } },
  });
  expect(kept('user:42')).toBeUndefined();
  expect(await desk.health()).toBe('connected');
});

it('what was told before a failure is kept', async () => {
  const subjects = Array.from({ length: 250 }, (_, index) => `user:${1000 + index}`);
  const second = (request: { query: URLSearchParams }) =>
    request.query.getAll('resourceNames').includes('people/1249');
  const body = { error: { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded.' } };
  const fault = desk.demo.faults.add({ match: second, kind: 'status', status: 429, body });
  expect(errorOf(await lookup.resolve(desk.access, subjects, never))).toBe('rate-limited');
  fault.release();
  const before = desk.asked(batch).length;
  await resolve(...subjects);
  expect(
    desk
      .asked(batch)
      .slice(before)
      .map(({ query }) => query.getAll('resourceNames').length),
  ).toEqual([50]);
});

it('answers that cannot be read tell nothing, and an address that is none is none', async () => {
  const person = (id: string, more: object) => ({ requestedResourceName: `people/${id}`, person: more });
  const responses = [
    null,
    person('1', { emailAddresses: 'none', names: 7 }),
    person('2', { emailAddresses: [{ value: 'not an address' }], names: [{ displayName: 'Two' }] }),
    person('3', {
      emailAddresses: [
        { value: 'alias@example.com' },
        { value: ' Main@Example.com ', metadata: { primary: true } },
      ],
    }),
    person('7', { emailAddresses: [{ value: 'stranger@example.com' }] }),
  ];
  desk.demo.faults.add({ match: { path: batch }, kind: 'status', status: 200, body: { responses } });
  expect(await resolve('user:1', 'user:2', 'user:3')).toBe(1);
  expect(kept('user:1')).toMatchObject({ address: null, name: null });
  expect(kept('user:2')).toMatchObject({ address: null, name: 'Two' });
  expect(kept('user:3')).toMatchObject({ address: 'main@example.com' });
  expect(kept('user:7')).toBeUndefined();
});

it('an account without the permission hears so', async () => {
  const other = await openGoogleDesk('meet');
  try {
    const result = await createAccountLookup(other.context).resolve(other.access, ['user:42'], never);
    expect(errorOf(result)).toBe('permission-missing');
    expect(await other.health()).toBe('connected');
  } finally {
    await other.close();
  }
});
