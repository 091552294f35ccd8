import type { Tables } from '../../preload/contract/accounts.ts';

/** The organisation's own names; a connection may have others. */
export const defaultTables: Tables = {
  people: 'crc6f_hr_employeeses',
  personId: 'crc6f_employeeid',
  personName: 'crc6f_name',
  personEmail: 'crc6f_email',
  projects: 'crc6f_hr_projectses',
  projectKey: 'crc6f_projectid',
  projectName: 'crc6f_name',
  contributors: 'crc6f_hr_projectcontributorses',
  contributorEmployee: 'crc6f_employeeid',
  contributorProject: 'crc6f_projectid',
  projectColumnKind: 'auto',
};
