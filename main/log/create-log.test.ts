import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from './create-log.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (environment: Record<string, string> = {}, packaged = false) =>
  createLog({ userData: folder, packaged, environment });

function written(): string {
  const logs = join(folder, 'logs');
  return readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('');
}

/** Every way that a secret, an address or a name of a person may stand in what is logged; `marker` is to vanish. */
const disguises: readonly ((marker: string) => unknown)[] = [
  (marker) => ({ accessToken: marker }),
  (marker) => ({ refresh_token: { value: [marker] } }),
  (marker) => ({ headers: { Authorization: marker, 'set-cookie': [marker] } }),
  (marker) => ({ clientSecret: marker, PASSWORD: marker, code_verifier: marker, code: marker }),
  (marker) => new Map([['id_token', marker]]),
  (marker) => ({ [`${marker}@example.com`]: 'an address as a key' }),
  (marker) => `wrote to ${marker}@example.com about it`,
  (marker) => `GET /calendars/${marker}%40example.com/events`,
  (marker) => new Set([`Bearer ${marker}`]),
  (marker) => `token ya29.${marker}, then 1//${marker} and GOCSPX-${marker}`,
  (marker) => `eyJ${marker}.${marker}.${marker}`,
  (marker) => `http://127.0.0.1:4711/callback?state=1&code=${marker}#${marker}`,
  (marker) => new URL(`https://${marker}:${marker}@example.org/path?${marker}`),
  (marker) => `GET /calendar/v3/events?q=${marker}&fields=${marker}`,
  (marker) => `refresh_token=${marker}&grant_type=x`,
  (marker) => `{"client_secret": "${marker}"}`,
  (marker) => `ENOENT: /home/${marker}/notes.txt, /Users/${marker}/x, C:\\Users\\${marker}\\x`,
  (marker) => Object.assign(new Error(`sent Bearer ${marker}`), { config: { headers: { auth: marker } } }),
  (marker) => new Error('outer', { cause: new TypeError(`inner ${marker}@example.org`) }),
];

const marker = fc.stringMatching(/^zq[0-9a-f]{14}qz$/);
const planted = fc
  .tuple(marker, fc.nat(disguises.length - 1), fc.string(), fc.string())
  .map(([mark, index, before, after]) => {
    const disguised = disguises[index]?.(mark);
    return { mark, value: typeof disguised === 'string' ? `${before} ${disguised} ${after}` : disguised };
  });

/** Wraps the planted value in objects and arrays, `path` deep, among other things. */
const nested = fc
  .tuple(planted, fc.array(fc.oneof(fc.constant(0), fc.string()), { maxLength: 12 }), fc.anything())
  .map(([{ mark, value }, path, beside]) => ({
    mark,
    facts: path.reduce<object>(
      (inner, step) => (typeof step === 'number' ? [beside, inner] : { beside, [step]: inner }),
      { value },
    ),
  }));

test('a planted secret, address or home never shows in the written bytes, at any depth', async () => {
  const log = open({ MUSTER_LOG_LEVEL: 'debug' });
  const marks: string[] = [];
  fc.assert(
    fc.property(nested, planted, ({ mark, facts }, message) => {
      log.info(facts, typeof message.value === 'string' ? message.value : 'planted');
      marks.push(mark, message.mark);
    }),
    { numRuns: 500 },
  );
  await log.close();
  const bytes = written();
  expect(bytes.split('\n')).toHaveLength(501);
  expect(marks.filter((mark) => bytes.includes(mark))).toEqual([]);
});

test('what helps to understand a failure stays', async () => {
  const log = open();
  log.warn({ method: 'meetings.create', status: 503, failure: { code: 'offline' } }, 'a call failed');
  log.error({ exception: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) }, 'exception');
  await log.close();
  const [first, second] = written()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({
    level: 'warn',
    msg: 'a call failed',
    facts: { method: 'meetings.create', status: 503, failure: { code: 'offline' } },
  });
  expect(second.facts.exception).toMatchObject({
    type: 'Error',
    message: 'read ECONNRESET',
    code: 'ECONNRESET',
  });
  expect(second.facts.exception.stack).toContain('create-log.test.ts');
});

test('the folder of the records and the home are not told', async () => {
  const log = open();
  log.info({ file: join(folder, 'muster.db'), other: join(homedir(), 'x') }, `in ${folder}`);
  await log.close();
  expect(written()).not.toContain(folder);
  expect(written()).toContain('~/muster.db');
});

test('what cannot be copied is named, and nothing throws', async () => {
  const log = open();
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const trap = Object.defineProperty({}, 'boom', {
    enumerable: true,
    get: () => {
      throw new Error('boom');
    },
  });
  log.info({ cycle, trap, big: 10n, bytes: Buffer.from('x'), when: new Date(Number.NaN) }, '%s %d stays');
  await log.close();
  expect(JSON.parse(written())).toMatchObject({
    msg: '%s %d stays',
    facts: {
      cycle: { self: '[cycle]' },
      trap: { boom: '[unreadable]' },
      big: '10n',
      bytes: '[bytes]',
      when: 'invalid date',
    },
  });
});

test.each([
  ['debug', false, 4],
  ['error', false, 1],
  ['nonsense', false, 3],
  ['debug', true, 3],
])('level %s, packaged %s: %d of the four lines', async (level, packaged, lines) => {
  const log = open({ MUSTER_LOG_LEVEL: level }, packaged);
  for (const write of [log.debug, log.info, log.warn, log.error]) write({}, 'line');
  expect(await log.last(10)).toHaveLength(lines);
  await log.close();
});

test('a folder that cannot be written loses lines and nothing else', async () => {
  writeFileSync(join(folder, 'logs'), 'in the way');
  const log = open();
  log.error({}, 'lost');
  expect(await log.last(10)).toEqual([]);
  await log.close();
});
