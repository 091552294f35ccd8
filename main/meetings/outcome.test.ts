import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Trouble } from '../calendars/gateway.ts';
import { decide, firstAttempt, type Limits, laterAttempt, type Seen, type Step } from './outcome.ts';

const limits: Limits = { repeats: 3, longestWait: 60_000 };
const failureOf = (trouble: Trouble): Seen => ({
  kind: 'trouble',
  trouble,
  failure: { code: trouble === 'wait' ? 'rate-limited' : 'service-unavailable' },
  retryAfter: null,
});
const event: Seen = { kind: 'event', cancelled: false, foreign: false };

/** How one request goes wrong. late: it is carried out, though only after the next request. */
type Mishap = 'none' | 'lost-before' | 'lost-after' | 'late' | 'wait' | 'refused';

/** Google, as far as event ids go: one event an id, and a taken id stays taken. */
class Model {
  readonly made: string[] = [];
  #late: string | null = null;
  readonly #conferences: boolean;

  constructor(conferences: boolean) {
    this.#conferences = conferences;
  }

  do(step: Step['kind'], id: string, conference: boolean, mishap: Mishap): Seen {
    const arriving = this.#late;
    this.#late = null;
    const seen = this.#carryOut(step, id, conference, mishap);
    if (arriving !== null) this.#commit(arriving);
    return seen;
  }

  /** What was still under way arrives in the end. */
  settle(): void {
    if (this.#late !== null) this.#commit(this.#late);
    this.#late = null;
  }

  #carryOut(step: Step['kind'], id: string, conference: boolean, mishap: Mishap): Seen {
    if (mishap === 'lost-before') return failureOf('ambiguous');
    if (mishap === 'wait' || mishap === 'refused') return failureOf(mishap);
    if (step === 'look') {
      if (mishap !== 'none') return failureOf('ambiguous');
      return this.made.includes(id) ? event : failureOf('absent');
    }
    if (this.made.includes(id)) return failureOf(mishap === 'none' ? 'taken' : 'ambiguous');
    if (conference && !this.#conferences)
      return failureOf(mishap === 'none' ? 'conference-refused' : 'ambiguous');
    if (mishap === 'late') {
      this.#late = id;
      return failureOf('ambiguous');
    }
    this.#commit(id);
    return mishap === 'none' ? event : failureOf('ambiguous');
  }

  #commit(id: string): void {
    if (!this.made.includes(id)) this.made.push(id);
  }
}

function run(model: Model, id: string, begin: ReturnType<typeof firstAttempt>, mishaps: Mishap[]) {
  let { step, progress } = begin;
  for (let steps = 1; ; steps += 1) {
    expect(steps).toBeLessThan(20);
    const decision = decide(
      step,
      model.do(step.kind, id, progress.conference, mishaps.shift() ?? 'none'),
      progress,
    );
    if (decision.kind !== 'step') return decision.kind;
    ({ step, progress } = decision);
  }
}

const mishaps = fc.array(
  fc.constantFrom<Mishap>('none', 'lost-before', 'lost-after', 'late', 'wait', 'refused'),
  { maxLength: 14 },
);

describe('whatever goes wrong', () => {
  test('there is never a second event, and none that is not known of', () => {
    fc.assert(
      fc.property(mishaps, fc.boolean(), fc.nat({ max: 4 }), (plan, conferences, crash) => {
        const model = new Model(conferences);
        const left = [...plan];
        // A crash loses all but the stored id: the next start looks first.
        let outcome = run(model, 'id', firstAttempt(limits), left);
        for (let start = 0; start < crash && outcome === 'unknown'; start += 1) {
          outcome = run(model, 'id', laterAttempt(limits), left);
        }
        model.settle();
        expect(model.made.length).toBeLessThanOrEqual(1);
        if (outcome === 'created') expect(model.made).toEqual(['id']);
        if (outcome === 'refused') expect(model.made).toEqual([]);
        expect(outcome).not.toBe('deleted');
      }),
      { numRuns: 5000 },
    );
  });

  test('once nothing goes wrong any more, an unknown outcome becomes a meeting', () => {
    fc.assert(
      fc.property(mishaps, fc.boolean(), (plan, conferences) => {
        const model = new Model(conferences);
        if (run(model, 'id', firstAttempt(limits), [...plan]) !== 'unknown') return;
        expect(run(model, 'id', laterAttempt(limits), [])).toBe('created');
        expect(model.made).toEqual(['id']);
      }),
      { numRuns: 5000 },
    );
  });

  test('a crash at any moment is mended by looking again', () => {
    fc.assert(
      fc.property(mishaps, fc.nat({ max: 6 }), (plan, lived) => {
        const model = new Model(true);
        const left = [...plan];
        let { step, progress } = firstAttempt(limits);
        for (let steps = 0; steps < lived; steps += 1) {
          const decision = decide(step, model.do(step.kind, 'id', true, left.shift() ?? 'none'), progress);
          if (decision.kind !== 'step') return;
          ({ step, progress } = decision);
        }
        expect(run(model, 'id', laterAttempt(limits), [])).toBe('created');
        model.settle();
        expect(model.made).toEqual(['id']);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('single rules', () => {
  const begin = firstAttempt(limits);

  test('a refused conference is left out, and the insert sent again at once', () => {
    expect(decide(begin.step, failureOf('conference-refused'), begin.progress)).toMatchObject({
      kind: 'step',
      step: { kind: 'insert', wait: null },
      progress: { conference: false, inDoubt: false },
    });
  });

  test('a calendar that refuses even without a conference is a refusal', () => {
    const without = { ...begin.progress, conference: false };
    expect(decide(begin.step, failureOf('conference-refused'), without).kind).toBe('refused');
  });

  test('a longer wait than the limit ends the attempt', () => {
    const seen: Seen = { ...failureOf('wait'), kind: 'trouble', retryAfter: 60_001 } as Seen;
    expect(decide(begin.step, seen, begin.progress).kind).toBe('refused');
  });

  test('an event of someone else under the id is not ours', () => {
    expect(decide(begin.step, { kind: 'event', cancelled: false, foreign: true }, begin.progress).kind).toBe(
      'refused',
    );
  });

  test('a deleted event is not made again', () => {
    const later = laterAttempt(limits);
    expect(decide(later.step, { kind: 'event', cancelled: true, foreign: false }, later.progress).kind).toBe(
      'deleted',
    );
  });
});
