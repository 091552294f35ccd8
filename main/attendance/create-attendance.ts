import type { Account } from '../../preload/contract/accounts.ts';
import type { Connections } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import type { Directory } from '../directory/directory.ts';
import type { Implementation } from '../ipc/implementation.ts';
import type { Timers } from '../jobs/runner.ts';
import type { Result } from '../result.ts';
import type { Language } from '../words/language.ts';
import type { KeptAttendance } from './handlers.ts';
import type { AttendanceSync } from './sync/create-sync.ts';

export interface Attendance {
  readonly handlers: Implementation['attendance'];
  /** Looks at all that is due, and deletes what is kept no longer; with nothing due it asks nobody. */
  lookAtDue(signal: AbortSignal): Promise<Result<unknown>>;
  /** From then on, meetings that run are followed. */
  start(): void;
  close(): Promise<void>;
}

export interface AttendanceOptions {
  /** As they are in memory. */
  readonly accounts: () => readonly Account[];
  readonly language: () => Language;
  /** A source may be asked that could not be asked before. */
  readonly permitted: () => void;
  readonly timers?: Timers;
}

/** Who really came: what the sources know, merged, judged, and kept. Read from disk when it is first used. */
export function createAttendance(
  context: Context,
  connections: Connections,
  directory: Directory,
  options: AttendanceOptions,
): Attendance {
  const stop = new AbortController();
  let loading: Promise<KeptAttendance> | undefined;
  const kept = (): Promise<KeptAttendance> => {
    loading ??= import('./handlers.ts').then(({ createKept }) =>
      createKept(
        context,
        directory,
        async (meetingId) => [...(await sync()).standing(meetingId)],
        stop.signal,
      ),
    );
    return loading;
  };
  let syncing: Promise<AttendanceSync> | undefined;
  let reducing: Promise<unknown> = Promise.resolve();
  const sync = (): Promise<AttendanceSync> => {
    syncing ??= Promise.all([kept(), import('./sync/create-sync.ts'), import('./views/get.ts')]).then(
      ([{ desk }, { createSync }, { participantsOf }]) =>
        createSync(context, connections, {
          ...options,
          judge: desk,
          participants: (meetingId) => participantsOf(desk, meetingId),
        }),
    );
    return syncing;
  };
  const unsubscribe = context.broadcast.subscribe((name, payload) => {
    if (name !== 'changed' || !('topics' in payload) || !payload.topics.includes('settings')) return;
    reducing = kept()
      .then(({ reduceOld }) => reduceOld(stop.signal))
      .catch((exception: unknown) => context.log.error({ exception }, 'deleting old attendance'));
  });
  return {
    handlers: {
      list: async (input) => (await kept()).handlers.list(input),
      get: async (input) => (await kept()).handlers.get(input),
      sync: async (input) => (await sync()).sync(input),
      person: async (input) => (await kept()).handlers.person(input),
      overview: async (input) => (await kept()).handlers.overview(input),
      assign: async (input) => (await kept()).handlers.assign(input),
      unassign: async (input) => (await kept()).handlers.unassign(input),
      markGroup: async (input) => (await kept()).handlers.markGroup(input),
      links: async (input) => (await kept()).handlers.links(input),
      correct: async (input) => (await kept()).handlers.correct(input),
      uncorrect: async (input) => (await kept()).handlers.uncorrect(input),
      excuse: async (input) => (await kept()).handlers.excuse(input),
      unexcuse: async (input) => (await kept()).handlers.unexcuse(input),
      setRules: async (input) => (await kept()).handlers.setRules(input),
      rules: async (input) => (await kept()).handlers.rules(input),
      export: async (input) => {
        const [{ desk }, { exportAttendance }] = await Promise.all([
          kept(),
          import('./export/export-attendance.ts'),
        ]);
        return exportAttendance(
          { views: desk, platform: context.platform, language: options.language },
          input,
        );
      },
      forget: async (input) => (await kept()).handlers.forget(input),
    },
    lookAtDue: async (signal) => {
      await (await kept()).reduceOld(signal);
      return (await sync()).lookAtDue(signal);
    },
    start: () => {
      sync()
        .then((loaded) => {
          if (!stop.signal.aborted) loaded.start();
        })
        .catch((exception: unknown) => context.log.error({ exception }, 'following meetings'));
    },
    close: async () => {
      stop.abort();
      unsubscribe();
      await reducing;
      await (await syncing)?.close();
    },
  };
}
