import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CalendarServer, type Fault } from '../integration/meetings/support/calendar-server.ts';
import { createWorld } from '../integration/meetings/support/world.ts';
import { input } from './meeting-input.ts';

let server: CalendarServer;
let port: number;

beforeAll(async () => {
  server = new CalendarServer();
  port = Number(new URL(await server.start()).port);
});

afterAll(async () => {
  await server.close();
});

const error = (status: number, reason: string) => ({ answer: 'error' as const, status, reason });
const lost = fc.constantFrom(
  { answer: 'cut' as const },
  { answer: 'cut-body' as const },
  { answer: 'html' as const },
);
const refused = fc.constantFrom(
  error(403, 'rateLimitExceeded'),
  error(403, 'quotaExceeded'),
  error(400, 'invalid'),
);

/** Google says that it refuses only when it does not carry the request out; all else may happen either way. */
const fault: fc.Arbitrary<Fault | null> = fc.oneof(
  fc.constant(null),
  fc.tuple(fc.oneof(lost, fc.constant(error(503, 'backendError'))), fc.boolean()).map(([answer, commit]) => ({
    ...answer,
    commit,
  })),
  refused.map((answer) => ({ ...answer, commit: false })),
);

const faults = fc.record({
  insert: fc.array(fault, { maxLength: 5 }),
  get: fc.array(fault, { maxLength: 5 }),
  conference: fc.constantFrom('ready' as const, 'not-allowed' as const, 'failure' as const),
});

test('random faults, a restart, and pressing again: never a second event, never a lost one', async () => {
  await fc.assert(
    fc.asyncProperty(faults, async (plan) => {
      await server.close();
      server = new CalendarServer();
      await server.start(port);
      server.faults.insert.push(...plan.insert);
      server.faults.get.push(...plan.get);
      server.conference = plan.conference;
      const first = createWorld({ origin: server.origin, timing: { retry: [1, 1, 1], conference: [1] } });
      const { userData } = first.platform;
      const attempt = await first.meetings.handlers.meetings.create(input);
      const kept = await first.meetings.handlers.meetings.list(undefined);
      const total = kept.ok ? kept.value.total : -1;
      await first.close();
      if (attempt.ok) expect(server.events().map(({ id }) => id)).toEqual([attempt.value.eventId]);
      else if (attempt.error.code === 'outcome-unknown') expect(total).toBe(1);
      else expect([server.events(), total]).toEqual([[], 0]);

      server.faults.insert.length = 0;
      server.faults.get.length = 0;
      const second = createWorld({ origin: server.origin, userData });
      await second.meetings.resume();
      const again = await second.meetings.handlers.meetings.create(input);
      expect(again).toMatchObject({ ok: true, value: { status: 'scheduled' } });
      expect(server.events().map(({ id }) => id)).toEqual([again.ok && again.value.eventId]);
      await second.close();
      second.platform.remove();
    }),
    { numRuns: 60 },
  );
});
