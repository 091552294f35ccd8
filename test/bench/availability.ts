import { findSlots, type Participant, type Question } from '../../main/calendars/availability/compute.ts';
import { day, minute } from '../../main/calendars/availability/intervals.ts';
import { rank } from '../../main/calendars/availability/rank.ts';
import { createOffsets, wallClock } from '../../main/calendars/availability/zone-offsets.ts';
import type { Benchmark } from './benchmark.ts';

const people = 50;
const days = 28;
/** Milliseconds. */
const goal = 10;
const repetitions = 101;
const zones = [
  'Europe/Madrid',
  'America/Los_Angeles',
  'Asia/Karachi',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Lagos',
  'America/Sao_Paulo',
  'Europe/London',
];

/** Common free times of 50 people in eight zones over four weeks with a change of the clocks, six meetings each a day. */
export const availability: Benchmark = {
  name: 'availability',
  async run() {
    const question = crowd();
    const cold = timed(() => suggestions(question));
    const offsets = createOffsets();
    const runs = Array.from({ length: repetitions }, () => timed(() => suggestions(question, offsets)));
    const median = runs.toSorted((a, b) => a - b)[Math.floor(repetitions / 2)] ?? Number.NaN;
    const what = `${people} people × ${days} days`;
    return [
      {
        name: `availability: common free times of ${what}, ranked; median of ${repetitions} runs (baseline: the first, which reads the zones)`,
        value: median,
        unit: 'ms',
        goal: `< ${goal} ms`,
        holds: median < goal,
        baseline: cold,
        runs,
      },
    ];
  },
};

function suggestions(question: Question, offsets = createOffsets()): number {
  const { slots, considered } = findSlots(question, offsets);
  const wall = wallClock(offsets('Europe/Madrid', question.range));
  const ranked = rank(slots, 20, wall);
  if (ranked.length === 0 || considered < 500) throw new Error('the question has no answer to measure');
  return ranked.length;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function crowd(): Question {
  const start = Date.UTC(2026, 9, 12);
  const range = { start, end: start + days * day };
  const hours = { from: '08:00', to: '20:00', workingDays: [1, 2, 3, 4, 5], holidays: ['2026-11-02'] };
  const next = generator(7);
  const busyDays = () =>
    Array.from({ length: days * 6 }, (_, index) => {
      const at = start + Math.floor(index / 6) * day + Math.floor(next() * 96) * 15 * minute;
      return { start: at, end: at + (1 + Math.floor(next() * 4)) * 15 * minute };
    });
  const participants = Array.from({ length: people }, (_, index): Participant => {
    const timeZone = zones[index % zones.length] ?? 'UTC';
    const unknown = index % 10 === 9 ? [range] : [];
    return {
      email: `p${index}@example.org`,
      required: index < 2,
      busy: busyDays(),
      unknown,
      hours: { timeZone, ...hours },
    };
  });
  const organiser = {
    hours: { timeZone: 'Europe/Madrid', ...hours },
    busy: [],
    buffer: 15 * minute,
    earliest: start,
  };
  return { range, duration: 30 * minute, organiser, participants };
}

/** The same numbers each time: https://en.wikipedia.org/wiki/Linear_congruential_generator with Knuth's constants. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
