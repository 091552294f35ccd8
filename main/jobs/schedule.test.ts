import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff, begin, dueAt, type Ending, ended, type JobState, type Rhythm, woken } from './schedule.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const start = Date.UTC(2026, 10, 21, 9);
const rhythm: Rhythm = { every: 15 * minute, first: 15 * minute };
const at = (now: number, random = 0.5, signature = 'in') => ({ now, random, signature });

/** A job that ended in these ways, one after the other, each an instant after it was due. */
function history(...endings: readonly Ending[]): { state: JobState; now: number } {
  let now = start;
  let state = begin(rhythm, now);
  for (const ending of endings) {
    now = dueAt(state, rhythm, { now, signature: 'in' }) ?? now;
    state = ended({ ...state, lastStarted: now }, ending, rhythm, at(now));
  }
  return { state, now };
}

describe('the next run', () => {
  it('comes after the first wait, then after each interval', () => {
    expect(begin(rhythm, start).nextDue).toBe(start + 15 * minute);
    const { state, now } = history('done', 'done');
    expect(dueAt(state, rhythm, { now, signature: 'in' })).toBe(now + 15 * minute);
  });

  it('comes within a window that doubles with each failure in a row, and a success closes it', () => {
    const widest = (failures: number) => {
      const before = { ...begin(rhythm, start), failures: failures - 1 };
      return ended(before, 'passing', rhythm, at(start, 1)).nextDue - start;
    };
    expect([1, 2, 3, 7, 8, 1000].map(widest)).toEqual([
      30 * second,
      minute,
      2 * minute,
      32 * minute,
      hour,
      hour,
    ]);
    expect(history('passing', 'passing', 'done').state.failures).toBe(0);
  });

  it('is never sooner than the gap, whatever chance says', () => {
    expect(ended(begin(rhythm, start), 'passing', rhythm, at(start, 0)).nextDue).toBe(start + backOff.gap);
  });

  it('does not come while only the account can help, and comes at once when the account changes', () => {
    const { state, now } = history('account');
    expect(dueAt(state, rhythm, { now: now + 365 * 24 * hour, signature: 'in' })).toBeNull();
    expect(dueAt(state, rhythm, { now: now + 5, signature: 'in again' })).toBe(now + 5);
  });

  it('is as it was when closing stopped a run', () => {
    const { state, now } = history('passing');
    expect(ended(state, 'stopped', rhythm, at(now + 3)).nextDue).toBe(state.nextDue);
    expect(ended(state, 'stopped', rhythm, at(now + 3)).failures).toBe(1);
  });

  it('is now when the clock was set back by more than any wait', () => {
    const { state, now } = history('done');
    const back = now - 300 * 24 * hour;
    expect(dueAt(state, rhythm, { now: back, signature: 'in' })).toBe(back);
  });
});

describe('waking', () => {
  it('brings what is not fresh forward, and leaves alone what just ran', () => {
    const { state, now } = history('done');
    expect(woken(state, now + 30 * second).nextDue).toBe(state.nextDue);
    expect(woken(state, now + 2 * minute).nextDue).toBe(now + 2 * minute);
  });

  it('brings a failed run forward, though not closer than the gap after its start', () => {
    const { state, now } = history('passing', 'passing', 'passing');
    expect(woken(state, now + 2 * second).nextDue).toBe(now + backOff.gap);
    expect(woken(state, now + 20 * second).nextDue).toBe(now + 20 * second);
  });

  it('never puts a run off', () => {
    const overdue = { ...begin(rhythm, start), nextDue: start - hour };
    expect(woken(overdue, start).nextDue).toBe(start - hour);
  });
});

const ending = fc.constantFrom<Ending>('done', 'passing', 'standing', 'account', 'stopped');
const step = fc.record({
  /** Of the clock that cannot be set. */
  elapse: fc.integer({ min: 0, max: 3 * hour }),
  /** The clock is set by this. */
  set: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    fc.integer({ min: -400 * 24 * hour, max: 400 * 24 * hour }),
  ),
  wake: fc.boolean(),
  signIn: fc.boolean(),
  ending,
  random: fc.double({ min: 0, max: 1, noNaN: true }),
});
const rhythms = fc.record({
  every: fc.integer({ min: minute, max: 7 * 24 * hour }),
  first: fc.integer({ min: 0, max: 24 * hour }),
});

/** What the rules say in words, kept apart from how they are carried out: the bounds of the next run's wait. */
interface Model {
  /** Bounds of the wait from the last ending on the clock that cannot be set; null: waits for a sign-in. */
  wait: { least: number; most: number } | null;
  endedAt: number;
  failures: number;
}

function modelAfter(model: Model, ending: Ending, elapsed: number, { every }: Rhythm): Model {
  const failures = ending === 'done' ? 0 : model.failures + 1;
  const wait = {
    done: { least: every, most: every },
    passing: {
      least: 10 * second,
      most: Math.max(10 * second, Math.min(hour, 30 * second * 2 ** (failures - 1))),
    },
    standing: { least: Math.max(every, hour), most: Math.max(every, hour) },
    account: null,
  };
  if (ending === 'stopped') return { ...model, wait: { least: 0, most: 0 }, endedAt: elapsed };
  return { wait: wait[ending], endedAt: elapsed, failures };
}

describe('against a model, with a clock that is set and a computer that sleeps', () => {
  it('waits as long as the rules say: never a storm, never silence', () => {
    fc.assert(
      fc.property(rhythms, fc.array(step, { maxLength: 60 }), (rhythm, steps) => {
        let elapsed = 0;
        let offset = start;
        let account = 0;
        let state = begin(rhythm, offset);
        let model: Model = { wait: { least: rhythm.first, most: rhythm.first }, endedAt: 0, failures: 0 };
        /** A clock that was set, or a wake-up, may bring the next run forward, and only once. */
        let mayBeSooner = false;
        const longest = Math.max(rhythm.every, rhythm.first, hour);
        for (const one of steps) {
          elapsed += one.elapse;
          offset += one.set;
          if (one.set !== 0) mayBeSooner = true;
          const now = offset + elapsed;
          if (one.signIn) account += 1;
          if (one.wake) {
            state = woken(state, now);
            mayBeSooner = true;
          }
          const signature = String(account);
          const due = dueAt(state, rhythm, { now, signature });
          const waited = elapsed - model.endedAt;
          if (due === null) {
            expect(model.wait).toBeNull();
            continue;
          }
          expect(due - now).toBeLessThanOrEqual(longest);
          if (model.wait !== null && !mayBeSooner) {
            expect(due - now).toBeGreaterThanOrEqual(model.wait.least - waited);
            expect(due - now).toBeLessThanOrEqual(model.wait.most - waited);
          }
          if (due > now) continue;
          state = ended({ ...state, lastStarted: now }, one.ending, rhythm, {
            now,
            random: one.random,
            signature,
          });
          model = modelAfter(model, one.ending, elapsed, rhythm);
          mayBeSooner = one.ending === 'stopped';
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
