import type { Tables } from '../../../preload/contract/accounts.ts';
import { type Failure, ok, type Result } from '../../result.ts';
import { textOf } from './cells.ts';
import type { Client } from './client.ts';
import { literal, type Question } from './query.ts';

export type ColumnKind = 'text' | 'lookup';

/** What the two columns of the contributors table are; null: not known. */
export interface Kinds {
  readonly project: ColumnKind | null;
  readonly employee: ColumnKind | null;
}

const lookupTypes = new Set(['Lookup', 'Customer', 'Owner']);
const unknown: Kinds = { project: null, employee: null };

/** Only the query was not understood or not allowed: the same question in another form may be. */
export const isAboutTheQuery = ({ code }: Failure): boolean =>
  code === 'dataverse-column-unknown' || code === 'service-refused';

/** Asks the metadata. Roles without the right to read them are common: then the kinds are just not known. */
export async function kindsFromMetadata(client: Client, tables: Tables): Promise<Result<Kinds>> {
  const filter = encodeURIComponent(`EntitySetName eq ${literal(tables.contributors)}`);
  const table = await client.rows(
    metadata(tables, `EntityDefinitions?$select=LogicalName,EntitySetName&$filter=${filter}`),
    { probe: true },
  );
  if (!table.ok) return withoutMetadata(table.error);
  const [definition] = table.value;
  const logicalName = definition === undefined ? null : textOf(definition, 'LogicalName');
  if (logicalName === null) return ok(unknown);
  const key = encodeURIComponent(literal(logicalName));
  const attributes = await client.rows(
    metadata(tables, `EntityDefinitions(LogicalName=${key})/Attributes?$select=LogicalName,AttributeType`),
    { probe: true },
  );
  if (!attributes.ok) return withoutMetadata(attributes.error);
  const kindOf = (column: string): ColumnKind | null => {
    const row = attributes.value.find((attribute) => textOf(attribute, 'LogicalName') === column);
    const type = row === undefined ? null : textOf(row, 'AttributeType');
    return type === null ? null : lookupTypes.has(type) ? 'lookup' : 'text';
  };
  return ok({ project: kindOf(tables.contributorProject), employee: kindOf(tables.contributorEmployee) });
}

const withoutMetadata = (error: Failure): Result<Kinds> =>
  isAboutTheQuery(error) || error.code === 'dataverse-forbidden' || error.code === 'dataverse-table-unknown'
    ? ok(unknown)
    : { ok: false, error };

/** Metadata have no paging and take no page size. */
const metadata = (tables: Tables, path: string): Question => ({
  table: tables.contributors,
  path,
  paged: false,
});

/** What the columns may be after all that is known, likeliest first. */
export function candidates(kinds: Kinds): { project: ColumnKind; employee: ColumnKind }[] {
  const order = [
    { project: 'text', employee: 'text' },
    { project: 'lookup', employee: 'lookup' },
    { project: 'text', employee: 'lookup' },
    { project: 'lookup', employee: 'text' },
  ] as const;
  return order.filter(
    (one) =>
      (kinds.project ?? one.project) === one.project && (kinds.employee ?? one.employee) === one.employee,
  );
}
