import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCurrent, type WholeEvent } from './current.ts';
import type { Goal } from './goal.ts';
import { decide, type Ending, firstStep, type Progress, type Seen, type Step } from './outcome.ts';
import type { Version } from './version.ts';

const base: Version = {
  title: 'A',
  description: 'words',
  start: Date.UTC(2031, 2, 3, 9),
  end: Date.UTC(2031, 2, 3, 10),
  timeZone: 'UTC',
};

/** One event as a calendar keeps it, under If-Match; `log` is what was carried out. */
class Model {
  event: Record<string, unknown> & { attendees: { email: string; [more: string]: unknown }[] } = {
    id: 'e1',
    status: 'confirmed',
    summary: 'A',
    description: 'words',
    start: { dateTime: '2031-03-03T09:00:00Z', timeZone: 'UTC' },
    end: { dateTime: '2031-03-03T10:00:00Z', timeZone: 'UTC' },
    attendees: [{ email: 'kept@x.org', responseStatus: 'accepted' }, { email: 'leaves@x.org' }],
    extendedProperties: { private: { muster: 'm1' } },
  };
  revision = 1;
  readonly log: { readonly by: 'us' | 'note' | 'others' | 'deleted by us' | 'deleted by others' }[] = [];

  get etag(): string {
    return `"${this.revision}"`;
  }

  others(change: Partial<typeof this.event>): void {
    if (this.event.status === 'cancelled') return;
    this.#put(change, change.status === 'cancelled' ? 'deleted by others' : 'others');
  }

  take(step: Step): Seen {
    if (this.event.status === 'cancelled') return { kind: 'gone' };
    if (step.kind !== 'read' && step.etag !== this.etag) return trouble('overtaken', 'changed-elsewhere');
    if (step.kind === 'delete') {
      this.#put({ status: 'cancelled' }, 'deleted by us');
      return { kind: 'gone' };
    }
    if (step.kind === 'patch') {
      const { extendedProperties, ...body } = step.body;
      const own = { private: { ...this.#properties(), ...extendedProperties.private } };
      this.#put({ ...body, extendedProperties: own } as never, step.isNote ? 'note' : 'us');
    }
    const current = readCurrent({ ...this.event, etag: this.etag } as unknown as WholeEvent, 'UTC');
    if (!current) throw new Error('the model gives events that cannot be read');
    return { kind: 'event', current };
  }

  #properties(): Record<string, string> {
    return (this.event.extendedProperties as { private: Record<string, string> }).private;
  }

  #put(change: Partial<typeof this.event>, by: (typeof this.log)[number]['by']): void {
    this.event = { ...this.event, ...change };
    this.revision += 1;
    this.log.push({ by });
  }
}

function trouble(
  kind: Extract<Seen, { kind: 'trouble' }>['trouble'],
  code: 'timed-out' | 'offline' | 'rate-limited' | 'usage-limit' | 'changed-elsewhere',
): Seen {
  return { kind: 'trouble', trouble: kind, failure: { code }, retryAfter: null };
}

/** What befalls one request. A write that is lost may be carried out at once, never, or after the next request. */
type Mishap = 'none' | 'lost' | 'lost-after' | 'lost-late' | 'wait' | 'offline' | 'refused';
const mishaps: readonly Mishap[] = ['none', 'lost', 'lost-after', 'lost-late', 'wait', 'offline', 'refused'];

const limits = { repeats: 3, longestWait: 1000 };

function run(
  model: Model,
  goal: Goal,
  mishaps: Mishap[],
  elsewhere: (() => void)[],
  inDoubt: boolean,
): Ending {
  let next: { step: Step; progress: Progress } = firstStep(limits, inDoubt);
  let late: Step | null = null;
  for (let count = 0; count < 60; count += 1) {
    elsewhere.shift()?.();
    const { step, progress } = next;
    const due = late;
    late = null;
    if (due) model.take(due);
    const seen = befallen(model, step, mishaps.shift() ?? 'none', (later) => {
      late = later;
    });
    const decision = decide(goal, step, seen, progress);
    if (decision.kind !== 'step') {
      if (late) model.take(late);
      return decision;
    }
    next = decision;
  }
  throw new Error('it does not end');
}

function befallen(model: Model, step: Step, mishap: Mishap, later: (step: Step) => void): Seen {
  switch (mishap) {
    case 'none':
      return model.take(step);
    case 'lost-after':
      model.take(step);
      return trouble('ambiguous', 'timed-out');
    case 'lost-late':
      later(step);
      return trouble('ambiguous', 'timed-out');
    case 'lost':
      return trouble('ambiguous', 'timed-out');
    case 'wait':
      return trouble('wait', 'rate-limited');
    case 'offline':
      return trouble('refused', 'offline');
    case 'refused':
      return trouble('refused', 'usage-limit');
  }
}

const update: Goal = {
  kind: 'update',
  changeId: 'c1',
  base,
  sendUpdates: 'all',
  intent: {
    set: ['title', 'time'],
    to: { ...base, title: 'B', start: base.start + 3_600_000, end: base.end + 3_600_000 },
    add: [{ email: 'comes@x.org', name: null, why: ['typed'] }],
    remove: ['leaves@x.org'],
  },
};
const cancel: Goal = { kind: 'cancel', changeId: 'c2', base, note: 'Sorry', sendUpdates: 'all' };

const elsewhereOn = (model: Model) => ({
  nothing: () => undefined,
  description: () => model.others({ description: 'other words' }),
  title: () => model.others({ summary: 'C' }),
  guest: () => model.others({ attendees: [...model.event.attendees, { email: 'theirs@x.org' }] }),
  answer: () =>
    model.others({
      attendees: model.event.attendees.map((one) => ({ ...one, responseStatus: 'declined' })),
    }),
  deleted: () => model.others({ status: 'cancelled' }),
});
const doings = fc.array(
  fc.constantFrom(
    'nothing',
    'nothing',
    'nothing',
    'description',
    'title',
    'guest',
    'answer',
    'deleted',
  ) as fc.Arbitrary<keyof ReturnType<typeof elsewhereOn>>,
  { maxLength: 6 },
);
const fates = fc.array(fc.constantFrom(...mishaps), { maxLength: 7 });
const emails = (model: Model) => model.event.attendees.map(({ email }) => email);

describe('whatever goes wrong, and whatever others do meanwhile', () => {
  test('an update is carried out once at most, and what is said of it is true', () => {
    fc.assert(
      fc.property(fates, doings, (mishaps, names) => {
        const model = new Model();
        const acts = names.map((name) => elsewhereOn(model)[name]);
        const first = run(model, update, [...mishaps], acts, false);
        const ours = () => model.log.filter(({ by }) => by === 'us').length;
        expect(ours()).toBeLessThanOrEqual(1);
        if (first.kind === 'done') expect(ours() === 1 || model.event.summary === 'B').toBe(true);
        if (first.kind === 'gone') expect(model.event.status).toBe('cancelled');
        // Later, and after a crash: nothing is lost and nothing is done twice.
        const second = run(model, update, [], [], true);
        expect(ours()).toBeLessThanOrEqual(1);
        expect(['done', 'gone', 'conflict']).toContain(second.kind);
        if (second.kind === 'conflict') expect(names).toContain('title');
      }),
      { numRuns: 3000 },
    );
  });

  test('guests of others and answers survive an update', () => {
    fc.assert(
      fc.property(
        fates,
        fc.array(fc.constantFrom('guest' as const, 'answer' as const), { maxLength: 4 }),
        (mishaps, names) => {
          const model = new Model();
          run(
            model,
            update,
            [...mishaps],
            names.map((name) => elsewhereOn(model)[name]),
            false,
          );
          const done = run(model, update, [], [], true);
          expect(done.kind).toBe('done');
          expect(emails(model)).toEqual(expect.arrayContaining(['kept@x.org', 'comes@x.org']));
          expect(emails(model)).not.toContain('leaves@x.org');
          const applied = model.log.findIndex(({ by }) => by === 'us');
          const others = model.log.slice(0, applied).some(({ by }) => by === 'others');
          if (others && names.slice(0, 1).includes('guest')) expect(emails(model)).toContain('theirs@x.org');
          const kept = model.event.attendees.find(({ email }) => email === 'kept@x.org');
          expect(['accepted', 'declined']).toContain(kept?.responseStatus);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a cancellation writes its note once, deletes once, and never a meeting that was moved meanwhile', () => {
    fc.assert(
      fc.property(fates, doings, (mishaps, names) => {
        const model = new Model();
        const first = run(
          model,
          cancel,
          [...mishaps],
          names.map((name) => elsewhereOn(model)[name]),
          false,
        );
        if (first.kind === 'done') expect(model.event.status).toBe('cancelled');
        run(model, cancel, [], [], true);
        const count = (by: string) => model.log.filter((one) => one.by === by).length;
        expect(count('deleted by us') + count('deleted by others')).toBeLessThanOrEqual(1);
        if (count('deleted by us') === 1) {
          expect(model.event.summary).toBe('A');
          // Also when others wrote over it between the note and the end.
          expect(String(model.event.description).split('Sorry')).toHaveLength(2);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

test('others who are always faster end it: nothing was sent', () => {
  const model = new Model();
  const busy = Array.from({ length: 40 }, () => () => model.others({ description: `${model.revision}` }));
  expect(run(model, update, [], busy, false)).toEqual({
    kind: 'refused',
    failure: { code: 'changed-elsewhere' },
  });
});

test('a service that asks for too long a wait is not waited for', () => {
  const seen: Seen = { ...trouble('wait', 'rate-limited'), retryAfter: 5000 } as Seen;
  const { step, progress } = firstStep(limits, false);
  expect(decide(update, step, seen, progress)).toEqual({
    kind: 'refused',
    failure: { code: 'rate-limited' },
  });
  expect(decide(update, step, seen, { ...progress, inDoubt: true }).kind).toBe('unknown');
});
