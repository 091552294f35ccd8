import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, createApp } from '../../../main/app.ts';
import { createTestPlatform, type TestPlatform } from '../../support/platform.ts';

let platform: TestPlatform;
let app: App;
let late: () => void;
let started: boolean;

beforeEach(() => {
  platform = createTestPlatform();
  started = false;
  const latestStart = new Promise<void>((resolve) => {
    late = resolve;
  });
  app = createApp(platform, { latestStart });
  app.started.then(() => {
    started = true;
  });
});

afterEach(async () => {
  await app.close();
  platform.remove();
});

test('calls are answered at once, and the background begins when the page tells of its first screen', async () => {
  expect(await app.call('accounts.list', undefined)).toMatchObject({ ok: true });
  expect(await app.call('meetings.list', {})).toMatchObject({ ok: true });
  expect(started).toBe(false);
  expect(await app.call('app.shown', undefined)).toEqual({ ok: true, value: { done: true } });
  await app.started;
});

test('a page that never tells is waited for until the latest time', async () => {
  expect(await app.call('app.info', undefined)).toMatchObject({ ok: true });
  expect(started).toBe(false);
  late();
  await app.started;
});
