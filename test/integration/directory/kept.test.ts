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
