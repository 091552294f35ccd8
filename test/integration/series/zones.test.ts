import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-zones-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a series comes to does not depend on where the computer stands. */
test.each(['UTC', 'America/Los_Angeles', 'Asia/Karachi'])(
  'the tests of rules and dates pass on a computer in %s',
  async (zone) => {
    const report = join(folder, 'report.json');
    await promisify(execFile)(
      process.execPath,
      [
        ...[vitest, 'run', '--project', 'unit', 'main/meetings/series', 'renderer/src/series'],
        ...['--reporter', 'json', '--outputFile', report],
      ],
      { cwd: root, env: { ...process.env, TZ: zone } },
    );
    const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numFailedTests: number;
      numPassedTests: number;
    };
    expect(numFailedTests).toBe(0);
    expect(numPassedTests).toBeGreaterThan(50);
  },
  180_000,
);
