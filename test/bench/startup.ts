import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { resolveRuntime, rootFlags } from '../../scripts/electron-runtime.ts';
import type { Benchmark, Figure } from './benchmark.ts';

const pairs = 7;
const largestFirstLoad = 300;
const slowestRatio = 1.5;

interface Start {
  readonly milliseconds: number;
  readonly scripts: readonly string[];
}

/** From starting the process to a window that shows its heading, has painted it and answers to input. */
export const startup: Benchmark = {
  name: 'startup',
  run: async () => {
    const { executable } = resolveRuntime({ realAccounts: false, log: console.log });
    const start = (app: string) => startOnce(executable, join(import.meta.dirname, 'startup', app));
    await start('bare');
    const warm = await start('muster');
    const runs: { bare: number; muster: number }[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      runs.push({
        bare: (await start('bare')).milliseconds,
        muster: (await start('muster')).milliseconds,
      });
    }
    return [ratioOf(runs), firstLoadOf(warm.scripts)];
  },
};

function ratioOf(runs: readonly { bare: number; muster: number }[]): Figure {
  const ratios = runs.map(({ bare, muster }) => muster / bare);
  const value = median(ratios);
  return {
    name: 'startup: interactive window against a bare Electron window',
    value,
    unit: '×',
    goal: `≤ ${slowestRatio} ×`,
    holds: value <= slowestRatio,
    baseline: median(runs.map(({ bare }) => bare)),
    runs: ratios,
  };
}

function firstLoadOf(scripts: readonly string[]): Figure {
  const files = scripts.map((url) => join('out', 'renderer', new URL(url).pathname));
  const kilobytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length / 1000, 0);
  return {
    name: `startup: first-load JavaScript of the renderer, gzipped (${files.length} files)`,
    value: kilobytes,
    unit: 'kB',
    goal: `≤ ${largestFirstLoad} kB`,
    holds: files.length > 0 && kilobytes <= largestFirstLoad,
    baseline: null,
    runs: [kilobytes],
  };
}

function startOnce(executable: string, app: string): Promise<Start> {
  const userData = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  const begun = performance.now();
  const child = spawn(executable, [...rootFlags(), `--user-data-dir=${userData}`, app], {
    env: { ...process.env, MUSTER_USER_DATA: userData },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise<Start>((resolve, reject) => {
    let output = '';
    let milliseconds = Number.NaN;
    const limit = setTimeout(() => child.kill('SIGKILL'), 60_000);
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString('utf8');
      if (Number.isNaN(milliseconds) && output.includes('INTERACTIVE'))
        milliseconds = performance.now() - begun;
    });
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(limit);
      rmSync(userData, { recursive: true, force: true });
      const line = /^INTERACTIVE (.*)$/m.exec(output);
      if (line?.[1] === undefined) reject(new Error(`${app} never became interactive`));
      else resolve({ milliseconds, scripts: JSON.parse(line[1]) as string[] });
    });
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
