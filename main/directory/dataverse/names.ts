import type { Tables } from '../../../preload/contract/accounts.ts';
import { fail, ok, type Result } from '../../result.ts';
import { isLogicalName } from './query.ts';

/** Refuses names that could change the meaning of a query, before any of them stands in one. */
export function checkNames(tables: Tables): Result<void> {
  for (const table of [tables.people, tables.projects, tables.contributors]) {
    if (!isLogicalName(table)) return fail('dataverse-table-unknown', { table });
  }
  const columns = [
    tables.personId,
    tables.personName,
    tables.personEmail,
    tables.projectKey,
    tables.projectName,
    tables.contributorEmployee,
    tables.contributorProject,
  ];
  const wrong = columns.find((column) => !isLogicalName(column));
  return wrong === undefined ? ok(undefined) : fail('dataverse-column-unknown', { reason: wrong });
}
