import { expect, test } from 'vitest';
import { defaultSettings } from '../../preload/contract/settings.ts';
import { Broadcast } from '../broadcast.ts';
import { createSettings, readSettings } from './settings.ts';

function settingsOver(stored: Record<string, unknown>) {
  const preferences = {
    read: () => stored,
    write: (values: Readonly<Record<string, unknown>>) => void Object.assign(stored, values),
  };
  return createSettings(preferences, new Broadcast());
}

test('a value that does not fit gives way to its default, the others stay', () => {
  const read = readSettings({ language: 'tlh', theme: 'dark', defaultDurationMinutes: -5, stray: 1 });
  expect(read).toEqual({ ...defaultSettings, theme: 'dark' });
});

test('setting one value keeps the others', async () => {
  const settings = settingsOver({ theme: 'dark' });
  const result = await settings.handlers.set({ language: 'es' });
  expect(result).toEqual({ ok: true, value: { ...defaultSettings, theme: 'dark', language: 'es' } });
  expect(settings.current().language).toBe('es');
});

test('an unknown zone is refused and nothing is stored', async () => {
  const stored = {};
  const result = await settingsOver(stored).handlers.set({ timeZone: 'Mars/Olympus' });
  expect(result).toEqual({
    ok: false,
    error: { code: 'zone-unknown', details: { field: 'timeZone', value: 'Mars/Olympus' } },
  });
  expect(stored).toEqual({});
});
