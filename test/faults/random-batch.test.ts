import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BatchWorld, createBatchWorld } from '../integration/bulk/support/world.ts';
import { CalendarServer, type Fault } from '../integration/meetings/support/calendar-server.ts';

let server: CalendarServer;
let port: number;

beforeAll(async () => {
  server = new CalendarServer();
  port = Number(new URL(await server.start()).port);
});

afterAll(async () => {
  await server.close();
});

const rows = 6;
const all = Array.from({ length: rows }, (_, index) => `Lesson ${index + 1}`);
const error = (status: number, reason: string, retryAfter?: string) => ({
  answer: 'error' as const,
  status,
  reason,
  ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': retryAfter } }),
});
const lost = fc.constantFrom(
  { answer: 'cut' as const },
  { answer: 'cut-body' as const },
  { answer: 'html' as const },
  error(503, 'backendError'),
);
const refused = fc.constantFrom(
  error(429, 'rateLimitExceeded', '0'),
  error(403, 'rateLimitExceeded'),
  error(403, 'quotaExceeded'),
  error(401, 'authError'),
);

/** Google says that it refuses only when it does not carry the request out; all else may happen either way. */
const fault: fc.Arbitrary<Fault | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.tuple(lost, fc.boolean()).map(([answer, commit]) => ({ ...answer, commit })) },
  { weight: 1, arbitrary: refused.map((answer) => ({ ...answer, commit: false })) },
);

/** After so many inserts the application is closed and started again, its clock perhaps moved (milliseconds). */
const scenario = fc.record({
  insert: fc.array(fault, { maxLength: 12 }),
  get: fc.array(fault, { maxLength: 6 }),
  stops: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
  clock: fc.constantFrom(0, -86_400_000, 3_600_000),
});

/** What a person does when the batch has paused by itself, until it is done. */
async function finish(world: BatchWorld): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    const state = await world.ended();
    const { batch } = await world.progress();
    if (state === 'done' && batch.counts.failed === 0) return;
    const { batchId } = batch;
    await (state === 'paused'
      ? world.bulk.handlers.bulk.resume({ batchId })
      : world.bulk.handlers.bulk.retry({ batchId }));
  }
  throw new Error(`still ${JSON.stringify((await world.progress()).batch)}`);
}

const inserts = (count: number) =>
  new Promise<void>((resolve) => {
    let seen = 0;
    server.onInsert = () => {
      seen += 1;
      if (seen === count) resolve();
    };
  });

test('random faults, restarts at any insert and a clock that moves: every row exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ insert, get, stops, clock }) => {
      await server.close();
      server = new CalendarServer();
      await server.start(port);
      server.faults.insert.push(...insert);
      server.faults.get.push(...get);
      const timing = { retry: [1, 1], conference: [1], batch: [1, 2, 4, 8] };
      let world = createBatchWorld({ origin: server.origin, timing });
      const { userData } = world.platform;
      let stopped = inserts(stops[0] ?? 99);
      await world.start(rows);
      for (const [index] of stops.entries()) {
        await Promise.race([stopped, world.ended()]);
        await world.close();
        world = createBatchWorld({ origin: server.origin, userData, timing });
        world.clock.now += clock;
        stopped = inserts(stops[index + 1] ?? 99);
        await world.meetings.resume();
        world.bulk.resume();
      }
      await finish(world);
      const { batch } = await world.progress();
      await world.close();
      expect(batch.counts).toMatchObject({ created: rows, waiting: 0, creating: 0 });
      expect(
        server
          .events()
          .map(({ summary }) => String(summary))
          .sort(),
      ).toEqual(all);
      world.platform.remove();
    }),
    { numRuns: 60 },
  );
});
