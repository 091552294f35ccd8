import fc from 'fast-check';
import type { z } from 'zod';

/** The parts of zod's definitions that the contract uses (https://zod.dev/packages/core). */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

/** Texts that mean something, by the name of the field (`meetingId`, `employeeEmails`): ids that exist, zones. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** Values of the shape of `schema`; refinements such as lengths are not kept. `field` is the name it stands under. */
function arbitraryInput(schema: z.ZodType, known: Known, field: string): fc.Arbitrary<unknown> {
  const of = (part: z.ZodType, name = field) => arbitraryInput(part, known, name);
  const definition = schema.def as unknown as Definition;
  switch (definition.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(definition.shape ?? {}).map(([key, value]) => [key, of(value, key)]),
        ),
      );
    case 'optional':
      return fc.option(of(inner(definition)), { nil: undefined, freq: 2 });
    case 'nullable':
      return fc.option(of(inner(definition)));
    case 'array':
      return fc.array(definition.element ? of(definition.element) : fc.anything(), {
        maxLength: 5,
      });
    case 'union':
      return fc.oneof(...(definition.options ?? []).map((option) => of(option)));
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(definition.values ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer(), fc.double());
    case 'string':
      return textFor(known[field] ?? []);
    default:
      throw new Error(`No arbitrary for ${definition.type}: extend this file`);
  }
}

function textFor(meaningful: readonly string[]): fc.Arbitrary<string> {
  if (meaningful.length === 0) return text;
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...meaningful) }, { weight: 1, arbitrary: text });
}

function inner(definition: Definition): z.ZodType {
  if (!definition.innerType) throw new Error(`${definition.type} without an inner type`);
  return definition.innerType;
}

/** Plain text, and texts that mean something to some field. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.emailAddress(),
  fc.webUrl(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-11-23T09:00',
    '2026-03-29T02:30',
    'Europe/Madrid',
    'Mars/Olympus',
    'primary',
    'project',
    'custom',
    "'; DROP TABLE meeting; --",
    '../../etc/hosts',
    'https://org.crm4.dynamics.com',
    'http://127.0.0.1:1',
    '{"installed":{"client_id":"a","client_secret":"b"}}',
    '\u0000',
    '\ud800',
  ),
);

const junk = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withTypedArray: true,
  }),
  fc.constant('x'.repeat(60_000)),
  fc.constant('x'.repeat(1_100_000)),
  fc.constant(undefined).map(cycle),
  fc
    .constant(undefined)
    .map(() => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')),
);

function cycle(): object {
  const knot: Record<string, unknown> = {};
  knot.knot = [knot];
  return knot;
}

/** Valid inputs, inputs with one thing wrong somewhere, and things that are no input at all. */
export function hostileInput(schema: z.ZodType, known: Known = {}): fc.Arbitrary<unknown> {
  const valid = arbitraryInput(schema, known, '');
  const broken = fc.tuple(valid, fc.nat(), junk, fc.constantFrom('replace', 'remove', 'add')).map(mutate);
  return fc.oneof(
    { weight: 3, arbitrary: valid },
    { weight: 4, arbitrary: broken },
    { weight: 2, arbitrary: junk },
  );
}

function mutate([value, at, wrong, how]: [unknown, number, unknown, string]): unknown {
  if (typeof value !== 'object' || value === null) return wrong;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(keys.length, 1)] ?? 'key';
  const inside = (value as Record<string, unknown>)[key];
  if (how === 'add') return { ...value, [key === 'key' ? '__proto__' : `${key}2`]: wrong };
  if (how === 'remove') return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  const deeper = typeof inside === 'object' && inside !== null && at % 2 === 0;
  return { ...value, [key]: deeper ? mutate([inside, at >> 1, wrong, how]) : wrong };
}
