import { shell } from 'electron';
import { checkLink } from '../links/rules.ts';
import type { Platform } from '../platform.ts';
import { fail, ok } from '../result.ts';

/** The one place that hands an address to the operating system, after its origin was allowed for its kind. */
export const openExternal: Platform['openExternal'] = async (kind, url, rules) => {
  const checked = checkLink(kind, url, rules);
  if (!checked.ok) return checked;
  try {
    await shell.openExternal(checked.value);
    return ok(undefined);
  } catch {
    return fail('no-browser');
  }
};
