import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GenerationReader } from '../../../main/directory/cache/reader.ts';
import { GenerationWriter } from '../../../main/directory/cache/writer.ts';
import { type Database, openDatabase } from '../../../main/storage/database.ts';
import type { Person } from '../../../preload/contract/directory.ts';
import { createTestPlatform } from '../../support/platform.ts';

let database: Database;
beforeAll(() => {
  const opened = openDatabase(`${createTestPlatform().userData}/muster.db`, Date.now);
  if (!opened.ok) throw new Error(opened.error.code);
  database = opened.value.database;
});
afterAll(() => database.close());

const letters: Record<string, string> = { Ł: 'l', ł: 'l', ø: 'o', Ø: 'o', ß: 'ss', ẞ: 'ss', æ: 'ae' };
/** Letter by letter, as somebody would who has only a plain keyboard. */
const plain = (text: string): string =>
  [...text]
    .map((letter) => letters[letter] ?? letter.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .join('')
    .toLowerCase();
const words = (text: string): string[] =>
  plain(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Looks at everybody for every word, and sorts. */
function slowly(people: readonly Person[], query: string): string[] {
  const wanted = words(query);
  if (wanted.length === 0 && query.trim() !== '') return [];
  const beginsIn = (text: string) => wanted.every((one) => words(text).some((word) => word.startsWith(one)));
  const rank = ({ name, email, employeeId }: Person): number => {
    if (wanted.length === 0) return 0;
    if (`${words(name).join(' ')} `.startsWith(wanted.join(' '))) return 0;
    if (beginsIn(name)) return 1;
    return beginsIn(`${name} ${email ?? ''} ${employeeId}`) ? 2 : 3;
  };
  const key = (person: Person) =>
    [rank(person), words(person.name).join(' '), person.employeeId.toLowerCase()] as const;
  return people
    .map((person) => ({ person, key: key(person) }))
    .filter(({ key: [rank] }) => rank < 3)
    .sort(({ key: a }, { key: b }) => a[0] - b[0] || compare(a[1], b[1]) || compare(a[2], b[2]))
    .map(({ person }) => person.employeeId);
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const piece = fc.constantFrom(
  ...[
    'Ana',
    'Aña',
    'Anabel',
    'José',
    'Łukasz',
    'Lu',
    'Søren',
    'Strauß',
    'Zoë',
    "O'Brien",
    'de',
    'la',
    'Ae',
    'Bo',
  ],
  ...['a', 'É', 'OR', 'NOT', 'AND', 'NEAR', '7', '42b', 'e\u0301'],
);
const mark = fc.constantFrom(' ', ' ', ' ', '-', '.', '  ', ', ');
const text = (most: number) =>
  fc.array(fc.tuple(piece, mark), { minLength: 1, maxLength: most }).map((parts) =>
    parts
      .map(([one, after]) => one + after)
      .join('')
      .trim(),
  );
const person = fc.record({
  name: text(3),
  email: fc.option(text(2).map((local) => `${plain(local).replace(/[^a-z0-9]+/g, '.')}@example.org`)),
  number: fc.integer({ min: 0, max: 999 }),
});
const query = fc.oneof(
  text(3),
  text(2).chain((whole) => fc.nat(whole.length).map((end) => whole.slice(0, end))),
  fc.constantFrom(
    '',
    ' ',
    '%',
    '"',
    '*',
    "' OR 1",
    'name : ana',
    'ana*',
    '^ana',
    '(bo',
    'e-0',
    '@exam',
    'ana NOT bo',
  ),
  fc.string({ unit: fc.constantFrom(...'aeo01 "*^():-+.\'%@ñł') }),
);

it('finds whom the slow and obvious way finds, in its order', async () => {
  const writer = new GenerationWriter(database, new AbortController().signal);
  let shown: number | null = null;
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { maxLength: 25 }),
      fc.array(query, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 8 }),
      async (drafts, queries, limit) => {
        const people = drafts.map(({ name, email, number }, index): Person => {
          return { employeeId: `E-${number}-${index}`, name, email };
        });
        shown = await writer.write({ people, projects: [], contributors: [], content: '' }, shown);
        if (shown === null) throw new Error('not written');
        const reader = new GenerationReader(database, shown);
        for (const one of queries) {
          const expected = slowly(people, one);
          const ids = (found: readonly Person[]) => found.map(({ employeeId }) => employeeId);
          expect(ids(reader.search(one, limit)), one).toEqual(expected.slice(0, limit));
          const second = reader.page(one, limit, limit);
          expect(ids(second.people), one).toEqual(expected.slice(limit, 2 * limit));
          expect(second.total, one).toBe(expected.length);
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('takes any text for a search, and none for an instruction', async () => {
  const writer = new GenerationWriter(database, new AbortController().signal);
  const people = [{ employeeId: 'E-1', name: 'Ana Ruiz', email: 'ana@example.org' }];
  const generation = await writer.write({ people, projects: [], contributors: [], content: '' }, null);
  const reader = new GenerationReader(database, generation ?? 0);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => {
      expect(reader.search(any, 5).length).toBeLessThanOrEqual(1);
      expect(reader.page(any, 0, 5).total).toBe(reader.search(any, 5).length);
    }),
    { numRuns: 500 },
  );
});
