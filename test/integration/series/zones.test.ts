import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const vitest = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url));

/** What a series comes to does not depend on where the computer stands. */
test.each(['UTC', 'America/Los_Angeles', 'Asia/Karachi'])(
  'the tests of rules and dates pass on a computer in %s',
  async (zone) => {
    const run = promisify(execFile)(
      process.execPath,
      [
        vitest,
        'run',
        '--project',
        'unit',
        'main/meetings/series',
        'renderer/src/series',
        '--reporter',
        'json',
      ],
      { cwd: root, env: { ...process.env, TZ: zone, NO_COLOR: '1' }, maxBuffer: 16 * 1024 * 1024 },
    );
    const { stdout } = await run;
    const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
      numFailedTests: number;
      numPassedTests: number;
    };
    expect(report.numFailedTests).toBe(0);
    expect(report.numPassedTests).toBeGreaterThan(40);
  },
  120_000,
);
