import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newEventId } from './event-id.ts';

test('is base32hex in lower case, as Google asks (`Event.id`), with 160 bits', () => {
  const ids = Array.from({ length: 1000 }, () => newEventId());
  for (const id of ids) expect(id).toMatch(/^[a-v0-9]{33}$/);
  expect(new Set(ids).size).toBe(1000);
});

test('follows RFC 4648 section 10', () => {
  expect(newEventId(Buffer.from('foobar'))).toBe('mcpnmuoj1e8');
});

test('different bytes give different ids', () => {
  const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(newEventId(one) === newEventId(other)).toBe(Buffer.from(one).equals(Buffer.from(other)));
    }),
  );
});
