import type { Broadcast } from './broadcast.ts';
import type { Log } from './log/log.ts';
import { fail, ok, type Result } from './result.ts';
import type { Workspace } from './workspace.ts';

export interface CurrentWorkspace {
  /** The one that stands, or why none could be opened. */
  get(): Result<Workspace>;
  /** Begins what runs in the background, unless the workspace was changed or closed meanwhile. */
  begin(): Promise<void>;
  /** One change at a time (`busy`); the old workspace is closed after the new one stands. */
  change<T>(open: () => Promise<Result<{ next: Workspace; value: T }>>): Promise<Result<T>>;
  close(): Promise<void>;
}

export function keepWorkspace(
  first: Result<Workspace>,
  { broadcast, log }: { readonly broadcast: Broadcast; readonly log: Log },
): CurrentWorkspace {
  let current = first;
  let changing: Promise<unknown> | undefined;
  let closed = false;

  const start = (workspace: Workspace): Promise<void> =>
    workspace.start().catch((exception: unknown) => log.error({ exception }, 'starting the workspace'));

  return {
    get: () => current,
    begin: async () => {
      if (first.ok && current === first && !closed) await start(first.value);
    },
    change: async (open) => {
      if (changing) return fail('busy');
      const work = open();
      changing = work;
      try {
        const opened = await work;
        if (!opened.ok) return opened;
        const previous = current;
        current = ok(opened.value.next);
        if (previous.ok) await previous.value.close();
        void start(opened.value.next);
        broadcast.changed(
          'app',
          'accounts',
          'calendars',
          'directory',
          'meetings',
          'jobs',
          'bulk',
          'templates',
          'attendance',
        );
        return ok(opened.value.value);
      } finally {
        changing = undefined;
      }
    },
    close: async () => {
      closed = true;
      await changing;
      if (current.ok) await current.value.close();
    },
  };
}
