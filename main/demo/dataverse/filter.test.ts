import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QueryError } from './errors.ts';
import { parseFilter } from './filter.ts';
import type { Row, Table } from './tables.ts';

const table: Table = {
  logicalName: 'crc6f_things',
  schemaName: 'crc6f_Things',
  entitySet: 'crc6f_thingses',
  primaryId: 'id',
  primaryName: 'name',
  columns: [
    { name: 'id', schemaName: 'Id', type: 'Uniqueidentifier' },
    { name: 'name', schemaName: 'Name', type: 'String' },
    { name: 'email', schemaName: 'Email', type: 'String' },
    { name: 'project', schemaName: 'Project', type: 'Lookup', target: 'crc6f_projects' },
  ],
  rows: [],
};
const guid = '0a1b2c3d-0000-4000-8000-00000000000a';
const row = (values: Readonly<Record<string, string | null>>): Row => ({
  id: guid,
  name: null,
  email: null,
  ...values,
});
const holds = (filter: string, values: Row, aliases: Readonly<Record<string, string>> = {}) =>
  parseFilter(filter, table, new Map(Object.entries(aliases)))(values);
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

// Letters, quotes and what the grammar itself is made of.
const nasty = fc.string({
  unit: fc.constantFrom(
    "'",
    '"',
    'a',
    'A',
    'é',
    'O',
    ' ',
    '(',
    ')',
    ',',
    '=',
    '@',
    '[',
    ']',
    '%',
    '+',
    ' or ',
    ' eq ',
  ),
  maxLength: 12,
});

type Node =
  | {
      readonly op: 'eq' | 'ne' | 'contains' | 'startswith';
      readonly column: 'name' | 'email';
      readonly text: string;
    }
  | { readonly op: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | { readonly op: 'not'; readonly inner: Node };

const nodes = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      op: fc.constantFrom('eq' as const, 'ne' as const, 'contains' as const, 'startswith' as const),
      column: fc.constantFrom('name' as const, 'email' as const),
      text: nasty,
    }),
    fc.record({ op: fc.constantFrom('and' as const, 'or' as const), left: tie('node'), right: tie('node') }),
    fc.record({ op: fc.constant('not' as const), inner: tie('node') }),
  ),
})).node;

function written(node: Node): string {
  switch (node.op) {
    case 'not':
      return `not (${written(node.inner)})`;
    case 'and':
    case 'or':
      return `(${written(node.left)}) ${node.op} (${written(node.right)})`;
    case 'eq':
    case 'ne':
      return `${node.column} ${node.op} ${literal(node.text)}`;
    default:
      return `${node.op}(${node.column},${literal(node.text)})`;
  }
}

/** What the filter means, said without any parsing. */
function meant(node: Node, values: Row): boolean {
  if ('inner' in node) return !meant(node.inner, values);
  if ('left' in node) {
    const [left, right] = [meant(node.left, values), meant(node.right, values)];
    return node.op === 'and' ? left && right : left || right;
  }
  const cell = values[node.column] ?? null;
  const same = cell !== null && cell.toLowerCase() === node.text.toLowerCase();
  if (node.op === 'eq') return same;
  if (node.op === 'ne') return !same;
  const at = (cell ?? '').toLowerCase().indexOf(node.text.toLowerCase());
  return node.op === 'contains' ? at >= 0 : at === 0;
}

describe('$filter', () => {
  test('means what was written, whatever stands in the literals', () => {
    fc.assert(
      fc.property(nodes, nasty, fc.option(nasty), (node, name, email) => {
        const values = row({ name, email });
        expect(holds(written(node), values)).toBe(meant(node, values));
      }),
      { numRuns: 2000 },
    );
  });

  test('In finds exactly the values of the list', () => {
    fc.assert(
      fc.property(fc.array(nasty.filter((text) => !text.includes(']'))), nasty, (list, name) => {
        const aliases = { '@p1': "'name'", '@p2': JSON.stringify(list) };
        const filter = 'Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)';
        const expected = list.some((entry) => entry.toLowerCase() === name.toLowerCase());
        expect(holds(filter, row({ name }), aliases)).toBe(expected);
      }),
    );
  });

  test('binds and before or', () => {
    const values = row({ name: 'a', email: 'b' });
    expect(holds("name eq 'a' or name eq 'x' and email eq 'x'", values)).toBe(true);
    expect(holds("(name eq 'a' or name eq 'x') and email eq 'x'", values)).toBe(false);
  });

  test('knows null, lookups and aliases', () => {
    expect(holds('email eq null', row({}))).toBe(true);
    expect(holds('email ne null', row({ email: 'x' }))).toBe(true);
    expect(holds(`_project_value eq ${guid.toUpperCase()}`, row({ _project_value: guid }))).toBe(true);
    expect(holds('name eq @p1', row({ name: "O'Rourke" }), { '@p1': "'O''Rourke'" })).toBe(true);
  });

  test.each([
    ["name eq 'O'Rourke'", 'a quote that is not doubled'],
    ["nam eq 'x'", 'an unknown column'],
    ["project eq 'x'", 'a lookup by its bare name'],
    [`_project_value eq '${guid}'`, 'a quoted GUID'],
    [`name eq ${guid}`, 'a GUID for text'],
    ["name eq 'x' name", 'words too many'],
    ["(name eq 'x'", 'a parenthesis left open'],
    ["name like 'x'", 'an unknown operator'],
    ['name eq @p9', 'an alias without a value'],
    ['', 'nothing'],
  ])('refuses %s: %s', (filter) => {
    expect(() => holds(filter, row({}))).toThrow(QueryError);
  });
});
