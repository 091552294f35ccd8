import { z } from 'zod';
import { errorSchema } from './errors.ts';
import { done, method, nothing } from './method.ts';

const workspaceKind = z.enum(['real', 'demo']);

const info = z.strictObject({
  version: z.string(),
  workspace: workspaceKind,
  /** True: this runtime serves the demo workspace only; connecting real accounts is refused. */
  demoOnly: z.boolean(),
  /** BCP 47 language the words are in: what the person chose, or the computer's when Muster speaks it. */
  language: z.enum(['en', 'es']),
  /** IANA zone of the computer. */
  timeZone: z.string(),
  runtime: z.strictObject({ electron: z.string(), chrome: z.string(), node: z.string() }),
  platform: z.string(),
  keychain: z.strictObject({ state: z.enum(['unknown', 'ready', 'locked', 'missing', 'failed']) }),
  storage: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('ready') }),
    /** The records could not be read; they were set aside under `backup` (a file name) and a new file begun. */
    z.strictObject({ state: z.literal('restarted'), backup: z.string() }),
    /** Nothing can be read or written; every other method answers with the same error. */
    z.strictObject({ state: z.literal('refused'), error: errorSchema }),
  ]),
});

export const app = {
  info: method(nothing, info),
  /** The first screen stands: what runs in the background may begin. */
  shown: method(nothing, done),
  enterDemo: method(nothing, z.strictObject({ workspace: workspaceKind, address: z.string() })),
  leaveDemo: method(nothing, z.strictObject({ workspace: workspaceKind })),
  /** Shows a notification of the system's, to see whether it lets Muster. */
  testNotification: method(nothing, done),
  openHelp: method(
    z.strictObject({ topic: z.enum(['google-console', 'google-api', 'power-apps', 'entra']) }),
    done,
  ),
};
export type AppInfo = z.infer<typeof info>;
