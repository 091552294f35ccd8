import { expect, test } from 'vitest';
import { type Failure, fail, ok } from '../result.ts';
import { describeFailure } from '../words/words.ts';
import { createDispatch } from './dispatch.ts';
import type { Implementation } from './implementation.ts';

function dispatchTo(searchPeople: Implementation['directory']['searchPeople']) {
  const logged: unknown[] = [];
  const write = (facts: object, message: string) => void logged.push({ ...facts, message });
  const dispatch = createDispatch({
    implementation: { directory: { searchPeople } } as unknown as Implementation,
    describe: (failure: Failure) => describeFailure(failure, 'en'),
    log: { debug: write, info: write, warn: write, error: write },
  });
  return { call: (payload: unknown) => dispatch('directory.searchPeople', payload), logged };
}

/** Answers with what arrived, in place of a name. */
const echo = dispatchTo(async ({ query }) =>
  ok({ people: [{ employeeId: 'e', name: query, email: null }], asOf: null }),
);

test('the handler gets what the schema made of the payload', async () => {
  expect(await echo.call({ query: 'ada' })).toEqual({
    ok: true,
    value: { people: [{ employeeId: 'e', name: 'ada', email: null }], asOf: null },
  });
});

test('an expected failure is an answer in words', async () => {
  const { call } = dispatchTo(async () => fail('dataverse-missing'));
  expect(await call({ query: '' })).toMatchObject({
    ok: false,
    error: { code: 'dataverse-missing', retryable: false, message: expect.stringContaining('Dataverse') },
  });
});

test('an exception is logged under the reference that the answer gives, and nothing else of it is told', async () => {
  const exception = new Error('token ya29.x in /home/ada');
  const { call, logged } = dispatchTo(async () => {
    throw exception;
  });
  const answer = await call({ query: '' });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'internal', details: { reference: expect.any(String) } },
  });
  const reference = !answer.ok && answer.error.details?.reference;
  expect(logged).toEqual([
    { reference, method: 'directory.searchPeople', exception, message: 'exception in a call' },
  ]);
  expect(JSON.stringify(answer)).not.toMatch(/ya29|home/);
});

test.each([
  ['half a pair', 'a\ud800b', 'a\ufffdb'],
  ['the other half after a backslash', '\\\udfff', '\\\ufffd'],
  ['a whole pair', '😀', '😀'],
  ['the same as typed text', '\\ud800 \\\\udfff', '\\ud800 \\\\udfff'],
])('%s arrives as Unicode text', async (_name, sent, arrived) => {
  expect(await echo.call({ query: sent })).toMatchObject({ value: { people: [{ name: arrived }] } });
});

test.each([
  ['a bigint', { query: 1n }, 'invalid-input'],
  ['a map in place of an object', new Map([['query', 'ada']]), 'invalid-input'],
  ['an own __proto__', JSON.parse('{"query":"ada","__proto__":{"limit":5}}'), 'invalid-input'],
  ['1 MB and a bit', { query: 'x'.repeat(1_000_000) }, 'payload-too-large'],
  ['1 MB and a bit inside a key', { [`q${'x'.repeat(1_000_000)}`]: 1 }, 'payload-too-large'],
])('%s is refused', async (_name, payload, code) => {
  expect(await echo.call(payload)).toMatchObject({ ok: false, error: { code } });
});

test('a payload that contains itself is refused', async () => {
  const knot: Record<string, unknown> = { query: 'ada' };
  knot.knot = knot;
  expect(await echo.call(knot)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});
