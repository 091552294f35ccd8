import type { DemoData } from '../data/school.ts';
import { guidOf } from '../random.ts';

type ColumnType = 'String' | 'Uniqueidentifier' | 'Lookup';

export interface Column {
  /** Logical name, lower case. */
  readonly name: string;
  readonly schemaName: string;
  readonly type: ColumnType;
  /** Lookups: the table they point to. */
  readonly target?: string;
}

/** A row by property name: a lookup's property is `_name_value`. */
export type Row = Readonly<Record<string, string | null>>;

export interface Table {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly entitySet: string;
  readonly primaryId: string;
  readonly primaryName: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface TableOptions {
  /** What the project column of the contributors is. */
  readonly projectColumn: 'text' | 'lookup';
  /** What the employee column of the contributors is. */
  readonly employeeColumn: 'text' | 'lookup';
}

export const propertyOf = (column: Column): string =>
  column.type === 'Lookup' ? `_${column.name}_value` : column.name;

const column = (schemaName: string, type: ColumnType, target?: string): Column => ({
  name: schemaName.toLowerCase(),
  schemaName,
  type,
  ...(target === undefined ? {} : { target }),
});

/** The organisation's three tables. Lookups point to the primary keys, which are not the ids people use. */
export function tablesOf(data: DemoData, options: TableOptions): readonly Table[] {
  const personKey = (employeeId: string) => guidOf(`person/${employeeId}`);
  const projectKey = (projectId: string) => guidOf(`project/${projectId}`);
  const employee = options.employeeColumn === 'lookup';
  const project = options.projectColumn === 'lookup';
  const people: Table = {
    logicalName: 'crc6f_hr_employees',
    schemaName: 'crc6f_HR_Employees',
    entitySet: 'crc6f_hr_employeeses',
    primaryId: 'crc6f_hr_employeesid',
    primaryName: 'crc6f_name',
    columns: [
      column('crc6f_HR_EmployeesId', 'Uniqueidentifier'),
      column('crc6f_EmployeeId', 'String'),
      column('crc6f_Name', 'String'),
      column('crc6f_Email', 'String'),
    ],
    rows: data.people.map(({ employeeId, name, email }) => ({
      crc6f_hr_employeesid: personKey(employeeId),
      crc6f_employeeid: employeeId,
      crc6f_name: name,
      crc6f_email: email,
    })),
  };
  const projects: Table = {
    logicalName: 'crc6f_hr_projects',
    schemaName: 'crc6f_HR_Projects',
    entitySet: 'crc6f_hr_projectses',
    primaryId: 'crc6f_hr_projectsid',
    primaryName: 'crc6f_name',
    columns: [
      column('crc6f_HR_ProjectsId', 'Uniqueidentifier'),
      column('crc6f_ProjectId', 'String'),
      column('crc6f_Name', 'String'),
    ],
    rows: data.projects.map(({ projectId, name }) => ({
      crc6f_hr_projectsid: projectKey(projectId),
      crc6f_projectid: projectId,
      crc6f_name: name,
    })),
  };
  const contributors: Table = {
    logicalName: 'crc6f_hr_projectcontributors',
    schemaName: 'crc6f_HR_ProjectContributors',
    entitySet: 'crc6f_hr_projectcontributorses',
    primaryId: 'crc6f_hr_projectcontributorsid',
    primaryName: 'crc6f_name',
    columns: [
      column('crc6f_HR_ProjectContributorsId', 'Uniqueidentifier'),
      column('crc6f_Name', 'String'),
      employee
        ? column('crc6f_EmployeeId', 'Lookup', people.logicalName)
        : column('crc6f_EmployeeId', 'String'),
      project
        ? column('crc6f_ProjectId', 'Lookup', projects.logicalName)
        : column('crc6f_ProjectId', 'String'),
    ],
    rows: data.contributors.map(({ employeeId, projectId }) => ({
      crc6f_hr_projectcontributorsid: guidOf(`contributor/${projectId}/${employeeId}`),
      crc6f_name: `${projectId} ${employeeId}`,
      ...(employee ? { _crc6f_employeeid_value: personKey(employeeId) } : { crc6f_employeeid: employeeId }),
      ...(project ? { _crc6f_projectid_value: projectKey(projectId) } : { crc6f_projectid: projectId }),
    })),
  };
  return [people, projects, contributors];
}
