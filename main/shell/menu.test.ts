import { expect, test } from 'vitest';
import { menuTemplate } from './menu.ts';

const actions = { zoom: () => undefined, exportDiagnostics: () => undefined };
const menu = (options: Partial<Parameters<typeof menuTemplate>[0]> = {}) =>
  menuTemplate({ language: 'en', platform: 'linux', packaged: true, actions, ...options });

const roles = (template: ReturnType<typeof menuTemplate>) =>
  template.flatMap(({ role, submenu }) => [
    role,
    ...(Array.isArray(submenu) ? submenu.map((item) => item.role) : []),
  ]);

test('editing works by the roles that copy and paste need', () => {
  expect(roles(menu())).toEqual(
    expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']),
  );
});

test('a packaged build has no developer tools, and none has Reload', () => {
  expect(roles(menu())).not.toContain('toggleDevTools');
  expect(roles(menu({ packaged: false }))).toContain('toggleDevTools');
  expect(roles(menu({ packaged: false }))).not.toContain('reload');
});

test('the menu speaks Spanish', () => {
  expect(menu({ language: 'es' }).map(({ label }) => label)).toEqual([
    'Archivo',
    'Edición',
    'Ver',
    'Ventana',
    'Ayuda',
  ]);
});

test('no two visible entries of one menu share a shortcut', () => {
  for (const { submenu } of menu()) {
    const keys = Array.isArray(submenu) ? submenu.flatMap(({ accelerator }) => accelerator ?? []) : [];
    expect(new Set(keys).size).toBe(keys.length);
  }
});
