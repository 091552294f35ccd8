import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CalendarServer } from '../integration/meetings/support/calendar-server.ts';

const script = fileURLToPath(new URL('./create-batch.ts', import.meta.url));
const rows = 8;

let server: CalendarServer;
let userData: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  server = new CalendarServer();
  await server.start();
  userData = mkdtempSync(join(tmpdir(), 'muster-kill-batch-'));
});

afterEach(async () => {
  child?.kill('SIGKILL');
  await server.close();
  rmSync(userData, { recursive: true, force: true });
});

function begin(...more: string[]): { readonly ended: Promise<unknown[]>; readonly said: string[] } {
  const started = spawn(process.execPath, [script, server.origin, userData, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  const said: string[] = [];
  started.stdout.on('data', (chunk) => said.push(String(chunk).trim()));
  return { ended: once(started, 'exit'), said };
}

/** Kills the process at its `count`th insert from now, with the signal that cannot be caught. */
async function killAtInsert(count: number, run: ReturnType<typeof begin>): Promise<void> {
  const reached = new Promise<void>((resolve) => {
    let seen = 0;
    server.onInsert = () => {
      seen += 1;
      if (seen === count) resolve();
    };
  });
  await Promise.race([
    reached,
    run.ended.then(() => {
      throw new Error(`ended by itself: ${run.said.join('')}`);
    }),
  ]);
  child?.kill('SIGKILL');
  expect((await run.ended)[1]).toBe('SIGKILL');
}

const titles = () =>
  server
    .events()
    .map((event) => String(event.summary))
    .sort((a, b) => Number(a.slice(7)) - Number(b.slice(7)));
const all = Array.from({ length: rows }, (_, index) => `Lesson ${index + 1}`);

test('killed in the middle, again and again: the next start goes on, nothing twice, nothing lost', async () => {
  await killAtInsert(3, begin(String(rows)));
  await killAtInsert(1, begin());
  await killAtInsert(2, begin());
  const last = begin();
  await last.ended;
  expect(last.said).toEqual(['done']);
  expect(titles()).toEqual(all);
});

test('killed between commit and answer of two rows: found again, not made again', async () => {
  server.faults.insert.push(null, null, { commit: true, answer: 'hang' }, { commit: true, answer: 'hang' });
  await killAtInsert(4, begin(String(rows)));
  const last = begin();
  await last.ended;
  expect(last.said).toEqual(['done']);
  expect(titles()).toEqual(all);
  expect(server.inserts).toHaveLength(rows);
});

test('killed before Google has made them: made once by the next start', async () => {
  server.faults.insert.push(null, { commit: false, answer: 'hang' }, { commit: false, answer: 'hang' });
  await killAtInsert(3, begin(String(rows)));
  const last = begin();
  await last.ended;
  expect(last.said).toEqual(['done']);
  expect(titles()).toEqual(all);
});
