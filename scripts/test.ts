/** Everything that must hold, cheapest first; stops at the first failure and names it. */
import { spawnSync } from 'node:child_process';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const steps: readonly Step[] = [
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['node', 'scripts/types.ts'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'unit', command: ['vitest', 'run', '--project', 'unit'] },
  { name: 'build', command: ['node', 'scripts/build.ts'] },
  { name: 'integration', command: ['vitest', 'run', '--project', 'integration'] },
  { name: 'end to end', command: ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts'] },
];

const times: string[] = [];
for (const { name, command } of steps) {
  const [program, ...args] = command;
  console.log(`\n── ${name} ─ ${command.join(' ')}`);
  const begun = performance.now();
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, MUSTER_BUILT: '1' },
  });
  times.push(`${name} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  if (status !== 0) {
    console.error(`\n✖ ${name} failed (${times.join(', ')})`);
    process.exit(1);
  }
}
console.log(`\n✔ all green: ${times.join(', ')}`);
