import { z } from 'zod';
import { method, nothing } from './method.ts';

export const settingsSchema = z.strictObject({
  language: z.enum(['system', 'en', 'es']),
  theme: z.enum(['system', 'light', 'dark']),
  /** `system` or an IANA zone. */
  timeZone: z.string().max(100),
  weekStart: z.enum(['monday', 'sunday', 'saturday']),
  defaultDurationMinutes: z.number().int().min(5).max(1440),
  defaultSendUpdates: z.enum(['all', 'externalOnly', 'none']),
  navigationCollapsed: z.boolean(),
  /** The system's notifications about connections that need somebody. */
  notifications: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  timeZone: 'system',
  weekStart: 'monday',
  defaultDurationMinutes: 30,
  defaultSendUpdates: 'all',
  navigationCollapsed: false,
  notifications: true,
};

export const settings = {
  get: method(nothing, settingsSchema),
  set: method(settingsSchema.partial(), settingsSchema),
};
