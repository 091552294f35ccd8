import { z } from 'zod';
import { method, nothing } from './method.ts';
import { roomUrl } from './platforms.ts';

export const settingsSchema = z.strictObject({
  language: z.enum(['system', 'en', 'es']),
  theme: z.enum(['system', 'light', 'dark']),
  /** `system` or an IANA zone. */
  timeZone: z.string().max(100),
  weekStart: z.enum(['monday', 'sunday', 'saturday']),
  defaultDurationMinutes: z.number().int().min(5).max(1440),
  defaultSendUpdates: z.enum(['all', 'externalOnly', 'none']),
  /** Where new meetings are held, unless something else is chosen. */
  defaultPlatform: z.enum(['google-meet', 'zoom', 'room', 'none']),
  /** The organisation's own rooms: https addresses; `{id}` in one stands for letters that no other meeting has. */
  ownRooms: z.array(roomUrl).max(20),
  navigationCollapsed: z.boolean(),
  /** The system's notifications about connections that need somebody. */
  notifications: z.boolean(),
  /** IP addresses and countries of devices are shown and exported. */
  attendanceShowPlaces: z.boolean(),
  /** Who came, and no times. */
  attendancePresenceOnly: z.boolean(),
  /** Days after a meeting's end when its details are deleted and only the judgements are kept; null: never. */
  attendanceRetentionDays: z.number().int().min(1).max(3650).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  timeZone: 'system',
  weekStart: 'monday',
  defaultDurationMinutes: 30,
  defaultSendUpdates: 'all',
  defaultPlatform: 'google-meet',
  ownRooms: [],
  navigationCollapsed: false,
  notifications: true,
  attendanceShowPlaces: false,
  attendancePresenceOnly: false,
  attendanceRetentionDays: null,
};

export const settings = {
  get: method(nothing, settingsSchema),
  set: method(settingsSchema.partial(), settingsSchema),
};
