/**
 * `npm run bench [-- NAME…] [--json FILE]`: ratios measured in one run, never absolute times to compare across
 * machines. Ends with status 1 when a goal is missed.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Benchmark, Figure } from './benchmark.ts';

/**
 * Each is loaded when it is its turn: all that the others bring along (a browser's driver, a store of data) stays in
 * memory, and the merging, which lives on memory above all, was up to half slower beside it.
 */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  startup: async () => (await import('./startup.ts')).startup,
  audience: async () => (await import('./audience.ts')).audience,
  availability: async () => (await import('./availability.ts')).availability,
  directory: async () => (await import('./directory.ts')).directory,
  reports: async () => (await import('./reports.ts')).reports,
  merge: async () => (await import('./merge.ts')).merge,
  'catch-up': async () => (await import('./catch-up.ts')).catchUp,
  blocks: async () => (await import('./blocks.ts')).blocks,
  'attendance-scroll': async () => (await import('./attendance-scroll.ts')).attendanceScroll,
};
const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const known = Object.keys(benchmarks);
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(2);
}

const root = join(import.meta.dirname, '..', '..');
execFileSync(process.execPath, [join(root, 'scripts', 'build.ts')], { stdio: 'inherit', cwd: root });

const figures: Figure[] = [];
for (const [name, load] of Object.entries(benchmarks)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const benchmark = await load();
  for (const figure of await benchmark.run()) {
    figures.push(figure);
    const baseline = figure.baseline === null ? '' : ` (baseline ${figure.baseline.toFixed(1)})`;
    const mark = figure.holds ? 'holds' : 'MISSED';
    console.log(
      `${figure.name}: ${figure.value.toFixed(2)} ${figure.unit}${baseline}, goal ${figure.goal}: ${mark}`,
    );
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1;
