import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { meetings as contract } from '../../../preload/contract/meetings.ts';
import type { Output } from '../../../preload/contract.ts';
import { type DemoApp, startDemoApp } from './support/demo-app.ts';

let one: DemoApp;

beforeEach(async () => {
  one = await startDemoApp();
});

afterEach(async () => {
  await one.close();
});

const insert = { method: 'POST', path: /\/events$/ };
type Created = Output<'meetings', 'create'>;

async function project(): Promise<{ projectId: string; emails: string[] }> {
  const { projects } = await one.call<Output<'directory', 'projects'>>('directory.projects');
  const projectId = projects[0]?.projectId ?? '';
  const audience = await one.call<Output<'audience', 'resolve'>>('audience.resolve', {
    audienceType: 'project',
    projectId,
  });
  return { projectId, emails: audience.resolved.map(({ email }) => email) };
}

const made = () =>
  one.demo.events(one.demo.accounts[0] ?? '').filter(({ fields }) => fields.summary === 'Whole app');

async function create(more: object = {}): Promise<Created> {
  const { projectId } = await project();
  const input = { title: 'Whole app', audienceType: 'project', projectId, ...more };
  return contract.create.output.parse(await one.call('meetings.create', input));
}

describe('the main job', () => {
  test('a project’s people get a meeting with its link', async () => {
    const { projectId, emails } = await project();
    const meeting = await create({ employeeEmails: ['Guest@Example.com'] });
    expect(meeting).toMatchObject({ status: 'scheduled', link: 'ready', projectId, repeated: false });
    expect(meeting.meetUrl).toMatch(/^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
    const guests = meeting.attendees.map(({ email }) => email.toLowerCase());
    expect(guests).toEqual(
      [...new Set([...emails.map((email) => email.toLowerCase()), 'guest@example.com'])].sort(),
    );
    expect(made()).toHaveLength(1);
  });

  test('the calendars are read, and what was made here stays what it is', async () => {
    const meeting = await create();
    const { read } = await one.call<Output<'calendars', 'sync'>>('calendars.sync');
    expect(read).toBeGreaterThan(0);
    const list = await one.call<Output<'meetings', 'list'>>('meetings.list');
    expect(contract.list.output.parse(list).total).toBeGreaterThan(1);
    expect(list.meetings.find(({ eventId }) => eventId === meeting.eventId)).toMatchObject({
      meetingId: meeting.meetingId,
      origin: 'muster',
    });
    expect(list.meetings.map(({ start }) => Date.parse(start))).toEqual(
      list.meetings.map(({ start }) => Date.parse(start)).sort((a, b) => a - b),
    );
  });

  test('the calendar list of the account', async () => {
    const { calendars } = await one.call<Output<'calendars', 'list'>>('calendars.list');
    expect(calendars[0]).toMatchObject({ calendarId: 'primary', primary: true, writable: true });
  });

  test('disconnecting forgets what was only read', async () => {
    const meeting = await create();
    await one.call('calendars.sync');
    await one.call('accounts.disconnect', { accountId: meeting.accountId });
    const list = await one.call<Output<'meetings', 'list'>>('meetings.list');
    expect(list.meetings.map(({ meetingId }) => meetingId)).toEqual([meeting.meetingId]);
    expect(list.asOf).toBeNull();
  });
});

describe('exactly once, through sign-in, directory and records', () => {
  test.each(['commit-then-cut', 'commit-then-hang', 'garbage'] as const)('%s', async (kind) => {
    one.demo.faults.add({ match: insert, times: 1, kind });
    const meeting = await create();
    expect(meeting.status).toBe('scheduled');
    expect(made().map(({ id }) => id)).toEqual([meeting.eventId]);
  });

  test('no answer for a while, and the application is closed: the next start finds the meeting', async () => {
    const fault = one.demo.faults.add({ match: insert, times: 1, kind: 'commit-then-hang' });
    const creating = create().catch((error: unknown) => String(error));
    await fault.struck;
    await one.restart();
    expect(await creating).toContain('outcome-unknown');
    await one.app.started;
    const list = await one.call<Output<'meetings', 'list'>>('meetings.list', { query: 'Whole app' });
    expect(list.meetings).toMatchObject([{ status: 'scheduled', origin: 'muster' }]);
    expect(made()).toHaveLength(1);
  });

  test('an access token that has ended is renewed, and the event made once', async () => {
    await create();
    one.demo.expireAccessTokens();
    await create({ description: 'another one' });
    expect(made()).toHaveLength(2);
  });

  test('a sign-in that was taken back (invalid_grant): nothing is made, and the connection says what to do', async () => {
    await create();
    one.demo.revokeAccount(one.demo.accounts[0] ?? '');
    const { projectId } = await project();
    const answer = await one.app.call('meetings.create', {
      title: 'Refused',
      audienceType: 'project',
      projectId,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'sign-in-needed' } });
    const list = await one.call<Output<'meetings', 'list'>>('meetings.list', { query: 'Refused' });
    expect(list.total).toBe(0);
    const { accounts } = await one.call<Output<'accounts', 'list'>>('accounts.list');
    expect(accounts.find(({ provider }) => provider === 'google')?.health.state).toBe('needs-sign-in');
  });
});
