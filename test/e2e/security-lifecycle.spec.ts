import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from 'playwright/test';
import { resolveRuntime, rootFlags } from '../../scripts/electron-runtime.ts';
import { value } from './support/call.ts';
import { launchMuster, projectRoot } from './support/launch.ts';

test('a second start on the same folder ends at once and the first one lives on', async () => {
  const muster = await launchMuster();
  const { executable } = resolveRuntime({ realAccounts: false, log: () => undefined });
  const second = spawn(executable, [...rootFlags(), projectRoot], {
    env: { ...process.env, MUSTER_USER_DATA: muster.userData },
    stdio: 'ignore',
  });
  const [status] = await once(second, 'exit');
  expect(status).toBe(0);
  expect((await value(muster.page, 'app', 'info', {})).workspace).toBe('real');
  await muster.close();
});

test('quitting closes the records, and the next start finds the window where it was', async () => {
  const first = await launchMuster();
  await value(first.page, 'settings', 'set', { theme: 'dark' });
  const bounds = { x: 60, y: 80, width: 1010, height: 720 };
  await first.electron.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  );
  await expect
    .poll(() =>
      first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds()),
    )
    .toEqual(bounds);
  expect(existsSync(join(first.userData, 'muster.db-wal'))).toBe(true);
  await first.close({ keep: true });
  // SQLite removes the journal when the last connection is closed, and only then.
  expect(existsSync(join(first.userData, 'muster.db-wal'))).toBe(false);

  const second = await launchMuster({ userData: first.userData });
  const found = await second.electron.evaluate(({ BrowserWindow, nativeTheme }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return {
      bounds: window?.getNormalBounds(),
      smallest: window?.getMinimumSize(),
      theme: nativeTheme.themeSource,
    };
  });
  expect(found).toEqual({ bounds, smallest: [900, 600], theme: 'dark' });
  await second.close();
});

test('the menu zooms the page to 200 % and back, and speaks the language that is set', async () => {
  const muster = await launchMuster();
  const press = (label: string) =>
    muster.electron.evaluate(({ BrowserWindow, Menu }, wanted) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => menu.submenu?.items ?? []);
      items.find((item) => item.label === wanted && item.visible)?.click();
      return BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor();
    }, label);
  for (let time = 0; time < 6; time += 1) await press('Zoom In');
  expect(await press('Zoom In')).toBeCloseTo(2, 2);
  expect(await press('Actual Size')).toBeCloseTo(1, 2);
  await value(muster.page, 'settings', 'set', { language: 'es' });
  const menus = () =>
    muster.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  await expect.poll(menus).toEqual(['Archivo', 'Edición', 'Ver', 'Ventana', 'Ayuda']);
  await muster.close();
});

test('records of a newer Muster are refused in words, and a damaged file is set aside and told', async () => {
  const muster = await launchMuster();
  await muster.close({ keep: true });
  const path = join(muster.userData, 'muster.db');

  const writer = new DatabaseSync(path);
  writer.exec('PRAGMA user_version = 999');
  writer.close();
  const before = readFileSync(path);

  const refused = await launchMuster({ userData: muster.userData });
  expect((await value(refused.page, 'app', 'info', {})).storage).toMatchObject({
    state: 'refused',
    error: { code: 'storage-newer' },
  });
  await refused.close({ keep: true });
  expect(readFileSync(path).equals(before)).toBe(true);

  writeFileSync(path, 'this is no database');
  const restarted = await launchMuster({ userData: muster.userData });
  const { storage } = await value(restarted.page, 'app', 'info', {});
  expect(storage).toMatchObject({
    state: 'restarted',
    backup: expect.stringMatching(/^muster\.db\.damaged-/),
  });
  await restarted.close();
});

test('a page whose process ends is loaded again, and main answers it', async () => {
  const muster = await launchMuster();
  await value(muster.page, 'settings', 'set', { weekStart: 'saturday' });
  const reloaded = muster.electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve(contents.getURL()));
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(await reloaded).toMatch(/^app:\/\/muster\//);
  const answer = await muster.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('muster.settings.get()'),
  );
  expect(answer).toMatchObject({ ok: true, value: { weekStart: 'saturday' } });
  await muster.close();
});
