/** One table read. Names are logical names; `select` and `filter` may also hold lookup properties. */
export interface Query {
  /** Entity set name. */
  readonly table: string;
  readonly select: readonly string[];
  readonly filter?: string;
  readonly orderBy?: string;
  /** At most this many rows; without it all rows are read, page by page. */
  readonly top?: number;
  /** Parameter aliases that the filter uses, by name without the @; the values are OData literals or JSON. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** What is asked of the service: the path below `/api/data/v9.2/` with its options, percent-encoded. */
export interface Question {
  /** For the words of a failure. */
  readonly table: string;
  readonly path: string;
  /** `$top` and a page size exclude each other (Web API, "Limit the number of rows"). */
  readonly paged: boolean;
}

const logicalName = /^[a-z][a-z0-9_]*$/;
export const isLogicalName = (text: string): boolean => logicalName.test(text);

/** A lookup column is read and filtered through this property; selecting its bare name fails. */
export const lookupProperty = (column: string): string => `_${column}_value`;

/** OData 4.01 ABNF: the quote inside a string literal is doubled. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isGuid = (text: string): boolean => guid.test(text);

export function toQuestion(query: Query): Question {
  const options = [`$select=${query.select.join(',')}`];
  if (query.filter !== undefined) options.push(`$filter=${encodeURIComponent(query.filter)}`);
  if (query.orderBy !== undefined) options.push(`$orderby=${encodeURIComponent(query.orderBy)}`);
  if (query.top !== undefined) options.push(`$top=${query.top}`);
  for (const [alias, value] of Object.entries(query.aliases ?? {})) {
    options.push(`@${alias}=${encodeURIComponent(value)}`);
  }
  return {
    table: query.table,
    path: `${query.table}?${options.join('&')}`,
    paged: query.top === undefined,
  };
}
