/** The parts of a discovery document's JSON schema that Google's documents use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minimum?: string;
  readonly maximum?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly annotations?: { readonly required?: readonly string[] };
}

export interface SchemaCheck {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Requests: the method whose required fields must be there. */
  readonly required: string | null;
  /** A patch takes a field away with null. */
  readonly nulls: boolean;
}

const formats: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  'google-datetime': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  int64: /^-?\d+$/,
  uint64: /^\d+$/,
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with `value`, each with its place; an empty list when it conforms. */
export function schemaProblems(
  value: unknown,
  schema: Schema,
  check: SchemaCheck,
  at: string,
): readonly string[] {
  if (schema.$ref !== undefined) {
    const target = check.schemas[schema.$ref];
    return target === undefined
      ? [`${at}: the document has no schema ${schema.$ref}`]
      : schemaProblems(value, localTimes(schema.$ref, value, target), check, at);
  }
  if (value === null) return check.nulls || schema.type === 'any' ? [] : [`${at}: null`];
  switch (schema.type) {
    case 'any':
      return [];
    case 'array':
      if (!Array.isArray(value)) return [`${at}: not an array`];
      return value.flatMap((entry, index) =>
        schemaProblems(entry, schema.items ?? { type: 'any' }, check, `${at}[${index}]`),
      );
    case 'object':
    case undefined:
      return isRecord(value) ? objectProblems(value, schema, check, at) : [`${at}: not an object`];
    default:
      return scalarProblems(value, schema, at);
  }
}

function objectProblems(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  check: SchemaCheck,
  at: string,
): readonly string[] {
  const known = schema.properties ?? {};
  const missing = Object.entries(known)
    .filter(([name, property]) => {
      const methods = property.annotations?.required ?? [];
      return check.required !== null && methods.includes(check.required) && value[name] === undefined;
    })
    .map(([name]) => `${at}.${name}: required and not there`);
  const wrong = Object.entries(value).flatMap(([name, entry]) => {
    if (entry === undefined) return [];
    const property = known[name] ?? schema.additionalProperties;
    if (property === undefined) return [`${at}.${name}: unknown`];
    return schemaProblems(entry, property, check, `${at}.${name}`);
  });
  return [...missing, ...wrong];
}

function scalarProblems(value: unknown, schema: Schema, at: string): readonly string[] {
  const { type, format } = schema;
  const expected = type === 'integer' ? 'number' : type;
  if (typeof value !== expected) return [`${at}: ${typeof value} instead of ${type}`];
  if (type === 'integer' && !Number.isInteger(value)) return [`${at}: not an integer`];
  if (typeof value === 'string' && schema.enum !== undefined && !schema.enum.includes(value)) {
    return [`${at}: "${value}" is none of ${schema.enum.join(', ')}`];
  }
  const pattern = typeof value === 'string' && format !== undefined ? formats[format] : undefined;
  if (pattern !== undefined && !pattern.test(String(value)))
    return [`${at}: "${String(value)}" is no ${format}`];
  return [];
}

/** The offset may be left out where the zone is given (EventDateTime.dateTime in the Calendar reference). */
function localTimes(name: string, value: unknown, schema: Schema): Schema {
  if (name !== 'EventDateTime' || !isRecord(value) || typeof value.timeZone !== 'string') return schema;
  const { dateTime } = value;
  if (typeof dateTime !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/.test(dateTime))
    return schema;
  return { ...schema, properties: { ...schema.properties, dateTime: { type: 'string' } } };
}

/** The same rules for a query parameter, which is always text. */
export function parameterProblems(text: string, schema: Schema, at: string): readonly string[] {
  switch (schema.type) {
    case 'boolean':
      return text === 'true' || text === 'false' ? [] : [`${at}: "${text}" is no boolean`];
    case 'integer': {
      if (!/^-?\d+$/.test(text)) return [`${at}: "${text}" is no integer`];
      const { minimum, maximum } = schema;
      const low = minimum !== undefined && Number(text) < Number(minimum);
      const high = maximum !== undefined && Number(text) > Number(maximum);
      return low || high ? [`${at}: ${text} is out of range`] : [];
    }
    default:
      return scalarProblems(text, schema, at);
  }
}
