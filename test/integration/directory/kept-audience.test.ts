import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DataverseServer, startDataverse } from './dataverse-server.ts';
import { type KeptDirectory, keptDirectoryOn } from './kept-on.ts';
import { harbour, type School, worldOf } from './school.ts';

let server: DataverseServer;
let on: KeptDirectory;
beforeEach(async () => {
  server = await startDataverse(worldOf(harbour));
  on = keptDirectoryOn(server.origin);
  await on.refresh();
});
afterEach(async () => {
  await on.end();
  await server.close();
});

const classId = "P-'1 & 50%";
const asked = { audienceType: 'custom', projectId: classId, employeeIds: ['E-005', 'E-999'] };
const resolve = async (request: Parameters<KeptDirectory['directory']['resolveAudience']>[0] = asked) => {
  const audience = await on.directory.resolveAudience(request);
  return audience.ok ? audience.value : audience.error;
};
const asOf = '2026-11-21T09:00:00.000Z';
/** Ana has left the class, and nobody here knows it yet. */
const changed: School = {
  people: harbour.people,
  projects: [{ id: classId, name: 'Class 3B', members: ['E-002'] }],
};

describe('an audience while Dataverse answers', () => {
  it('is asked of it, however new what is kept is', async () => {
    server.world = worldOf(changed);
    expect(await resolve()).toMatchObject({
      source: 'live',
      asOf: null,
      resolved: [{ email: 'bo@example.org' }, { email: 'liam.obrien@example.org' }],
    });
  });

  it('fails when the connection has to be set right, rather than hide it behind what is kept', async () => {
    server.fault = () => ({ status: 403, body: '{}' });
    expect(await resolve()).toMatchObject({ code: 'dataverse-forbidden' });
  });
});

describe('an audience while Dataverse does not answer', () => {
  it('comes from what is kept, as the same request did live, and says how old it is', async () => {
    const live = await resolve();
    await server.close();
    on.connected = { accountId: 'account-1', origin: server.origin, tables: on.connected?.tables as never };
    await on.connectionsChanged();
    const kept = await resolve();
    expect(kept).toEqual({ ...live, source: 'cached', asOf });
    expect(kept).toMatchObject({ unresolved: [{ value: 'E-999', reason: 'unknown-employee' }, {}, {}] });
  });

  it('does not wait for it again and again, and asks again when it answers', async () => {
    server.fault = () => 'silence';
    await on.connectionsChanged();
    const before = Date.now();
    expect(await resolve()).toMatchObject({ source: 'cached', asOf });
    const waited = Date.now() - before;
    expect(waited).toBeGreaterThan(300);
    expect(waited).toBeLessThan(1_900);
    const requests = server.seen.length;
    expect(await resolve()).toMatchObject({ source: 'cached' });
    expect(server.seen.length).toBe(requests);
    server.fault = () => undefined;
    server.world = worldOf(changed);
    // The late answer, or the end of the pause, whichever comes first.
    await expect.poll(() => resolve(), { timeout: 5_000 }).toMatchObject({ source: 'live' });
  });

  it('knows who has an address that was typed', async () => {
    await server.close();
    expect(await resolve({ employeeEmails: ['ana.ruiz@example.org', 'guest@example.com'] })).toMatchObject({
      resolved: [
        { name: 'Ana Ruiz', employeeId: 'E-001' },
        { name: null, employeeId: null },
      ],
    });
  });

  it('knows people by id or whole name, for a table of meetings', async () => {
    await server.close();
    const called = await on.directory.peopleCalled(['zoe  BECKER', 'e-005', 'Zoë', 'nobody']);
    expect(
      called.ok && [...called.value].map(([text, people]) => [text, people.map(({ name }) => name)]),
    ).toEqual([
      ['zoe becker', ['Zoë Becker']],
      ['e-005', ['Bo & Co']],
    ]);
  });
});

describe('names of addresses', () => {
  it('are those of whom exactly that address is, in any case; nobody when two people share it', async () => {
    server.world = worldOf({
      people: [
        ...harbour.people,
        { id: 'E-006', name: 'Office One', email: 'office@example.org' },
        { id: 'E-007', name: 'Office Two', email: 'Office@Example.org' },
      ],
      projects: [],
    });
    await on.refresh();
    const names = on.directory.namesOf([
      'ANA.RUIZ@example.org',
      'ana.ruiz@example.com',
      'na.ruiz@example.org',
      'office@example.org',
      'noor at example',
      'bo@example.org',
    ]);
    expect(names).toEqual(
      new Map([
        ['ANA.RUIZ@example.org', 'Ana Ruiz'],
        ['bo@example.org', 'Bo & Co'],
      ]),
    );
  });

  it('are read anew after a synchronisation', async () => {
    expect(on.directory.namesOf(['bo@example.org']).get('bo@example.org')).toBe('Bo & Co');
    server.world = worldOf({
      people: [{ id: 'E-005', name: 'Bo Lind', email: 'bo@example.org' }],
      projects: [],
    });
    await on.refresh();
    expect(on.directory.namesOf(['bo@example.org']).get('bo@example.org')).toBe('Bo Lind');
  });
});
