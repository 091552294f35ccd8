import { z } from 'zod';
import { method, nothing } from './method.ts';

export const diagnostics = {
  /** `saved: null` means that the dialog was closed without a choice. */
  export: method(
    nothing,
    z.strictObject({ saved: z.strictObject({ name: z.string(), bytes: z.number().int() }).nullable() }),
  ),
};
