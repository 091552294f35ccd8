import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DataverseServer, startDataverse } from './dataverse-server.ts';
import { directoryOn } from './directory-on.ts';
import { harbour, type School, tables, worldOf } from './school.ts';

let server: DataverseServer;
beforeEach(async () => {
  server = await startDataverse(worldOf(harbour));
});
afterEach(() => server.close());

const classId = "P-'1 & 50%";
const asked = () => server.seen.map((request) => request.asked);

describe('resolving an audience', () => {
  it('tells who is invited and why, and who is not and why', async () => {
    const { directory } = directoryOn(server.origin);
    const audience = await directory.resolveAudience({
      audienceType: 'project',
      projectId: classId,
      employeeIds: ['e-002', 'E-004', 'E-999', 'E-005'],
      employeeEmails: [
        ' BO@Example.org ',
        'Guest One <guest@example.com>; nonsense',
        'LIAM.OBRIEN@example.org',
      ],
    });
    expect(audience).toEqual({
      ok: true,
      value: {
        audienceType: 'project',
        resolved: [
          {
            email: 'ana.ruiz@example.org',
            name: 'Ana Ruiz',
            employeeId: 'E-001',
            why: [{ kind: 'project', projectId: classId, projectName: 'Class 3B' }],
          },
          {
            email: 'bo@example.org',
            name: 'Bo & Co',
            employeeId: 'E-005',
            why: [{ kind: 'chosen', employeeId: 'E-005' }, { kind: 'typed' }],
          },
          { email: 'guest@example.com', name: 'Guest One', employeeId: null, why: [{ kind: 'typed' }] },
          {
            email: 'liam.obrien@example.org',
            name: "Liam O'Brien",
            employeeId: 'E-002',
            why: [
              { kind: 'project', projectId: classId, projectName: 'Class 3B' },
              { kind: 'chosen', employeeId: 'E-002' },
              { kind: 'typed' },
            ],
          },
        ],
        unresolved: [
          {
            kind: 'employee',
            value: 'E-004',
            name: 'Noor Haddad',
            reason: 'address-invalid',
            why: 'chosen',
          },
          { kind: 'employee', value: 'E-999', name: null, reason: 'unknown-employee', why: 'chosen' },
          { kind: 'employee', value: 'E-003', name: 'Zoë Becker', reason: 'no-address', why: 'project' },
          { kind: 'employee', value: 'E-404', name: null, reason: 'unknown-employee', why: 'project' },
          { kind: 'address', value: 'nonsense', name: null, reason: 'address-invalid', why: 'typed' },
        ],
        duplicatesRemoved: 4,
        project: { projectId: classId, name: 'Class 3B' },
      },
    });
  });

  it("asks for the contributors of a text column in the issue's very words, quotes doubled and encoded", async () => {
    const { directory } = directoryOn(server.origin);
    await directory.resolveAudience({ audienceType: 'custom', projectId: classId });
    const request = server.seen.find(({ asked: text }) => text.startsWith(tables.contributors));
    expect(request?.asked).toBe(
      "crc6f_hr_projectcontributorses?$select=crc6f_employeeid&$filter=crc6f_projectid eq 'P-''1 & 50%'",
    );
    // WHATWG URL writes ' as %27 in the query of an https address.
    expect(request?.rawUrl).toContain(
      '?$select=crc6f_employeeid&$filter=crc6f_projectid%20eq%20%27P-%27%271%20%26%2050%25%27',
    );
  });

  const kinds = [
    ['text', 'text'],
    ['lookup', 'lookup'],
    ['text', 'lookup'],
    ['lookup', 'text'],
  ] as const;
  it.each(
    kinds.flatMap(([project, employee]) => [
      { project, employee, noMetadata: false },
      { project, employee, noMetadata: true },
    ]),
  )(
    'reads a $project project column and a $employee employee column (metadata refused: $noMetadata)',
    async ({ project, employee, noMetadata }) => {
      const school: School = { ...harbour, projectColumn: project, employeeColumn: employee };
      server.world = worldOf(school, { noMetadata });
      const on = directoryOn(server.origin);
      const first = await on.directory.projectMembers(classId);
      expect(first).toMatchObject({ ok: true });
      const names = first.ok ? first.value.map(({ name }) => name) : [];
      expect(names).toEqual(expect.arrayContaining(['Ana Ruiz', "Liam O'Brien", 'Zoë Becker']));
      expect(names).toHaveLength(4);
      expect(on.told.learned.at(-1)?.projectColumnKind).toBe(project);
      expect(on.told.failed).toEqual([]);

      const before = server.seen.length;
      await on.directory.projectMembers('P-3');
      const later = asked().slice(before);
      expect(later.filter((text) => text.startsWith('EntityDefinitions'))).toEqual([]);
      expect(later.filter((text) => text.startsWith(tables.contributors))).toHaveLength(1);
      expect(on.told.learned).toHaveLength(1);
    },
  );

  it('says that a project is empty, unknown or was not named', async () => {
    const { directory } = directoryOn(server.origin);
    const reasons = async (projectId?: string) => {
      const audience = await directory.resolveAudience({ audienceType: 'project', projectId });
      return audience.ok ? audience.value.unresolved.map(({ value, reason }) => [value, reason]) : audience;
    };
    expect(await reasons('P-2')).toEqual([['P-2', 'project-empty']]);
    expect(await reasons('P-9')).toEqual([['P-9', 'unknown-project']]);
    expect(await reasons()).toEqual([['', 'project-missing']]);
  });

  it('adds no project members to employees, nor to a type that is not known', async () => {
    const { directory } = directoryOn(server.origin);
    for (const audienceType of ['employees', 'everyone', undefined]) {
      const audience = await directory.resolveAudience({ audienceType, projectId: 'P-3' });
      expect(audience).toMatchObject({ value: { audienceType: 'employees', resolved: [], project: null } });
    }
    expect(server.seen).toEqual([]);
  });

  it('resolves a 2,000-member project with 8 requests: 2 for metadata, projects, contributors, 4 for people', async () => {
    const people = Array.from({ length: 2000 }, (_, index) => ({
      id: `EMP-${index}`,
      name: `Person ${index}`,
      email: `person.${index}@example.org`,
    }));
    const projects = [{ id: 'BIG', name: 'Everybody', members: people.map(({ id }) => id) }];
    server.world = worldOf({ people, projects });
    const { directory } = directoryOn(server.origin);
    const audience = await directory.resolveAudience({ audienceType: 'project', projectId: 'BIG' });
    expect(audience.ok && audience.value.resolved).toHaveLength(2000);
    expect(server.seen).toHaveLength(8);
    expect(Math.max(...server.seen.map(({ rawUrl }) => rawUrl.length))).toBeLessThan(32_000);
  });

  it('names a typed address whose person the directory knows', async () => {
    const { directory } = directoryOn(server.origin);
    const audience = await directory.resolveAudience({
      employeeEmails: ['Billy <LIAM.OBRIEN@example.org>, a@b.example'],
    });
    expect(audience).toMatchObject({
      value: {
        resolved: [
          { email: 'a@b.example', name: null, employeeId: null },
          {
            email: 'liam.obrien@example.org',
            name: "Liam O'Brien",
            employeeId: 'E-002',
            why: [{ kind: 'typed' }],
          },
        ],
      },
    });
  });

  it('does without Dataverse: typed addresses resolve, the others are told of', async () => {
    const { directory } = directoryOn(null);
    const audience = await directory.resolveAudience({
      audienceType: 'custom',
      projectId: 'P-3',
      employeeIds: ['E-001'],
      employeeEmails: ['ana@example.org'],
    });
    expect(audience).toMatchObject({
      value: {
        resolved: [{ email: 'ana@example.org' }],
        unresolved: [
          { kind: 'employee', value: 'E-001', reason: 'directory-unavailable' },
          { kind: 'project', value: 'P-3', reason: 'directory-unavailable' },
        ],
      },
    });
  });

  it('resolves typed addresses while Dataverse is down or silent, and fails as a whole when people are missing', async () => {
    for (const fault of [{ status: 503 }, 'cut', 'silence'] as const) {
      server.fault = () => fault;
      const { directory } = directoryOn(server.origin, { timing: { request: 300 } });
      const typed = await directory.resolveAudience({ employeeEmails: ['Ana <ana.ruiz@example.org>'] });
      expect(typed).toMatchObject({ value: { resolved: [{ email: 'ana.ruiz@example.org', name: 'Ana' }] } });
      const both = await directory.resolveAudience({
        employeeIds: ['E-001'],
        employeeEmails: ['ana.ruiz@example.org'],
      });
      expect(both).toMatchObject({ ok: false, error: { details: { service: 'Dataverse' } } });
    }
  });

  it('asks for the names of typed addresses once, without insisting, and not again for a minute', async () => {
    server.fault = () => ({ status: 503 });
    const on = directoryOn(server.origin);
    await on.directory.resolveAudience({ employeeEmails: ['a@x.org', 'b@x.org'] });
    await on.directory.resolveAudience({ employeeEmails: ['b@x.org', 'a@x.org'] });
    expect(server.seen).toHaveLength(1);
    expect(on.told.failed).toEqual([]);
    server.fault = () => undefined;
    on.clock.ahead = 61_000;
    await on.directory.resolveAudience({ employeeEmails: ['a@x.org', 'b@x.org'] });
    expect(server.seen).toHaveLength(2);
  });

  it('does not take trouble for a sign that the columns are of another kind', async () => {
    server.world = worldOf(harbour, { noMetadata: true });
    const contributors = () => asked().filter((text) => text.startsWith(tables.contributors));
    server.fault = (request) => (request.asked.startsWith(tables.contributors) ? { status: 503 } : undefined);
    const on = directoryOn(server.origin);
    const failed = await on.directory.projectMembers('P-3');
    expect(failed).toMatchObject({ error: { code: 'service-unavailable' } });
    expect(contributors()).toHaveLength(4);
    expect(new Set(contributors()).size).toBe(1);
    expect(on.told.failed).toMatchObject([{ code: 'service-unavailable' }]);
    server.fault = () => undefined;
    expect(await on.directory.projectMembers('P-3')).toMatchObject({ value: [{ name: 'Bo & Co' }] });
  });
});
