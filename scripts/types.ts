/** Checks every side with its own tsconfig, so that DOM types are absent in main and Node's in the renderer. */
import { spawn } from 'node:child_process';

const sides = ['main', 'preload', 'renderer', 'test'];
const results = await Promise.all(
  sides.map(
    (side) =>
      new Promise<number>((resolve) => {
        spawn('tsc', ['-p', side, '--pretty'], {
          stdio: 'inherit',
          shell: process.platform === 'win32',
        }).once('exit', (code) => resolve(code ?? 1));
      }),
  ),
);
process.exitCode = results.some((code) => code !== 0) ? 1 : 0;
