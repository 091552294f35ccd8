import { openAttendance, writeClasses } from '../support/attendance-world.ts';
import { type Classes, MeetingLog } from '../support/meeting-log.ts';
import type { Benchmark, Figure } from './benchmark.ts';

const day = 24 * 3_600_000;
const classes: Classes = {
  now: Date.UTC(2026, 10, 23, 12),
  count: 10_000,
  every: (176 * day) / 10_000,
  age: 3 * day,
  people: 4,
};
const rows = classes.count * classes.people;
/** Windows of a month hold half a year, and a window's last page is rarely full. */
const windows = 7;

/** The computer was off for half a year: 10,000 meetings are caught up with, and every request is counted. */
export const catchUp: Benchmark = {
  name: 'catch-up',
  async run() {
    const log = new MeetingLog(classes);
    const world = openAttendance(await log.start(), classes.now);
    try {
      writeClasses(world.database, classes);
      const { signal } = new AbortController();
      const started = performance.now();
      const caughtUp = await world.sync.lookAtDue(signal);
      const seconds = (performance.now() - started) / 1000;
      if (!caughtUp.ok) throw new Error(caughtUp.error.code);
      const known = world.database.get(
        `SELECT (SELECT count(*) FROM attendance_session) AS stays,
           (SELECT count(*) FROM attendance_meeting WHERE state = 'complete' AND final = 1) AS meetings`,
      );
      if (known?.stays !== rows || known.meetings !== classes.count) {
        throw new Error(`${known?.stays} of ${rows} stays, ${known?.meetings} of ${classes.count} meetings`);
      }
      const { reports, meet } = { ...log.asked };
      await world.sync.lookAtDue(signal);
      const again = log.asked.reports + log.asked.meet - reports - meet;
      const pages = Math.ceil(rows / log.pageSize) + windows;
      return [
        figure(`requests of Reports for ${rows} rows of ${classes.count} meetings`, reports, pages),
        figure('requests of Meet beside it', meet, 0),
        figure('requests of the next run', again, 0),
        { ...figure('all of it judged', seconds, 300), unit: 's' },
      ];
    } finally {
      await world.close();
      world.remove();
      await log.close();
    }
  },
};

function figure(name: string, value: number, most: number): Figure {
  return {
    name: `catch-up of 180 days: ${name}`,
    value,
    unit: 'requests',
    goal: `≤ ${most}`,
    holds: value <= most,
    baseline: null,
    runs: [value],
  };
}
