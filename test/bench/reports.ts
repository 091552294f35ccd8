import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Benchmark, Figure } from './benchmark.ts';
import { meetings, rowsOfMeeting } from './reports/activities.ts';
import type { Told } from './reports/tell.ts';

const rows = meetings * rowsOfMeeting;
const repetitions = 5;
const timeGoal = 1.5;
const memoryGoal = 150;
const blockGoal = 50;

/**
 * 200,000 rows of the audit log over loopback into a database file, against fetching and parsing the same pages and
 * nothing else. Each reading is a process of its own, turn about, and so is the server.
 */
export const reports: Benchmark = {
  name: 'reports',
  async run() {
    const server = fork(program('server'));
    try {
      const { port } = await message<{ port: number }>(server);
      const origin = `http://127.0.0.1:${port}`;
      const plain: Told[] = [];
      const muster: Told[] = [];
      for (let turn = 0; turn < repetitions; turn += 1) {
        plain.push(await reading('plainly', origin));
        muster.push(await reading('as-muster', origin));
      }
      return figures(plain, muster);
    } finally {
      server.disconnect();
    }
  },
};

function figures(plain: readonly Told[], muster: readonly Told[]): Figure[] {
  const baseline = median(plain.map(({ milliseconds }) => milliseconds));
  const times = muster.map(({ milliseconds }) => milliseconds);
  const ratio = median(times) / baseline;
  const memory = Math.max(...muster.map(({ peak }) => peak)) - median(plain.map(({ peak }) => peak));
  const blocks = muster.map(({ longestBlock }) => longestBlock);
  return [
    {
      name: `reports: ${rows} rows over HTTP into the database, against fetching and parsing them`,
      value: ratio,
      unit: '×',
      goal: `<= ${timeGoal}`,
      holds: ratio <= timeGoal,
      baseline,
      runs: times,
    },
    {
      name: 'reports: memory that this adds at its peak',
      value: memory,
      unit: 'MB',
      goal: `<= ${memoryGoal}`,
      holds: memory <= memoryGoal,
      baseline: median(plain.map(({ peak }) => peak)),
      runs: muster.map(({ peak }) => peak),
    },
    {
      name: 'reports: longest time for which nothing else could run, median of the readings',
      value: median(blocks),
      unit: 'ms',
      goal: `< ${blockGoal}`,
      holds: median(blocks) < blockGoal,
      baseline: median(plain.map(({ longestBlock }) => longestBlock)),
      runs: blocks,
    },
  ];
}

const program = (name: string): string => join(import.meta.dirname, 'reports', `${name}.ts`);

async function reading(name: 'plainly' | 'as-muster', origin: string): Promise<Told> {
  const child = fork(program(name), [origin]);
  const told = await message<Told>(child);
  if (told.rows !== rows) throw new Error(`${name}: ${told.rows} of ${rows} rows`);
  if (child.exitCode === null) await once(child, 'exit');
  return told;
}

/** The first message of a process; an error when it ends without one. */
async function message<T>(child: ChildProcess): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    child.once('message', (value) => resolve(value as T));
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it told anything`)));
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
