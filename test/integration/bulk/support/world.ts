import { type Bulk, createBulk } from '../../../../main/bulk/create-bulk.ts';
import type { ZoomApp } from '../../../../main/demo/zoom/zoom.ts';
import type { Timing } from '../../../../main/timing.ts';
import type { PlatformChoice } from '../../../../preload/contract/platforms.ts';
import type { Output } from '../../../../preload/contract.ts';
import { createWorld, type World } from '../../meetings/support/world.ts';

type Progress = Output<'bulk', 'get'>;

export interface BatchWorld extends World {
  readonly bulk: Bulk;
  /** Begins a batch of that many rows, each with a guest of its own. */
  start(rows: number, platform?: PlatformChoice): Promise<void>;
  /** The one batch of this world. */
  progress(): Promise<Progress>;
  /** Resolves with its state when it does not run any more. */
  ended(): Promise<Progress['batch']['state']>;
}

/** Meetings and bulk over a real SQLite file and a Calendar at `origin`; `userData` continues an earlier world. */
export function createBatchWorld(options: {
  origin: string;
  userData?: string;
  timing?: Partial<Timing>;
  zoom?: { readonly origin: string; readonly app: ZoomApp };
}): BatchWorld {
  const audience = (emails: readonly string[]) => ({
    audienceType: 'employees' as const,
    resolved: emails.map((email) => ({
      email,
      name: null,
      employeeId: null,
      why: [{ kind: 'typed' as const }],
    })),
    unresolved: [],
    duplicatesRemoved: 0,
    project: null,
    source: 'live' as const,
    asOf: null,
  });
  const directory = {
    resolveAudiences: async (requests: readonly { employeeEmails?: readonly string[] | undefined }[]) => ({
      ok: true as const,
      value: requests.map(({ employeeEmails }) => audience(employeeEmails ?? [])),
    }),
  };
  const world = createWorld({ ...options, directory });
  const nothingKnown = async () => ({ people: new Map(), failure: null });
  const places = async () => ({ rooms: [], hasZoom: options.zoom !== undefined });
  const { context, meetings } = world;
  const bulk = createBulk(context, meetings, world.directory, nothingKnown, places, () => 0.5);
  const only = async (): Promise<string> => {
    const list = await bulk.handlers.bulk.list(undefined);
    const batchId = list.ok ? list.value.batches[0]?.batchId : undefined;
    if (batchId === undefined) throw new Error('no batch was started');
    return batchId;
  };
  const progress = async (): Promise<Progress> => {
    const read = await bulk.handlers.bulk.get({ batchId: await only() });
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  };
  return {
    ...world,
    bulk,
    progress,
    start: async (count, platform) => {
      const rows = Array.from({ length: count }, (_, index) => {
        const day = new Date(Date.UTC(2026, 10, 2) + index * 86_400_000).toISOString().slice(0, 10);
        return `Lesson ${index + 1},${day},10:00,guest${index}@example.com`;
      });
      const plan = await bulk.handlers.importPlan({
        text: ['Title,Date,Start,Guests', ...rows].join('\n'),
        defaults: {
          timeZone: 'Europe/Madrid',
          durationMinutes: 45,
          sendUpdates: 'none',
          ...(platform ? { platform } : {}),
        },
      });
      if (!plan.ok) throw new Error(plan.error.code);
      const { planId } = plan.value;
      const started = await bulk.handlers.bulk.start({ planId });
      if (!started.ok) throw new Error(started.error.code);
    },
    ended: () =>
      new Promise((resolve, reject) => {
        const look = () =>
          progress().then(({ batch }) => {
            if (batch.state === 'running') return;
            unsubscribe();
            resolve(batch.state);
          }, reject);
        const unsubscribe = world.context.broadcast.subscribe((_name, payload) => {
          if ('topics' in payload && payload.topics.includes('bulk')) void look();
        });
        void look();
      }),
    close: async () => {
      const ended = bulk.close();
      await world.close(ended);
    },
  };
}
