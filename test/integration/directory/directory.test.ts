import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DataverseServer, startDataverse } from './dataverse-server.ts';
import { directoryOn } from './directory-on.ts';
import { harbour, worldOf } from './school.ts';

let server: DataverseServer;
beforeEach(async () => {
  server = await startDataverse(worldOf(harbour));
});
afterEach(() => server.close());

const found = async (on: ReturnType<typeof directoryOn>, query: string, limit = 20) => {
  const answer = await on.directory.searchPeople(query, limit);
  return answer.ok ? answer.value.map(({ name }) => name) : answer.error;
};

describe('searching people', () => {
  it("finds by name, address or id, O'Brien too", async () => {
    const on = directoryOn(server.origin);
    expect(await found(on, "o'brien")).toEqual(["Liam O'Brien"]);
    expect(await found(on, 'bo@exam')).toEqual(['Bo & Co']);
    expect(await found(on, 'e-003')).toEqual(['Zoë Becker']);
    expect(await found(on, 'ruiz ana')).toEqual(['Ana Ruiz']);
    expect(await found(on, '& co')).toEqual(['Bo & Co']);
    expect(await found(on, "' or 1 eq 1 or '")).toEqual([]);
  });

  it('gives the first people by name for an empty query, with a $top and no page size', async () => {
    const on = directoryOn(server.origin);
    expect(await found(on, '  ', 2)).toEqual(['Ana Ruiz', 'Bo & Co']);
    expect(server.seen[0]?.asked).toContain('$orderby=crc6f_name asc&$top=2');
    expect(server.seen[0]?.headers.prefer).toBeUndefined();
  });

  it('says that Dataverse is not connected', async () => {
    expect(await found(directoryOn(null), 'ana')).toEqual({ code: 'dataverse-missing' });
  });
});

describe('projects', () => {
  it('are searched by name or id without regard to case and accents', async () => {
    const { directory } = directoryOn(server.origin);
    const search = async (query = '') => {
      const answer = await directory.projects(query);
      return answer.ok ? answer.value.map(({ name }) => name) : answer.error;
    };
    expect(await search('ANIMO')).toEqual(['Ánimo']);
    expect(await search('p-2')).toEqual(['Orchestra']);
    expect(await search()).toHaveLength(3);
    expect(server.seen).toHaveLength(1);
  });

  it('list everybody in them once, one that nobody knows by the reference', async () => {
    const { directory } = directoryOn(server.origin);
    const answer = await directory.projectMembers("p-'1 & 50%");
    expect(answer).toEqual({
      ok: true,
      value: [
        { employeeId: 'E-001', name: 'Ana Ruiz', email: 'Ana.Ruiz@example.org' },
        { employeeId: 'E-404', name: 'E-404', email: null },
        { employeeId: 'E-002', name: "Liam O'Brien", email: 'liam.obrien@example.org' },
        { employeeId: 'E-003', name: 'Zoë Becker', email: null },
      ],
    });
  });

  it('have members even when the list of projects may not be read', async () => {
    server.fault = ({ asked }) => (asked.startsWith('crc6f_hr_projectses?') ? { status: 403 } : undefined);
    const { directory } = directoryOn(server.origin);
    const audience = await directory.resolveAudience({ audienceType: 'project', projectId: 'P-3' });
    expect(audience).toMatchObject({
      value: { resolved: [{ email: 'bo@example.org' }], project: { projectId: 'P-3', name: null } },
    });
  });
});

describe('answers are kept for a minute', () => {
  it('and questions in flight are shared', async () => {
    const on = directoryOn(server.origin);
    await Promise.all([found(on, 'ana'), found(on, 'ana'), found(on, ' ana ')]);
    await found(on, 'ana');
    expect(server.seen).toHaveLength(1);
    on.clock.ahead = 61_000;
    await found(on, 'ana');
    expect(server.seen).toHaveLength(2);
    on.forget();
    await found(on, 'ana');
    expect(server.seen).toHaveLength(3);
  });

  it('so that one more chosen person is one more request, for that person alone', async () => {
    const { directory } = directoryOn(server.origin);
    await directory.resolveAudience({ employeeIds: ['E-001', 'E-002'] });
    expect(server.seen).toHaveLength(1);
    await directory.resolveAudience({ employeeIds: ['E-001', 'E-002', 'E-005'] });
    expect(server.seen).toHaveLength(2);
    expect(server.seen[1]?.asked).toContain('@p2=["E-005"]');
    await directory.resolveAudience({ employeeIds: ['E-001', 'E-002', 'E-005', 'e-001'] });
    expect(server.seen).toHaveLength(2);
  });

  it('but not for another account or other tables', async () => {
    const on = directoryOn(server.origin);
    expect(await found(on, 'ana')).toEqual(['Ana Ruiz']);
    on.connection.tables = { ...on.connection.tables, personName: 'crc6f_email' };
    expect(await found(on, 'ana')).toEqual(['Ana.Ruiz@example.org']);
    on.connection.accountId = 'account-2';
    expect(await found(on, 'ana')).toEqual(['Ana.Ruiz@example.org']);
    expect(server.seen).toHaveLength(3);
  });
});
