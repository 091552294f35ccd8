import { z } from 'zod';
import { type Envelope, errorSchema } from '../../preload/contract/errors.ts';
import { methodNames } from '../../preload/contract/names.ts';
import { contract } from '../../preload/contract.ts';

/** `app.info`, `meetings.create`, … in the order of the contract. */
export const allMethods: readonly string[] = Object.entries(methodNames).flatMap(([namespace, names]) =>
  names.map((name) => `${namespace}.${name}`),
);

interface Schemas {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

export function schemasOf(method: string): Schemas {
  const [namespace = '', name = ''] = method.split('.');
  const namespaces: Readonly<Record<string, Readonly<Record<string, Schemas>>>> = contract;
  const schemas = namespaces[namespace]?.[name];
  if (!schemas) throw new Error(`${method} is not in the contract`);
  return schemas;
}

/** The answer as the contract has it: throws when a value does not fit the method's output, or an error the closed list. */
export function checkEnvelope(method: string, answer: unknown): Envelope<unknown> {
  const failure = z.strictObject({ ok: z.literal(false), error: errorSchema });
  const output = (allMethods.includes(method) ? schemasOf(method).output : z.never()) as z.ZodType;
  const success = z.strictObject({ ok: z.literal(true), value: output });
  return z.discriminatedUnion('ok', [success, failure]).parse(answer);
}
