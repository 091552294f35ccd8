import { defaultSettings, type Settings, settingsSchema } from '../../preload/contract/settings.ts';
import type { Broadcast } from '../broadcast.ts';
import type { Implementation } from '../ipc/implementation.ts';
import type { Preferences } from '../platform.ts';
import { roomTemplate } from '../platforms/own-room.ts';
import { fail, ok } from '../result.ts';
import { isTimeZone } from './time-zone.ts';

export interface SettingsService {
  readonly current: () => Settings;
  readonly handlers: Implementation['settings'];
}

export function createSettings(preferences: Preferences, broadcast: Broadcast): SettingsService {
  const current = (): Settings => readSettings(preferences.read());
  return {
    current,
    handlers: {
      get: async () => ok(current()),
      set: async (input) => {
        if (input.timeZone !== undefined && input.timeZone !== 'system' && !isTimeZone(input.timeZone)) {
          return fail('zone-unknown', { field: 'timeZone', value: input.timeZone });
        }
        for (const room of input.ownRooms ?? []) {
          const address = roomTemplate(room);
          if (!address.ok) return address;
        }
        const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
        const next = { ...current(), ...given };
        preferences.write(next);
        broadcast.changed('settings', 'app');
        return ok(next);
      },
    },
  };
}

/** A value that does not fit (an edited file, another version) gives way to its default; the others stay. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const entries = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(stored[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return settingsSchema.parse({ ...defaultSettings, ...Object.fromEntries(entries) });
}
