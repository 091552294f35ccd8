import type { Connections } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import type { Directory } from '../directory/directory.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { fail } from '../result.ts';

export interface Attendance {
  readonly handlers: Implementation['attendance'];
  close(): Promise<void>;
}

/** Who really came: what the sources know, merged, judged, and kept. */
export function createAttendance(
  _context: Context,
  _connections: Connections,
  _directory: Directory,
): Attendance {
  const later = async () => fail('busy');
  return {
    handlers: {
      list: later,
      get: later,
      sync: later,
      person: later,
      overview: later,
      assign: later,
      unassign: later,
      links: later,
      correct: later,
      uncorrect: later,
      excuse: later,
      unexcuse: later,
      setRules: later,
      rules: later,
      export: later,
      forget: later,
    },
    close: async () => undefined,
  };
}
