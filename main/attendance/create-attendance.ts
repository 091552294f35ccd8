import type { Connections } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import type { Directory } from '../directory/directory.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { fail } from '../result.ts';
import type { KeptAttendance } from './handlers.ts';

export interface Attendance {
  readonly handlers: Implementation['attendance'];
  close(): Promise<void>;
}

/** Who really came: what the sources know, merged, judged, and kept. Read from disk when it is first used. */
export function createAttendance(
  context: Context,
  _connections: Connections,
  directory: Directory,
): Attendance {
  const later = async () => fail('busy');
  let loading: Promise<KeptAttendance> | undefined;
  const kept = (): Promise<KeptAttendance> => {
    loading ??= import('./handlers.ts').then(({ createKept }) =>
      createKept(context, directory, async () => []),
    );
    return loading;
  };
  const unsubscribe = context.broadcast.subscribe((name, payload) => {
    if (name !== 'changed' || !('topics' in payload) || !payload.topics.includes('settings')) return;
    kept()
      .then(({ reduceOld }) => reduceOld())
      .catch((exception: unknown) => context.log.error({ exception }, 'deleting old attendance'));
  });
  return {
    handlers: {
      list: async (input) => (await kept()).handlers.list(input),
      get: async (input) => (await kept()).handlers.get(input),
      sync: later,
      person: async (input) => (await kept()).handlers.person(input),
      overview: async (input) => (await kept()).handlers.overview(input),
      assign: async (input) => (await kept()).handlers.assign(input),
      unassign: async (input) => (await kept()).handlers.unassign(input),
      links: async (input) => (await kept()).handlers.links(input),
      correct: async (input) => (await kept()).handlers.correct(input),
      uncorrect: async (input) => (await kept()).handlers.uncorrect(input),
      excuse: async (input) => (await kept()).handlers.excuse(input),
      unexcuse: async (input) => (await kept()).handlers.unexcuse(input),
      setRules: async (input) => (await kept()).handlers.setRules(input),
      rules: async (input) => (await kept()).handlers.rules(input),
      export: later,
      forget: async (input) => (await kept()).handlers.forget(input),
    },
    close: async () => unsubscribe(),
  };
}
