import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DataverseServer, type Fault, startDataverse } from './dataverse-server.ts';
import { type KeptDirectory, keptDirectoryOn } from './kept-on.ts';
import { harbour, type School, worldOf } from './school.ts';

let server: DataverseServer;
let on: KeptDirectory;
beforeEach(async () => {
  server = await startDataverse(worldOf(harbour));
  on = keptDirectoryOn(server.origin);
});
afterEach(async () => {
  await on.end();
  await server.close();
});

const everybody = async (kept = on): Promise<readonly string[]> => {
  const answer = await kept.handlers.directory.searchPeople({ query: '', limit: 100 });
  return answer.ok ? answer.value.people.map(({ name }) => name) : [answer.error.code];
};
const before = ['Ana Ruiz', 'Bo & Co', "Liam O'Brien", 'Noor Haddad', 'Zoë Becker'];
const changed: School = {
  people: [...harbour.people.slice(1), { id: 'E-006', name: 'Aaron Abt', email: 'aaron@example.org' }],
  projects: harbour.projects.slice(0, 1),
};
const after = ['Aaron Abt', 'Bo & Co', "Liam O'Brien", 'Noor Haddad', 'Zoë Becker'];

const tables = ['crc6f_hr_employeeses', 'crc6f_hr_projectses', 'crc6f_hr_projectcontributorses'] as const;
const troubles: readonly [string, Fault, string][] = [
  ['cut off', 'cut', 'offline'],
  ['cut in the middle of a page', 'cut-in-body', 'offline'],
  ['answered with 429', { status: 429, headers: { 'Retry-After': '0' } }, 'rate-limited'],
  ['answered with 503', { status: 503 }, 'service-unavailable'],
  ['answered with something else', { status: 200, body: '<html>' }, 'service-garbled'],
  ['forbidden', { status: 403, body: '{}' }, 'dataverse-forbidden'],
];

describe.each(tables)('a synchronisation that breaks in the second page of %s', (table) => {
  it.each(troubles)('%s keeps what was there, whole, and says why', async (_, fault, code) => {
    await on.refresh();
    const kept = on.handlers.directory;
    const members = await kept.projectMembers({ projectId: 'P-3' });
    server.world = worldOf(changed, { pageSize: 1, emptyLastPage: true });
    server.fault = ({ asked }) =>
      asked.startsWith(table) && asked.includes('skiptoken') ? fault : undefined;
    on.clock.now += 60_000;
    expect(await kept.sync(undefined)).toMatchObject({ ok: false, error: { code } });
    expect(await everybody()).toEqual(before);
    expect(await kept.projectMembers({ projectId: 'P-3' })).toEqual(members);
    expect(await kept.status(undefined)).toMatchObject({
      value: {
        running: false,
        lastSuccess: '2026-11-21T09:00:00.000Z',
        lastError: { code },
        counts: { people: 5, projects: 3, contributors: 6 },
      },
    });
    server.fault = () => undefined;
    expect(await kept.sync(undefined)).toMatchObject({ ok: true, value: { at: '2026-11-21T09:01:00.000Z' } });
    expect(await everybody()).toEqual(after);
    expect(await kept.status(undefined)).toMatchObject({ value: { lastError: null } });
  });
});

it('goes on where it was when the trouble passes while it reads', async () => {
  server.world = worldOf(harbour, { pageSize: 2 });
  const struck = new Set<string>();
  server.fault = ({ asked }) => {
    if (struck.has(asked)) return undefined;
    struck.add(asked);
    return asked.includes('skiptoken') ? { status: 503 } : undefined;
  };
  expect(await on.handlers.directory.sync(undefined)).toMatchObject({ ok: true, value: { people: 5 } });
  const pages = server.seen.filter(({ asked }) => asked.startsWith(tables[0])).map(({ asked }) => asked);
  // The first page once, each of the two others twice.
  expect(pages).toHaveLength(5);
  expect(new Set(pages).size).toBe(3);
});

const many = (prefix: string): School => ({
  people: Array.from({ length: 3000 }, (_, index) => ({
    id: `${prefix}-${index}`,
    name: `${prefix} ${String(index).padStart(4, '0')}`,
    email: `${prefix}.${index}@example.org`,
  })),
  projects: [
    { id: 'ALL', name: `All ${prefix}`, members: Array.from({ length: 3000 }, (_, i) => `${prefix}-${i}`) },
  ],
});

it('is seen as a whole: at every moment all that was there before, or all that is there now', async () => {
  server.world = worldOf(many('old'));
  await on.refresh();
  server.world = worldOf(many('new'));
  const seen: string[] = [];
  let done = false;
  const running = on.refresh().finally(() => {
    done = true;
  });
  const { directory } = on.handlers;
  while (!done) {
    const [page, members, projects, found] = await Promise.all([
      directory.people({ query: '', limit: 200, offset: 2900 }),
      directory.projectMembers({ projectId: 'ALL' }),
      directory.projects(undefined),
      directory.people({ query: 'example', limit: 1 }),
    ]);
    if (!page.ok || !members.ok || !projects.ok || !found.ok) throw new Error('a reading failed');
    const names = new Set(page.value.people.map(({ name }) => name.split(' ')[0]));
    seen.push(
      JSON.stringify([
        [...names],
        page.value.people.length,
        page.value.total,
        members.value.people.length,
        projects.value.projects.map(({ name }) => name),
        found.value.total,
        found.value.people[0]?.name,
      ]),
    );
    await setImmediate();
  }
  expect(await running).toMatchObject({ ok: true });
  const whole = (prefix: string) =>
    JSON.stringify([[prefix], 100, 3000, 3000, [`All ${prefix}`], 3000, `${prefix} 0000`]);
  expect(new Set(seen.slice(0, -1))).toEqual(new Set([whole('old')]));
  expect([whole('old'), whole('new')]).toContain(seen.at(-1));
  expect(seen.length).toBeGreaterThan(10);
});

describe('the application is closed', () => {
  const rows = (kept: KeptDirectory) => Number(kept.database.get('SELECT count(*) AS n FROM person')?.n);

  it('while Dataverse has not answered: it ends at once, and the next run has what was there', async () => {
    await on.refresh();
    server.fault = () => 'silence';
    const running = on.refresh();
    await expect.poll(() => server.seen.at(-1)?.asked).toContain(tables[0]);
    await on.end();
    expect(await running).toMatchObject({ ok: false });
    server.fault = () => undefined;
    on = on.again();
    expect(await everybody()).toEqual(before);
    expect(await on.handlers.directory.status(undefined)).toMatchObject({ value: { lastError: null } });
    expect(on.told.failed).toEqual([]);
  });

  it('while the new rows are written: the next run has what was there, and the half is gone after its first', async () => {
    await on.refresh();
    server.world = worldOf(many('new'));
    const running = on.refresh();
    while (rows(on) <= 5) await setImmediate();
    await on.end();
    expect(await running).toMatchObject({ ok: false });
    on = on.again();
    expect(rows(on)).toBeGreaterThan(5);
    expect(rows(on)).toBeLessThan(3005);
    expect(await everybody()).toEqual(before);
    expect(await on.refresh()).toMatchObject({ ok: true, value: { people: 3000 } });
    expect((await everybody()).slice(0, 2)).toEqual(['new 0000', 'new 0001']);
    await expect.poll(() => rows(on)).toBe(3000);
  });
});
