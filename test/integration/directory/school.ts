import { defaultTables } from '../../../main/directory/tables.ts';
import type { Table, World } from './dataverse-world.ts';

export const tables = defaultTables;

/** A GUID that a test can recognise. */
const guid = (kind: 1 | 2 | 3, number: number): string =>
  `${String(kind).repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

interface SchoolPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}
interface SchoolProject {
  readonly id: string;
  readonly name: string;
  /** Ids of its members; one that nobody has stands in the table all the same. */
  readonly members: readonly string[];
}

export interface School {
  readonly people: readonly SchoolPerson[];
  readonly projects: readonly SchoolProject[];
  readonly projectColumn?: 'text' | 'lookup';
  readonly employeeColumn?: 'text' | 'lookup';
}

export function worldOf(school: School, options: Omit<World, 'tables'> = {}): World {
  const { people, projects, projectColumn = 'text', employeeColumn = 'text' } = school;
  const personKey = new Map(people.map(({ id }, index) => [id, guid(1, index)]));
  const peopleTable: Table = {
    logicalName: 'crc6f_hr_employees',
    primaryKey: 'crc6f_hr_employeesid',
    columns: {
      crc6f_hr_employeesid: 'Uniqueidentifier',
      crc6f_employeeid: 'String',
      crc6f_name: 'String',
      crc6f_email: 'String',
    },
    rows: people.map(({ id, name, email }, index) => ({
      crc6f_hr_employeesid: guid(1, index),
      crc6f_employeeid: id,
      crc6f_name: name,
      crc6f_email: email,
    })),
  };
  const projectsTable: Table = {
    logicalName: 'crc6f_hr_projects',
    primaryKey: 'crc6f_hr_projectsid',
    columns: { crc6f_hr_projectsid: 'Uniqueidentifier', crc6f_projectid: 'String', crc6f_name: 'String' },
    rows: projects.map(({ id, name }, index) => ({
      crc6f_hr_projectsid: guid(2, index),
      crc6f_projectid: id,
      crc6f_name: name,
    })),
  };
  const contributorsTable: Table = {
    logicalName: 'crc6f_hr_projectcontributors',
    primaryKey: 'crc6f_hr_projectcontributorsid',
    columns: {
      crc6f_hr_projectcontributorsid: 'Uniqueidentifier',
      crc6f_projectid: projectColumn === 'text' ? 'String' : 'Lookup',
      crc6f_employeeid: employeeColumn === 'text' ? 'String' : 'Lookup',
    },
    rows: projects.flatMap(({ id, members }, project) =>
      members.map((member, index) => ({
        crc6f_hr_projectcontributorsid: guid(3, project * 100_000 + index),
        crc6f_projectid: projectColumn === 'text' ? id : guid(2, project),
        crc6f_employeeid: employeeColumn === 'text' ? member : (personKey.get(member) ?? guid(1, 999_999)),
      })),
    ),
  };
  return {
    ...options,
    tables: {
      crc6f_hr_employeeses: peopleTable,
      crc6f_hr_projectses: projectsTable,
      crc6f_hr_projectcontributorses: contributorsTable,
    },
  };
}

export const harbour: School = {
  people: [
    { id: 'E-001', name: 'Ana Ruiz', email: 'Ana.Ruiz@example.org' },
    { id: 'E-002', name: "Liam O'Brien", email: 'liam.obrien@example.org' },
    { id: 'E-003', name: 'Zoë Becker', email: null },
    { id: 'E-004', name: 'Noor Haddad', email: 'noor at example' },
    { id: 'E-005', name: 'Bo & Co', email: 'bo@example.org' },
  ],
  projects: [
    { id: "P-'1 & 50%", name: 'Class 3B', members: ['E-001', 'E-002', 'E-003', 'e-001', 'E-404'] },
    { id: 'P-2', name: 'Orchestra', members: [] },
    { id: 'P-3', name: 'Ánimo', members: ['E-005'] },
  ],
};
