import type { Tables } from '../../../preload/contract/accounts.ts';
import type { Project } from '../../../preload/contract/directory.ts';
import { ok, type Result } from '../../result.ts';
import { primaryKeyColumn, textOf } from './cells.ts';
import type { AskOptions, Client } from './client.ts';
import { toQuestion } from './query.ts';

export interface ProjectRow extends Project {
  /** The primary key: what a lookup column of another table holds. */
  readonly rowId: string | null;
}

/** All projects by name: an organisation has few enough to be asked for once and searched here. */
export async function readProjects(
  client: Client,
  tables: Tables,
  options?: AskOptions,
): Promise<Result<readonly ProjectRow[]>> {
  const select = [...new Set([tables.projectKey, tables.projectName])];
  const rows = await client.rows(
    toQuestion({ table: tables.projects, select, orderBy: `${tables.projectName} asc` }),
    options,
  );
  if (!rows.ok) return rows;
  return ok(
    rows.value.flatMap((row) => {
      const projectId = textOf(row, tables.projectKey);
      if (projectId === null) return [];
      const rowId = textOf(row, primaryKeyColumn(row, select, tables.projectKey));
      return [{ projectId, name: textOf(row, tables.projectName) ?? projectId, rowId }];
    }),
  );
}
