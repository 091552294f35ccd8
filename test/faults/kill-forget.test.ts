import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { reduceOld } from '../../main/attendance/privacy/retention.ts';
import { openDatabase } from '../../main/storage/database.ts';

const script = fileURLToPath(new URL('./forget-person.ts', import.meta.url));

const keeps = (folder: string, text: string) =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name), 'latin1').includes(text));

test.each([
  ['forget', 'mail:zoe@school.example', 1],
  ['retention', 'Quellenberg', 0],
])(
  'killed after %s had deleted and before the file was scrubbed: nothing is half deleted, and the next start scrubs it',
  async (what, trace, stays) => {
    const child = spawn(process.execPath, [script, what], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    const [told] = (await once(child.stdout, 'data')) as [Buffer];
    const folder = told.toString('utf8').trim();
    child.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');
    try {
      const now = () => Date.UTC(2026, 10, 23);
      const opened = openDatabase(join(folder, 'muster.db'), now);
      if (!opened.ok) throw new Error(opened.error.code);
      const { database } = opened.value;
      expect(database.get('SELECT count(*) AS n FROM attendance_session')?.n).toBe(stays);
      expect(keeps(folder, trace)).toBe(true);
      expect(await reduceOld({ database, now, namesOf: () => new Map() }, null)).toBe(0);
      expect(keeps(folder, trace)).toBe(false);
      expect(database.get('SELECT one FROM attendance_unscrubbed')).toBeUndefined();
      database.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
