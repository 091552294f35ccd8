import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { at, factsOf, invite, minute, only, stay } from '../../../test/support/attendance-facts.ts';
import { decideAttendance } from '../decide.ts';
import type { Interval } from '../model.ts';
import { belonging, belongingRuns } from './belonging.ts';

const lesson = { start: at(0), end: at(60) };
const scheduled = { from: lesson.start, to: lesson.end };

/** One pass after the other, until nothing is added. */
function slowly<T extends Interval>(runs: readonly T[]): ReadonlySet<T> {
  const found = new Set(runs.filter((run) => run.from <= scheduled.to && run.to >= at(-15)));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const run of runs) {
      const isLinked = [...found].some((one) => run.to >= one.from && run.from <= one.to + 15 * minute);
      if (isLinked) found.add(run);
    }
  }
  return found;
}

const run = fc
  .record({ from: fc.integer({ min: -60, max: 160 }), length: fc.integer({ min: 0, max: 60 }) })
  .map(({ from, length }) => ({ from: at(from), to: at(from + length) }));

it('finds what looking again and again finds, in any order', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 9 }), fc.nat(), (runs, turn) => {
      const turned = [...runs.slice(turn % 9), ...runs.slice(0, turn % 9)];
      const found = belongingRuns(turned, scheduled);
      expect(runs.filter((one) => found.has(one))).toEqual(runs.filter((one) => slowly(runs).has(one)));
    }),
    { numRuns: 3000 },
  );
});

const session = fc
  .record({
    id: fc.uuid(),
    from: fc.integer({ min: -60, max: 160 }),
    length: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 5 }),
    source: fc.constantFrom('reports' as const, 'meet' as const),
    conference: fc.constantFrom('Run1', 'Run2', 'Run3', 'abcmnopxyz', ''),
  })
  .map(({ id, from, length, source, conference }) =>
    stay(source, 'Ana', from, length === null ? null : from + length, { sessionId: id, conference }),
  );

it('never puts out, because of a row that comes later, what belonged before', () => {
  fc.assert(
    fc.property(fc.array(session, { maxLength: 8 }), session, (before, later) => {
      const now = new Set(belonging([later, ...before], lesson));
      for (const one of belonging(before, lesson)) expect(now).toContain(one);
    }),
    { numRuns: 3000 },
  );
});

describe('which stays are the lesson’s', () => {
  const room = (...runs: readonly (readonly [number, number])[]) =>
    runs.map(([from, to], index) =>
      stay('reports', 'mail:ana@example.org', from, to, { conference: `R${index}` }),
    );

  test.each([
    [
      'restarted 15 minutes after it ended',
      [
        [0, 60],
        [75, 90],
      ],
      2,
    ],
    [
      'used 16 minutes after it ended',
      [
        [0, 60],
        [76, 90],
      ],
      1,
    ],
    [
      'restarted again and again',
      [
        [0, 61],
        [70, 80],
        [90, 95],
        [111, 120],
      ],
      3,
    ],
    [
      'opened within the quarter before',
      [
        [-20, -15],
        [0, 60],
      ],
      2,
    ],
    [
      'used before that',
      [
        [-40, -16],
        [0, 60],
      ],
      1,
    ],
    ['used afterwards alone, when nobody had come', [[70, 90]], 0],
    [
      'ended early, and reopened within its time',
      [
        [0, 20],
        [50, 60],
      ],
      2,
    ],
    [
      'ended early, and used within 15 minutes of the scheduled end',
      [
        [0, 20],
        [70, 90],
      ],
      1,
    ],
  ] as const)('%s', (_what, runs, count) => {
    const sessions = room(...runs);
    expect(belonging(sessions, lesson)).toHaveLength(count);
    expect(belonging(sessions.toReversed(), lesson)).toHaveLength(count);
  });

  test('a later use of the room is no presence, and its people did not come uninvited', () => {
    const sessions = [
      ...room([0, 60]),
      stay('reports', 'mail:other@example.org', 80, 110, { conference: 'Z' }),
    ];
    const { people } = decideAttendance(factsOf({ sessions, invited: [invite('ana@example.org', 'Ana')] }));
    expect(only(people)).toMatchObject({ judgement: 'present', inside: 60 * minute });
  });

  test('where only other times were seen nobody is called absent: it may have been held at them', () => {
    const { people } = decideAttendance(
      factsOf({ sessions: room([80, 110]), invited: [invite('ana@example.org', 'Ana')] }),
    );
    expect(only(people)).toMatchObject({ judgement: 'pending', inside: null, stays: [] });
  });
});
