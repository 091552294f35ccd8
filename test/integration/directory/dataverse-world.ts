type Cell = string | number | null;

export interface Table {
  readonly logicalName: string;
  readonly primaryKey: string;
  /** Attribute types as the metadata name them. */
  readonly columns: Readonly<Record<string, 'String' | 'Lookup' | 'Uniqueidentifier' | 'Integer'>>;
  /** Lookups hold the GUID under their logical name. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

export interface World {
  readonly tables: Readonly<Record<string, Table>>;
  readonly pageSize?: number;
  /** How the next link of a page is written; by default absolute. */
  readonly link?: (query: string, page: number) => string;
  /** A last page without rows, as the service sometimes gives. */
  readonly emptyLastPage?: boolean;
  readonly noMetadata?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

type Row = Table['rows'][number];

const refuse = (status: number, code: string, message: string): Answer => ({
  status,
  body: JSON.stringify({ error: { code, message } }),
});

class Refused extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super();
    this.answer = answer;
  }
}

export function answerQuery(world: World, url: URL, path: string): Answer {
  try {
    if (path.startsWith('EntityDefinitions')) return metadata(world, url, decodeURIComponent(path));
    const table = world.tables[path];
    if (table === undefined) {
      return refuse(404, '0x8006088a', `Resource not found for the segment '${path}'.`);
    }
    return rowsOf(world, table, url, path);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

function rowsOf(world: World, table: Table, url: URL, path: string): Answer {
  const options = url.searchParams;
  const select = (options.get('$select') ?? '')
    .split(',')
    .map((name) => [name, column(table, name)] as const);
  const order = /^(\w+) asc$/.exec(options.get('$orderby') ?? '')?.[1];
  let found = table.rows.filter(filterOf(table, options));
  if (order !== undefined) {
    found = [...found].sort((a, b) => String(a[order]).localeCompare(String(b[order])));
  }
  const top = Number(options.get('$top') ?? 5000);
  const size = Math.min(top, world.pageSize ?? 5000);
  const page = Number(options.get('$skiptoken') ?? 0);
  const given = found.slice(page * size, (page + 1) * size);
  const value = given.map((row) => ({
    '@odata.etag': 'W/"1"',
    [table.primaryKey]: row[table.primaryKey],
    ...Object.fromEntries(select.map(([name, source]) => [name, row[source]])),
  }));
  const left = found.length - (page + 1) * size;
  const more = !options.has('$top') && (left > 0 || (world.emptyLastPage === true && given.length > 0));
  const query = `${path}${url.search.replace(/&\$skiptoken=\d+/, '')}&$skiptoken=${page + 1}`;
  const link = world.link?.(query, page + 1) ?? `${url.origin}/api/data/v9.2/${query}`;
  return { status: 200, body: JSON.stringify({ value, ...(more ? { '@odata.nextLink': link } : {}) }) };
}

/** The column behind a property: itself, or the lookup behind `_column_value`. */
function column(table: Table, property: string): string {
  const lookup = /^_(.+)_value$/.exec(property)?.[1];
  if (lookup !== undefined && table.columns[lookup] === 'Lookup') return lookup;
  const type = table.columns[property];
  if (type !== undefined && type !== 'Lookup') return property;
  const owner = `Microsoft.Dynamics.CRM.${table.logicalName}`;
  throw new Refused(
    refuse(400, '0x80060888', `Could not find a property named '${property}' on type '${owner}'.`),
  );
}

function filterOf(table: Table, options: URLSearchParams): (row: Row) => boolean {
  const filter = options.get('$filter');
  if (filter === null) return () => true;
  if (filter.startsWith('Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)')) {
    const source = column(table, (options.get('@p1') ?? '').slice(1, -1));
    const values = new Set(
      (JSON.parse(options.get('@p2') ?? '') as string[]).map((one) => one.toLowerCase()),
    );
    return (row) => values.has(String(row[source]).toLowerCase());
  }
  const tests = filter.split(' and ').map((part) => part.replace(/^\(|\)$/g, '').split(' or '));
  const parsed = tests.map((some) => some.map((one) => comparison(table, one)));
  return (row) => parsed.every((some) => some.some((test) => test(row)));
}

function comparison(table: Table, text: string): (row: Row) => boolean {
  const contains = /^contains\((\w+),'((?:[^']|'')*)'\)$/.exec(text);
  if (contains !== null) {
    const source = column(table, contains[1] ?? '');
    const part = (contains[2] ?? '').replaceAll("''", "'").toLowerCase();
    return (row) =>
      String(row[source] ?? '')
        .toLowerCase()
        .includes(part);
  }
  const equals = /^(\w+) eq (?:'((?:[^']|'')*)'|([0-9a-f-]{36}))$/i.exec(text);
  if (equals === null) throw new Refused(refuse(400, '0x80060888', `Syntax error in '${text}'.`));
  const source = column(table, equals[1] ?? '');
  if ((table.columns[source] === 'String') !== (equals[2] !== undefined)) {
    const message = 'A binary operator with incompatible types was detected. Found operand types';
    throw new Refused(
      refuse(400, '0x0', `${message} 'Edm.Guid' and 'Edm.String' for operator kind 'Equal'.`),
    );
  }
  const value = (equals[2]?.replaceAll("''", "'") ?? equals[3] ?? '').toLowerCase();
  return (row) => String(row[source] ?? '').toLowerCase() === value;
}

function metadata(world: World, url: URL, path: string): Answer {
  if (world.noMetadata) return refuse(403, '0x80040220', 'Principal is missing prvReadEntity privilege');
  const value = (rows: object[]) => ({ status: 200, body: JSON.stringify({ value: rows }) });
  const name = /^EntityDefinitions\(LogicalName='(\w+)'\)\/Attributes$/.exec(path)?.[1];
  if (name !== undefined) {
    const table = Object.values(world.tables).find((one) => one.logicalName === name);
    if (table === undefined) return refuse(404, '0x80060888', 'Resource not found');
    return value(
      Object.entries(table.columns).map(([LogicalName, AttributeType]) => ({ LogicalName, AttributeType })),
    );
  }
  const set = /^EntitySetName eq '(\w+)'$/.exec(url.searchParams.get('$filter') ?? '')?.[1] ?? '';
  const table = world.tables[set];
  return value(table === undefined ? [] : [{ LogicalName: table.logicalName, EntitySetName: set }]);
}
