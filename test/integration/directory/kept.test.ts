import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DataverseServer, startDataverse } from './dataverse-server.ts';
import { type KeptDirectory, keptDirectoryOn } from './kept-on.ts';
import { harbour, worldOf } from './school.ts';

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

const names = async (query = '', kept = on) => {
  const answer = await kept.handlers.directory.searchPeople({ query });
  return answer.ok ? answer.value.people.map(({ name }) => name) : answer.error;
};
const everybody = ['Ana Ruiz', 'Bo & Co', "Liam O'Brien", 'Noor Haddad', 'Zoë Becker'];
const status = async (kept = on) => {
  const answer = await kept.handlers.directory.status(undefined);
  return answer.ok ? answer.value : answer.error;
};

describe('a synchronisation', () => {
  it('reads people, projects and contributors in pages, and tells when it succeeded', async () => {
    server.world = worldOf(harbour, { pageSize: 2 });
    const before = await status();
    expect(before).toMatchObject({ connected: true, running: false, lastSuccess: null, lastError: null });
    const synced = await on.handlers.directory.sync(undefined);
    const counts = { people: 5, projects: 3, contributors: 6 };
    expect(synced).toEqual({ ok: true, value: { ...counts, at: '2026-11-21T09:00:00.000Z' } });
    expect(await status()).toEqual({
      connected: true,
      running: false,
      lastSuccess: '2026-11-21T09:00:00.000Z',
      lastError: null,
      counts,
    });
    const pages = server.seen.filter(({ asked }) => asked.startsWith('crc6f_hr_employeeses?'));
    expect(pages).toHaveLength(3);
    expect(pages.map(({ headers }) => headers.prefer)).toEqual(Array(3).fill('odata.maxpagesize=1000'));
  });

  it('lets all be searched without Dataverse, and says how old that is', async () => {
    await on.refresh();
    await server.close();
    expect(await names()).toEqual(everybody);
    expect(await names('zoe')).toEqual(['Zoë Becker']);
    expect(await names('bo@exam')).toEqual(['Bo & Co']);
    expect(await names('e-003')).toEqual(['Zoë Becker']);
    expect(await names('ruiz an')).toEqual(['Ana Ruiz']);
    expect(await names('%')).toEqual([]);
    expect(await names('" OR name:*')).toEqual([]);
    const projects = await on.handlers.directory.projects({ query: 'animo' });
    const asOf = '2026-11-21T09:00:00.000Z';
    expect(projects).toEqual({ ok: true, value: { projects: [{ projectId: 'P-3', name: 'Ánimo' }], asOf } });
    const members = await on.handlers.directory.projectMembers({ projectId: "p-'1 & 50%" });
    expect(members).toMatchObject({
      value: {
        people: [{ name: 'Ana Ruiz' }, { name: 'E-404' }, { name: "Liam O'Brien" }, { name: 'Zoë Becker' }],
        asOf,
      },
    });
  });
});

describe('what is kept', () => {
  it('follows the directory: who left is gone, who came is there, a project changes its members', async () => {
    await on.refresh();
    server.world = worldOf({
      people: [...harbour.people.slice(1), { id: 'E-006', name: 'Aaron Abt', email: null }],
      projects: [{ id: 'P-3', name: 'Ánimo', members: ['E-006'] }],
    });
    await on.refresh();
    expect(await names()).toEqual(['Aaron Abt', ...everybody.slice(1)]);
    expect(await names('ana')).toEqual([]);
    const { directory } = on.handlers;
    expect(await directory.projectMembers({ projectId: 'p-3' })).toMatchObject({
      value: { people: [{ name: 'Aaron Abt' }] },
    });
    expect(await directory.person({ employeeId: 'e-006' })).toMatchObject({
      value: { person: { name: 'Aaron Abt', projects: [{ projectId: 'P-3', name: 'Ánimo' }] } },
    });
    expect(await directory.person({ employeeId: 'E-001' })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('is not written again when nothing has changed, but its age is', async () => {
    await on.refresh();
    const generation = () => on.database.get('SELECT generation FROM directory_set')?.generation;
    const first = generation();
    on.clock.now += 5_000;
    expect(await on.refresh()).toMatchObject({ ok: true });
    expect(generation()).toBe(first);
    expect(await status()).toMatchObject({ lastSuccess: '2026-11-21T09:00:05.000Z' });
    expect(await names()).toEqual(everybody);
  });

  it.each([
    ['text', 'text'],
    ['lookup', 'text'],
    ['text', 'lookup'],
    ['lookup', 'lookup'],
  ] as const)('knows members by a %s project column and a %s employee column', async (project, employee) => {
    server.world = worldOf({ ...harbour, projectColumn: project, employeeColumn: employee }, { pageSize: 2 });
    const live = await on.handlers.directory.projectMembers({ projectId: "P-'1 & 50%" });
    await on.refresh();
    const kept = await on.handlers.directory.projectMembers({ projectId: "P-'1 & 50%" });
    if (!live.ok || !kept.ok) throw new Error('the members could not be read');
    expect(kept.value.asOf).not.toBeNull();
    expect(kept.value.people).toEqual(live.value.people);
    expect(kept.value.people).toHaveLength(4);
  });

  it('is read once when it is asked for twice at once, and not at all without a connection', async () => {
    const [one, other] = await Promise.all([on.refresh(), on.handlers.directory.sync(undefined)]);
    expect(one.ok && other.ok).toBe(true);
    expect(server.seen.filter(({ asked }) => asked.startsWith('crc6f_hr_employeeses?'))).toHaveLength(1);
    on.connected = null;
    expect(await on.handlers.directory.sync(undefined)).toMatchObject({
      error: { code: 'dataverse-missing' },
    });
    expect(await status()).toMatchObject({ connected: false, lastSuccess: null });
  });
});

describe('before the first synchronisation', () => {
  it('Dataverse is searched, and the synchronisation begins', async () => {
    const first = await on.handlers.directory.searchPeople({ query: 'ana' });
    expect(first).toMatchObject({ value: { people: [{ name: 'Ana Ruiz' }], asOf: null } });
    await expect.poll(async () => (await status()) as object).toMatchObject({ counts: { people: 5 } });
    const second = await on.handlers.directory.searchPeople({ query: 'ana' });
    expect(second).toMatchObject({
      value: { people: [{ name: 'Ana Ruiz' }], asOf: '2026-11-21T09:00:00.000Z' },
    });
  });

  it('one that failed is not begun again at each letter', async () => {
    server.fault = ({ headers }) => (headers.prefer === undefined ? undefined : { status: 403, body: '{}' });
    const whole = () => server.seen.filter(({ headers }) => headers.prefer !== undefined).length;
    await names('a');
    await expect
      .poll(async () => (await status()) as object)
      .toMatchObject({
        lastError: { code: 'dataverse-forbidden' },
      });
    const asked = whole();
    for (const query of ['an', 'ana', 'ana r']) await names(query);
    expect(whole()).toBe(asked);
    on.clock.now += 5 * 60_000;
    await names('ana ru');
    await expect.poll(whole).toBeGreaterThan(asked);
  });
});

describe('by itself', () => {
  it('it is read at the start when it is older than an hour, or from a clock that was ahead', async () => {
    const readings = () =>
      server.seen.filter(({ asked }) => asked.startsWith('crc6f_hr_employeeses?')).length;
    await on.refreshWhenOld();
    expect(readings()).toBe(1);
    on.clock.now += 59 * 60_000;
    await on.refreshWhenOld();
    expect(readings()).toBe(1);
    on.clock.now += 60_000;
    await on.refreshWhenOld();
    expect(readings()).toBe(2);
    on.clock.now -= 1;
    await on.refreshWhenOld();
    expect(readings()).toBe(3);
  });
});

describe('two connections', () => {
  const other = { people: [{ id: 'X-1', name: 'Xenia Xu', email: 'xenia@example.com' }], projects: [] };
  const rows = () =>
    ['person', 'project', 'contributor', 'person_text_0', 'person_text_1', 'directory_set'].map((table) =>
      Number(on.database.get(`SELECT count(*) AS n FROM ${table}`)?.n),
    );

  it('are never mixed: another one begins with nothing, and takes the place of the first', async () => {
    await on.refresh();
    const second = await startDataverse(worldOf(other));
    try {
      const first = on.connected;
      if (first === null) throw new Error('not connected');
      on.connected = { ...first, accountId: 'account-2', origin: second.origin };
      second.fault = ({ headers }) => (headers.prefer === undefined ? undefined : { status: 503 });
      await on.connectionsChanged();
      expect(await names()).toEqual(['Xenia Xu']);
      expect(on.directory.namesOf(['bo@example.org'])).toEqual(new Map());
      expect(await status()).toMatchObject({ lastSuccess: null, counts: { people: 0 } });
      second.fault = () => undefined;
      await on.refresh();
      expect(await names()).toEqual(['Xenia Xu']);
      await expect.poll(() => rows().slice(0, 3)).toEqual([1, 0, 0]);
    } finally {
      await second.close();
    }
  });

  it('other tables of the same connection are another directory', async () => {
    await on.refresh();
    const { connected } = on;
    if (connected === null) throw new Error('not connected');
    server.fault = ({ headers }) => (headers.prefer === undefined ? undefined : { status: 503 });
    on.connected = { ...connected, tables: { ...connected.tables, personName: 'crc6f_email' } };
    expect(await names('ana')).toEqual(['Ana.Ruiz@example.org']);
    expect(await status()).toMatchObject({ lastSuccess: null });
  });

  it('disconnecting deletes everything that was kept, also when it happens while it is read', async () => {
    await on.refresh();
    on.connected = null;
    await on.connectionsChanged();
    expect(on.directory.namesOf(['bo@example.org'])).toEqual(new Map());
    await expect.poll(rows).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it.each([
    ['and then answered', { status: 503, headers: { 'Retry-After': '1' } }],
    ['and then refused', { status: 403, body: '{}' }],
  ] as const)('nothing of one comes back that is disconnected while it is read, %s', async (_, fault) => {
    await on.refresh();
    let struck = false;
    server.fault = ({ asked }) => {
      if (struck || !asked.startsWith('crc6f_hr_projectses')) return undefined;
      struck = true;
      on.connected = null;
      return fault;
    };
    const running = on.refresh();
    await expect.poll(() => struck).toBe(true);
    await on.connectionsChanged();
    expect(await running).toMatchObject({ ok: false, error: { code: 'dataverse-missing' } });
    await expect.poll(rows).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
