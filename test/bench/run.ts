/**
 * `npm run bench [-- NAME…] [--json FILE]`: ratios measured in one run, never absolute times to compare across
 * machines. Ends with status 1 when a goal is missed.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attendanceScroll } from './attendance-scroll.ts';
import { audience } from './audience.ts';
import { availability } from './availability.ts';
import type { Figure } from './benchmark.ts';
import { blocks } from './blocks.ts';
import { catchUp } from './catch-up.ts';
import { directory } from './directory.ts';
import { merge } from './merge.ts';
import { reports } from './reports.ts';
import { startup } from './startup.ts';

const benchmarks = [
  startup,
  audience,
  availability,
  directory,
  reports,
  merge,
  catchUp,
  blocks,
  attendanceScroll,
];
const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const known = benchmarks.map(({ name }) => name);
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(2);
}

const root = join(import.meta.dirname, '..', '..');
execFileSync(process.execPath, [join(root, 'scripts', 'build.ts')], { stdio: 'inherit', cwd: root });

const figures: Figure[] = [];
for (const benchmark of benchmarks) {
  if (positionals.length > 0 && !positionals.includes(benchmark.name)) continue;
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
