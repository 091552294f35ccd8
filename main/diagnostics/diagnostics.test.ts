import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppInfo } from '../../preload/contract/app.ts';
import { defaultSettings } from '../../preload/contract/settings.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { createLog, type LogFile } from '../log/create-log.ts';
import type { Platform } from '../platform.ts';
import { fail, ok } from '../result.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { migrations } from '../storage/migrations.ts';
import { createDiagnostics } from './diagnostics.ts';

const secrets = [
  'ya29.planted-token',
  'ada@example.com',
  'Ada Lovelace',
  'Quarterly secret meeting',
  'GOCSPX-planted',
];
const info: AppInfo = {
  version: '1.2.3',
  workspace: 'real',
  demoOnly: false,
  language: 'es',
  timeZone: 'Europe/Madrid',
  runtime: { electron: '45', chrome: '150', node: '24' },
  platform: 'linux',
  keychain: { state: 'locked' },
  storage: { state: 'ready' },
};

let folder = '';
let log: LogFile;
let database: Database;
let saved: { title: string; suggestedName: string; text: string }[] = [];
let answer: Awaited<ReturnType<Platform['saveFile']>> = ok({ name: 'chosen.json' });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-diagnostics-'));
  log = createLog({ userData: folder, packaged: true, environment: {} });
  const opened = openDatabase(join(folder, 'muster.db'), Date.now);
  if (!opened.ok) throw new Error(opened.error.code);
  database = opened.value.database;
  saved = [];
  answer = ok({ name: 'chosen.json' });
});
afterEach(async () => {
  database.close();
  await log.close();
  rmSync(folder, { recursive: true, force: true });
});

const list: Implementation['accounts']['list'] = async () =>
  ok({
    client: { source: 'file', kind: 'installed', projectId: 'project-of-ada', clientIdStart: '1234' },
    accounts: [
      {
        accountId: 'account-1',
        provider: 'google',
        address: 'ada@example.com',
        name: 'Ada Lovelace',
        connectedAt: '2026-11-01T00:00:00Z',
        remembered: true,
        permissions: [{ id: 'events', granted: false, optional: false, asked: true }],
        renewsAt: null,
        dataverse: null,
        health: {
          state: 'needs-sign-in',
          lastSuccess: '2026-11-20T00:00:00Z',
          lastError: { code: 'sign-in-needed', message: 'ada@example.com must sign in', retryable: false },
          lastErrorAt: '2026-11-21T00:00:00Z',
        },
      },
    ],
  });

function diagnostics(workspace: 'open' | 'none' = 'open') {
  return createDiagnostics({
    platform: {
      userData: folder,
      packaged: true,
      saveFile: async ({ title, suggestedName, bytes }) => {
        saved.push({ title, suggestedName, text: new TextDecoder().decode(bytes) });
        return answer;
      },
    },
    log,
    info: () => info,
    settings: () => defaultSettings,
    workspace: () =>
      workspace === 'none'
        ? undefined
        : { context: { database }, handlers: { accounts: { list } as Implementation['accounts'] } },
    now: () => Date.UTC(2026, 10, 21, 9),
  });
}

test('one readable file tells versions, settings, records by count, health by code and the log', async () => {
  database.run("INSERT INTO reading (topic, at) VALUES ('calendars', 1)");
  log.warn({ failure: { code: 'offline' } }, 'a call failed');
  const exported = await diagnostics().export({});
  const [file] = saved;
  expect(exported).toEqual(ok({ saved: { name: 'chosen.json', bytes: file?.text.length } }));
  expect(file?.title).toBe('Guardar diagnóstico');
  expect(file?.suggestedName).toBe('muster-diagnostics-2026-11-21.json');
  expect(JSON.parse(file?.text ?? '')).toMatchObject({
    app: { version: '1.2.3', electron: '45', packaged: true },
    settings: defaultSettings,
    keychain: { state: 'locked' },
    storage: { state: 'ready' },
    records: { schema: migrations.length, rows: { reading: 1, meeting: 0 } },
    connections: {
      client: { source: 'file', kind: 'installed' },
      accounts: [{ provider: 'google', health: { state: 'needs-sign-in', lastErrorCode: 'sign-in-needed' } }],
    },
    log: [{ level: 'warn', msg: 'a call failed', facts: { failure: { code: 'offline' } } }],
  });
});

test('no secret, address, name, title or folder is in it', async () => {
  const [token, address, name, title, clientSecret] = secrets;
  log.error({ exception: new Error(`Bearer ${token} for ${address}`), clientSecret }, `wrote to ${address}`);
  database.run(
    'INSERT INTO google_client (one, kind, client_id, project_id) VALUES (1, ?, ?, ?)',
    'installed',
    clientSecret ?? '',
    name ?? '',
  );
  database.run('INSERT INTO reading (topic, at) VALUES (?, 1)', title ?? '');
  await diagnostics().export({});
  const text = saved[0]?.text ?? '';
  expect(text).toContain('exception');
  expect(
    [...secrets, folder, 'account-1', 'project-of-ada'].filter((secret) => text.includes(secret)),
  ).toEqual([]);
});

test('it can be written when no records could be opened, and tells the newest 500 lines', async () => {
  for (let line = 0; line < 600; line += 1) log.info({ line }, 'line');
  await diagnostics('none').export({});
  const bundle = JSON.parse(saved[0]?.text ?? '');
  expect(bundle).toMatchObject({ records: null, connections: null });
  expect(bundle.log).toHaveLength(500);
  expect(bundle.log[0].facts.line).toBe(100);
});

test('a closed dialog and a full disk are told apart', async () => {
  answer = ok(null);
  expect(await diagnostics().export({})).toEqual(ok({ saved: null }));
  answer = fail('file-unwritable');
  expect(await diagnostics().export({})).toEqual(fail('file-unwritable'));
});
