import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RotatingFile } from './rotating-file.ts';

test('two files at most, each within the limit, the newest lines kept in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-rotating-'));
  try {
    const first = new RotatingFile(folder, 100);
    for (let line = 0; line < 30; line += 1) first.write(`line ${line}\n`);
    first.close();
    const again = new RotatingFile(folder, 100);
    for (let line = 30; line < 33; line += 1) again.write(`line ${line}\n`);
    expect(await again.last(5)).toEqual(['line 28', 'line 29', 'line 30', 'line 31', 'line 32']);
    again.close();
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(sizes).toHaveLength(2);
    expect(sizes.every((size) => size > 0 && size <= 100)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
