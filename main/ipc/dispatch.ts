import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Envelope, ErrorValue } from '../../preload/contract/errors.ts';
import type { Log } from '../log/log.ts';
import type { Failure, Result } from '../result.ts';
import type { Implementation } from './implementation.ts';
import { methodsOf } from './methods.ts';

/** Bytes of JSON that one call may carry. */
const largestPayload = 1_000_000;

interface AnyMethod {
  readonly input: z.ZodType;
}
type AnyHandler = (input: unknown) => Promise<Result<unknown>>;

export type Dispatch = (method: unknown, payload: unknown) => Promise<Envelope<unknown>>;

/**
 * The one way in: finds the method, checks the payload against its schema and turns the result into an envelope.
 * Never throws. A failure is an answer; an exception is a bug, logged under an id that the answer names.
 */
export function createDispatch(options: {
  readonly implementation: Implementation;
  readonly describe: (failure: Failure) => ErrorValue;
  readonly log: Log;
}): Dispatch {
  const refuse = (failure: Failure): Envelope<unknown> => ({ ok: false, error: options.describe(failure) });
  return async (name, payload) => {
    try {
      const found = await find(options.implementation, name);
      if (!found) return refuse({ code: 'unknown-method' });
      const read = asJson(payload);
      if (!read) return refuse({ code: 'invalid-input', details: { field: '', problem: 'not JSON' } });
      if (read.bytes > largestPayload) return refuse({ code: 'payload-too-large' });
      const parsed = found.method.input.safeParse(read.value);
      if (!parsed.success) return refuse(invalidInput(parsed.error));
      const result = await found.handler(parsed.data);
      return result.ok ? { ok: true, value: result.value } : refuse(result.error);
    } catch (exception) {
      const reference = randomUUID().slice(0, 8);
      // A name that is not of the contract never gets here.
      options.log.error({ reference, method: name, exception }, 'exception in a call');
      return refuse({ code: 'internal', details: { reference } });
    }
  };
}

async function find(
  implementation: Implementation,
  name: unknown,
): Promise<{ method: AnyMethod; handler: AnyHandler } | undefined> {
  if (typeof name !== 'string') return undefined;
  const [namespace = '', member = '', ...rest] = name.split('.');
  if (rest.length > 0 || !Object.hasOwn(methodsOf, namespace)) return undefined;
  const methods: Record<string, AnyMethod> = await methodsOf[namespace as keyof typeof methodsOf]();
  if (!Object.hasOwn(methods, member)) return undefined;
  const method = methods[member];
  const handlers = implementation[namespace as keyof Implementation] as unknown as Record<string, AnyHandler>;
  const handler = handlers[member];
  return method && handler ? { method, handler } : undefined;
}

/** Half a surrogate pair, which `JSON.stringify` writes as an escape; a backslash of the text itself is doubled. */
const halfPair = /(?<=(?<!\\)(?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/**
 * The payload as the plain data that JSON makes of it, so that no class, prototype or text that is not Unicode (which
 * makes `encodeURIComponent` throw) gets further. Undefined for what JSON cannot say (a cycle, a bigint).
 */
function asJson(payload: unknown): { readonly bytes: number; readonly value: unknown } | undefined {
  try {
    const json = JSON.stringify(payload);
    if (json === undefined) return { bytes: 0, value: undefined };
    const bytes = Buffer.byteLength(json);
    return bytes > largestPayload
      ? { bytes, value: null }
      : { bytes, value: JSON.parse(json.replaceAll(halfPair, '\ufffd')) };
  } catch {
    return undefined;
  }
}

function invalidInput(error: z.ZodError): Failure {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  const field = path || (issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : '');
  return { code: 'invalid-input', details: { field, problem: issue?.message ?? '' } };
}
