import { ExportDesk } from '../integration/attendance/support/export-desk.ts';
import { hours, minutes, nine, stay } from '../integration/attendance/support/kept-desk.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { longestPause } from './longest-pause.ts';

const people = 20_000;
const guests = 500;
/** Rounds in which everybody has one class; the last of them is exported, the others are older than the retention. */
const rounds = 10;
const classes = people / guests;
/** Milliseconds in which nothing else is answered. */
const goal = 100;
const day = 24;
const teacher = 'zoe.quellenberg@elsewhere.example';
const lastRound = nine + hours(day * 70 * (rounds - 1));

/**
 * The longest time in which a process that works on the attendance of 20,000 people answers nothing else: exports of
 * 20,000 rows, everything of one person deleted who was in every class, and the details that are kept no longer.
 */
export const blocks: Benchmark = {
  name: 'blocks',
  async run() {
    const desk = new ExportDesk();
    try {
      fill(desk);
      // What is not judged yet is judged when it is first shown, which is another matter.
      await desk.call('overview', {
        kind: 'range',
        from: '2020-01-01T00:00:00Z',
        to: '2040-01-01T00:00:00Z',
      });
      const scope = {
        kind: 'range',
        from: new Date(lastRound).toISOString(),
        to: new Date(desk.now).toISOString(),
      } as const;
      const overview = { kind: 'overview', scope } as const;
      const billing = {
        kind: 'billing',
        scope,
        rounding: { unit: 15, mode: 'up' },
        within: 'window',
      } as const;
      const figures: Figure[] = [];
      const measure = async (name: string, work: () => Promise<unknown>) => {
        const { milliseconds, all } = await longestPause(work);
        figures.push(figure(`${name} (in all ${(all / 1000).toFixed(1)} s)`, milliseconds));
      };
      for (const format of ['xlsx', 'csv', 'pdf'] as const) {
        for (const content of [overview, billing]) {
          await measure(`${content.kind} as ${format}`, () => desk.saved({ format, content }));
        }
      }
      await measure('forgetting who was in every class', () => desk.call('forget', { email: teacher }));
      desk.settings.attendanceRetentionDays = 60;
      await measure('deleting the details of nine rounds', async () => {
        const reduced = await desk.kept.reduceOld();
        if (reduced !== classes * (rounds - 1)) throw new Error(`${reduced} meetings were reduced`);
      });
      if (desk.keeps([teacher]).length > 0) throw new Error('not everything was deleted');
      return figures;
    } finally {
      desk.close();
    }
  },
};

function fill(desk: ExportDesk): void {
  desk.now = lastRound + hours(day * 50);
  desk.database.transaction(() => {
    for (let round = 0; round < rounds; round += 1) {
      for (let room = 0; room < classes; room += 1) oneClass(desk, round, room);
    }
  });
}

/** Each guest comes and is seen under a name; the teacher is on no list, and comes everywhere. */
function oneClass(desk: ExportDesk, round: number, room: number): void {
  const start = nine + hours(day * 70 * round + day * room);
  const emails = Array.from(
    { length: guests },
    (_, place) => `person${room * guests + place}@school.example`,
  );
  const meetingId = desk.meeting({
    meetingId: `class-${round}-${room}`,
    start,
    guests: emails,
    code: `room-${room}`,
  });
  desk.told(
    meetingId,
    [...emails, teacher].map((email, place) =>
      stay({
        subject: `mail:${email}`,
        displayName: `Name of ${email}`,
        joined: start + minutes(place % 15),
        left: start + minutes(60 - (place % 7)),
      }),
    ),
  );
}

function figure(name: string, value: number): Figure {
  return {
    name: `blocks: longest pause while ${name}`,
    value,
    unit: 'ms',
    goal: `≤ ${goal} ms`,
    holds: value <= goal,
    baseline: null,
    runs: [value],
  };
}
