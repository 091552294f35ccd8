import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, createApp } from '../../../main/app.ts';
import type { Account } from '../../../preload/contract/accounts.ts';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { createTestPlatform, type TestPlatform } from '../../support/platform.ts';

let platform: TestPlatform;
let app: App;

beforeEach(() => {
  platform = createTestPlatform();
  app = createApp(platform);
});

afterEach(async () => {
  await app.close();
  platform.remove();
});

async function value<T>(method: string, input: unknown = {}): Promise<T> {
  const envelope = await app.call(method, input);
  if (!envelope.ok) throw new Error(`${method}: ${envelope.error.code} ${envelope.error.message}`);
  return envelope.value as T;
}

test('a newcomer enters the demo, resolves a project and creates a meeting with its link', async () => {
  const entered = await value<{ workspace: string; address: string }>('app.enterDemo');
  expect(entered.workspace).toBe('demo');

  const { projects } = await value<{ projects: { projectId: string; name: string }[] }>('directory.projects');
  expect(projects.length).toBeGreaterThanOrEqual(6);
  const [project] = projects;
  const meeting = await value<Meeting>('meetings.create', {
    title: 'Kick-off',
    audienceType: 'project',
    projectId: project?.projectId,
  });
  expect(meeting.meetUrl).toMatch(/^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
  expect(meeting.attendees.length).toBeGreaterThan(1);
  const emails = meeting.attendees.map(({ email }) => email);
  expect(emails).toEqual([...emails].sort());
});

test('the demo is signed in with every permission, the optional ones too, so that attendance is seen at once', async () => {
  await value('app.enterDemo');
  const { accounts } = await value<{ accounts: Account[] }>('accounts.list');
  const permissions = accounts.find(({ provider }) => provider === 'google')?.permissions ?? [];
  expect(permissions.filter(({ optional }) => optional).map(({ id }) => id)).toEqual([
    'reports',
    'meet',
    'people',
  ]);
  expect(permissions.filter(({ granted, asked }) => !granted || !asked)).toEqual([]);
});

test('what is done in the demo never stands among the real records, and the keychain stays untouched', async () => {
  await value('app.enterDemo');
  await value('meetings.create', { title: 'Only in the demo', employeeEmails: ['someone@example.org'] });
  expect(platform.keychain.state()).toBe('unknown');

  await value('app.leaveDemo');
  expect((await value<{ accounts: Account[] }>('accounts.list')).accounts).toEqual([]);
  expect((await value<{ total: number }>('meetings.list')).total).toBe(0);

  await value('app.enterDemo');
  expect((await value<{ total: number }>('meetings.list', { query: 'Only in the demo' })).total).toBe(0);
});

test('the demo has a school: people, projects, a past and a coming week, one meeting live and one about to start', async () => {
  await value('app.enterDemo');
  await value('calendars.sync');
  const { people } = await value<{ people: unknown[] }>('directory.searchPeople', { query: '', limit: 100 });
  expect(people.length).toBeGreaterThanOrEqual(55);
  const { meetings } = await value<{ meetings: Meeting[] }>('meetings.list', { limit: 1000 });
  const now = Date.now();
  const minutes = (time: string) => (Date.parse(time) - now) / 60_000;
  expect(meetings.filter(({ end }) => minutes(end) < 0).length).toBeGreaterThan(10);
  expect(meetings.filter(({ start }) => minutes(start) > 0).length).toBeGreaterThan(10);
  expect(meetings.some(({ start, end }) => minutes(start) < 0 && minutes(end) > 0)).toBe(true);
  expect(meetings.some(({ start }) => minutes(start) > 0 && minutes(start) <= 15)).toBe(true);
});

test('leaving removes nothing real: the demo has a folder of its own', async () => {
  await value('app.enterDemo');
  expect(existsSync(join(platform.userData, 'demo', 'muster.db'))).toBe(true);
  expect(readdirSync(platform.userData)).toContain('muster.db');
});

test('a newcomer sees who came to past classes without doing anything, and who is in the class that runs', async () => {
  await value('app.enterDemo');
  const states = async () => {
    const { meetings } = await value<{
      meetings: { state: string; counts: { came: number; inNow: number } }[];
    }>('attendance.list');
    return {
      known: meetings.filter(({ state, counts }) => state === 'complete' && counts.came > 0).length >= 5,
      live: meetings.some(({ state, counts }) => state === 'live' && counts.inNow > 0),
    };
  };
  await expect.poll(states, { timeout: 20_000, interval: 200 }).toEqual({ known: true, live: true });
}, 30_000);
