import { afterEach, beforeEach, expect, test } from 'vitest';
import { subjectOf } from '../../../main/demo/conferences/model.ts';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { conformanceListener } from '../../support/discovery.ts';
import { reasonOf } from './browser.ts';
import { attendanceScopes, reader } from './reader.ts';

const born = Date.parse('2026-11-18T10:02:00Z');
const ayo = 'ayo.balogun@harbour.example.com';
const fields = { personFields: 'names,emailAddresses' };
const publicly = { viewType: 'domain_public', projection: 'basic' };

let demo: Demo;
let listener: ReturnType<typeof conformanceListener>;
beforeEach(async () => {
  demo = await startDemo({ now: () => born, timeZone: 'Europe/Madrid' });
  listener = conformanceListener();
  demo.observe(listener);
});
afterEach(async () => {
  await demo.close();
  expect(listener.problems).toEqual([]);
});

const person = (email: string) => `/v1/people/${subjectOf(email)}`;
const user = (email: string) => `/admin/directory/v1/users/${subjectOf(email)}`;

test('the number that Meet tells is the number that People knows: name and address of an own account', async () => {
  const get = await reader(demo, { scopes: [attendanceScopes.directory] });
  const { status, body } = await get(person(ayo), fields);
  expect([status, body.resourceName]).toEqual([200, `people/${subjectOf(ayo)}`]);
  expect(body.names).toMatchObject([{ displayName: 'Ayo Balogun', givenName: 'Ayo', familyName: 'Balogun' }]);
  expect(body.emailAddresses).toMatchObject([{ value: ayo }]);
  expect((await get(person(ayo), { personFields: 'names' })).body).not.toHaveProperty('emailAddresses');
});

test('of an external account the name and no address; contacts alone open no domain profile', async () => {
  const get = await reader(demo, { scopes: [attendanceScopes.directory] });
  const external = await get(person('p.halloran@example.org'), fields);
  expect(external.body.names).toMatchObject([{ displayName: 'Pat Halloran' }]);
  expect(external.body).not.toHaveProperty('emailAddresses');
  const contacts = await reader(demo, { scopes: [attendanceScopes.contacts] });
  expect((await contacts(person(ayo), fields)).body).not.toHaveProperty('emailAddresses');
});

test('many at once, the unknown among them', async () => {
  const get = await reader(demo, { scopes: [attendanceScopes.directory] });
  const resourceNames = [`people/${subjectOf(ayo)}`, 'people/1'];
  const { body } = await get('/v1/people:batchGet', { ...fields, resourceNames });
  expect(body.responses).toMatchObject([
    {
      requestedResourceName: resourceNames[0],
      httpStatusCode: 200,
      person: { emailAddresses: [{ value: ayo }] },
    },
    { requestedResourceName: 'people/1', httpStatusCode: 404 },
  ]);
  expect((await get('/v1/people:batchGet', fields)).status).toBe(400);
});

test('no fields, nobody, no scope, no API, no quota', async () => {
  const get = await reader(demo, { scopes: [attendanceScopes.directory] });
  const bare = await reader(demo, { scopes: [attendanceScopes.meet] });
  expect((await get(person(ayo))).status).toBe(400);
  expect((await get('/v1/people/1', fields)).status).toBe(404);
  expect((await bare(person(ayo), fields)).status).toBe(403);
  demo.behave({ disabledApis: ['people'] });
  expect(JSON.stringify((await get(person(ayo), fields)).body)).toContain('SERVICE_DISABLED');
  demo.behave({ disabledApis: [], exhaustedApis: ['people'] });
  expect((await get(person(ayo), fields)).status).toBe(429);
});

test('the directory tells everybody what is public, and only of the own domain', async () => {
  const get = await reader(demo, { address: demo.accounts[1] ?? '', scopes: [attendanceScopes.users] });
  const { status, body } = await get(user(ayo), publicly);
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: subjectOf(ayo), primaryEmail: ayo, name: { fullName: 'Ayo Balogun' } });
  const external = await get(user('p.halloran@example.org'), publicly);
  expect([external.status, reasonOf(external)]).toEqual([404, 'notFound']);
});

test("the administrators' view is theirs", async () => {
  const teacher = await reader(demo, { address: demo.accounts[1] ?? '', scopes: [attendanceScopes.users] });
  expect((await teacher(user(ayo))).status).toBe(403);
  expect((await (await reader(demo, { scopes: [attendanceScopes.users] }))(user(ayo))).status).toBe(200);
  const bare = await (await reader(demo, { scopes: [attendanceScopes.meet] }))(user(ayo), publicly);
  expect([bare.status, reasonOf(bare)]).toEqual([403, 'insufficientPermissions']);
  demo.behave({ disabledApis: ['directory'] });
  expect(reasonOf(await teacher(user(ayo), publicly))).toBe('accessNotConfigured');
});
