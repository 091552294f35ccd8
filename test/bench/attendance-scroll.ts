import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchMuster } from '../e2e/support/launch.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { figuresOf, framesOf } from './scroll/frames.ts';
import { meeting, writeMeetingOfAll } from './scroll/meeting.ts';
import { writeYear, year } from './scroll/year.ts';

interface Grid {
  readonly what: string;
  readonly address: string;
  readonly rows: number;
  readonly write: (userData: string, now: number) => void;
}

const grids: readonly Grid[] = [
  {
    what: `${year.people} people × ${year.meetings} meetings`,
    address: '#/attendance/overview',
    // The head and the foot count too.
    rows: year.people + 2,
    write: writeYear,
  },
  {
    what: `${meeting.people} people of one meeting`,
    address: `#/attendance/${meeting.meetingId}`,
    rows: meeting.people + 1,
    write: writeMeetingOfAll,
  },
];

/**
 * The frames while the matrix of 20,000 people and 60 meetings scrolls down, in leaps, and sideways, and the roster of
 * one meeting of as many, each over a real database file, against those of an empty box that scrolls the same way in the
 * same window: the slowest of each round, and how many of all took longer than the goal.
 */
export const attendanceScroll: Benchmark = {
  name: 'attendance-scroll',
  async run() {
    const figures: Figure[] = [];
    for (const grid of grids) figures.push(...(await measure(grid)));
    return figures;
  },
};

async function measure({ what, address, rows, write }: Grid): Promise<readonly Figure[]> {
  const userData = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  write(userData, Date.now());
  const running = await launchMuster({ userData });
  try {
    return figuresOf(await framesOf(running.page, address, rows), what);
  } finally {
    await running.close({ keep: true });
    rmSync(userData, { recursive: true, force: true });
  }
}
