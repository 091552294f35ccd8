import { afterEach, beforeEach, expect, test } from 'vitest';
import { directory as contract } from '../../../preload/contract/directory.ts';
import { meetings } from '../../../preload/contract/meetings.ts';
import type { Output } from '../../../preload/contract.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';

let one: DemoApp;
beforeEach(async () => {
  one = await startDemoApp();
  await one.call('directory.sync');
});
afterEach(() => one.close());

const dataverse = ({ path }: { path: string }) => path.startsWith('/api/data/');

test('every answer of the directory is one of the contract', async () => {
  const status = contract.status.output.parse(await one.call('directory.status'));
  const { people, projects, contributors } = one.demo.data;
  expect(status).toMatchObject({
    connected: true,
    counts: { people: people.length, projects: projects.length, contributors: contributors.length },
  });
  const page = contract.people.output.parse(await one.call('directory.people', { query: 'harbour' }));
  expect(page.total).toBeGreaterThan(50);
  expect(page.asOf).toBe(status.lastSuccess);
  const [first] = page.people;
  const { person } = contract.person.output.parse(
    await one.call('directory.person', { employeeId: first?.employeeId }),
  );
  expect(person).toEqual(first);
});

test('guests that Google gives without a name go by the one of the directory', async () => {
  await one.call('calendars.sync');
  const { meetings: list } = await one.call<Output<'meetings', 'list'>>('meetings.list');
  const known = new Map(one.demo.data.people.map(({ email, name }) => [email?.toLowerCase(), name]));
  const guests = list
    .flatMap(({ attendees }) => attendees)
    .filter(({ email }) => known.has(email.toLowerCase()));
  expect(guests.length).toBeGreaterThan(20);
  expect(guests.filter(({ name }) => name === null)).toEqual([]);
});

test('a meeting whose guests come from what is kept says so', async () => {
  const projectId = one.demo.data.projects[0]?.projectId ?? '';
  const create = async (title: string) =>
    meetings.create.output.parse(
      await one.call('meetings.create', { title, audienceType: 'project', projectId }),
    );
  expect(await create('Asked')).not.toHaveProperty('directoryAsOf');
  const { lastSuccess } = await one.call<Output<'directory', 'status'>>('directory.status');
  // Its answers of the last minute are forgotten with a change of the connections.
  one.demo.faults.add({ match: dataverse, kind: 'status', status: 503 });
  const [account] = (await one.call<Output<'accounts', 'list'>>('accounts.list')).accounts.filter(
    ({ provider }) => provider === 'dataverse',
  );
  await one.call('accounts.test', { accountId: account?.accountId });
  const kept = await create('Kept');
  expect(kept.directoryAsOf).toBe(lastSuccess);
  expect(kept.attendees.length).toBeGreaterThan(5);
});
