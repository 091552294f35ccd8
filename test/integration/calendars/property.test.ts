import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarWorld, createCalendarWorld, day } from './support/calendar-world.ts';
import { carryOut, change } from './support/random-changes.ts';
import { fault, spoil } from './support/random-faults.ts';
import { listAll } from './support/reference.ts';

const step = fc.oneof(
  { weight: 6, arbitrary: change },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('sync' as const), whole: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fault' as const), fault }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('expire' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(one: CalendarWorld, each: Step, index: number): Promise<void> {
  if (each.kind === 'sync') {
    one.world.clock.now += 1000;
    await one.world.meetings.sync({ whole: each.whole });
  } else if (each.kind === 'fault') spoil(one.demo, each.fault);
  else if (each.kind === 'expire') one.demo.expireSyncTokens();
  else await carryOut(one, each, `Change ${index}`);
}

const byId = (left: { id: unknown }, right: { id: unknown }) => (String(left.id) < String(right.id) ? -1 : 1);

async function expected(one: CalendarWorld, from: number) {
  return (await listAll(one))
    .map((event) => ({
      id: event.id,
      title: event.summary,
      start: Date.parse(event.start.dateTime),
      end: Date.parse(event.end.dateTime),
      series: event.recurringEventId ?? null,
      answers: (event.attendees ?? []).map(({ email, responseStatus }) => `${email} ${responseStatus}`),
    }))
    .filter(({ end }) => end > from)
    .sort(byId);
}

interface Kept {
  readonly email: string;
  readonly response: string;
}

function kept(one: CalendarWorld, from: number) {
  return one.world.context.database
    .all(`SELECT * FROM meeting WHERE status = 'scheduled' AND end_ms > ?`, from)
    .map((row) => ({
      id: row.event_id,
      title: row.title,
      start: row.start_ms,
      end: row.end_ms,
      series: row.series_id,
      answers: (JSON.parse(String(row.attendees)) as Kept[]).map(
        ({ email, response }) => `${email} ${response}`,
      ),
    }))
    .sort(byId);
}

test('random changes, readings and faults end with what a whole reading shows', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 40 }), async (steps) => {
      const one = await createCalendarWorld();
      try {
        for (const [index, each] of steps.entries()) await take(one, each, index);
        one.demo.faults.clear();
        expect(await one.sync()).toMatchObject({ ok: true });
        const from = one.world.clock.now - 13 * day;
        expect(kept(one, from)).toEqual(await expected(one, from));
      } finally {
        await one.close();
      }
    }),
    { numRuns: 80 },
  );
});
