import type { Answer, DemoRequest } from '../http/exchange.ts';
import { guidOf } from '../random.ts';
import { dataverseError, QueryError } from './errors.ts';
import { parseFilter } from './filter.ts';
import type { Column, Table } from './tables.ts';

const headers = { 'odata-version': '4.0' };

/** `GET /api/data/v9.2/`: the names of all entity sets. */
export function entitySets(tables: readonly Table[], origin: string): Answer {
  return {
    status: 200,
    headers,
    body: {
      '@odata.context': `${origin}/api/data/v9.2/$metadata`,
      value: tables.map(({ entitySet }) => ({ name: entitySet, kind: 'EntitySet', url: entitySet })),
    },
  };
}

/** `GET EntityDefinitions`; neither paging nor `$top` nor `$orderby` there. */
export function entityDefinitions(tables: readonly Table[], request: DemoRequest, origin: string): Answer {
  const rows = tables.map((table) => ({
    LogicalName: table.logicalName,
    SchemaName: table.schemaName,
    EntitySetName: table.entitySet,
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName,
    IsCustomEntity: true,
    MetadataId: guidOf(`table/${table.logicalName}`),
  }));
  return metadataAnswer('EntityDefinitions', 'EntityMetadata', rows, request, origin);
}

/** `GET EntityDefinitions(LogicalName='...')/Attributes`. */
export function attributes(
  tables: readonly Table[],
  request: DemoRequest,
  name: string,
  origin: string,
): Answer {
  const table = find(tables, name);
  if (table === undefined) return missing(name);
  const rows = table.columns.map((column) => ({
    '@odata.type': `#Microsoft.Dynamics.CRM.${column.type}AttributeMetadata`,
    LogicalName: column.name,
    SchemaName: column.schemaName,
    AttributeType: column.type,
    IsPrimaryId: column.name === table.primaryId,
    IsPrimaryName: column.name === table.primaryName,
    MetadataId: guidOf(`column/${table.logicalName}/${column.name}`),
  }));
  return metadataAnswer(
    `EntityDefinitions('${name}')/Attributes`,
    'AttributeMetadata',
    rows,
    request,
    origin,
  );
}

/** `.../Attributes/Microsoft.Dynamics.CRM.LookupAttributeMetadata`: where lookups point to. */
export function lookups(
  tables: readonly Table[],
  request: DemoRequest,
  name: string,
  origin: string,
): Answer {
  const table = find(tables, name);
  if (table === undefined) return missing(name);
  const rows = table.columns.flatMap((column: Column) =>
    column.target === undefined
      ? []
      : [
          {
            LogicalName: column.name,
            SchemaName: column.schemaName,
            AttributeType: column.type,
            Targets: [column.target],
            MetadataId: guidOf(`column/${table.logicalName}/${column.name}`),
          },
        ],
  );
  return metadataAnswer(
    `EntityDefinitions('${name}')/Attributes`,
    'LookupAttributeMetadata',
    rows,
    request,
    origin,
  );
}

const find = (tables: readonly Table[], name: string) =>
  tables.find(({ logicalName }) => logicalName === name);

const missing = (name: string): Answer =>
  dataverseError(404, '0x80060888', `Could not find an entity with name ${name}.`);

function metadataAnswer(
  context: string,
  type: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  request: DemoRequest,
  origin: string,
): Answer {
  const { query } = request;
  const bad = [...query.keys()].find((name) => !['$select', '$filter'].includes(name));
  if (bad !== undefined) throw new QueryError(`The query parameter ${bad} is not supported`);
  const filter = query.get('$filter');
  const kept = filter === null ? rows : rows.filter(matching(filter, rows, type));
  const select = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  const unknown = select?.find((name) => rows.length > 0 && !rows.some((row) => name in row));
  if (unknown !== undefined) {
    throw new QueryError(
      `Could not find a property named '${unknown}' on type 'Microsoft.Dynamics.CRM.${type}'.`,
    );
  }
  const shown = (row: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(row).filter(
        ([name]) =>
          select === undefined || name === 'MetadataId' || name.startsWith('@') || select.includes(name),
      ),
    );
  return {
    status: 200,
    headers,
    body: { '@odata.context': `${origin}/api/data/v9.2/$metadata#${context}`, value: kept.map(shown) },
  };
}

const flag = /^(\w+) eq (true|false)$/;
const kind = /^AttributeType eq Microsoft\.Dynamics\.CRM\.AttributeTypeCode'(\w+)'$/;

/** Only primitive and enum properties can be filtered by. */
function matching(
  filter: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  type: string,
): (row: Readonly<Record<string, unknown>>) => boolean {
  const byFlag = flag.exec(filter.trim());
  if (byFlag !== null) return (row) => String(row[byFlag[1] ?? '']) === byFlag[2];
  const byKind = kind.exec(filter.trim());
  if (byKind !== null) return (row) => row.AttributeType === byKind[1];
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'MetadataId' && name !== '@odata.type');
  const pseudo: Table = {
    logicalName: type,
    schemaName: type,
    entitySet: type,
    primaryId: 'MetadataId',
    primaryName: 'LogicalName',
    columns: names.map((name) => ({ name, schemaName: name, type: 'String' })),
    rows: [],
  };
  const test = parseFilter(filter, pseudo, new Map());
  return (row) => test(Object.fromEntries(names.map((name) => [name, String(row[name])])));
}
