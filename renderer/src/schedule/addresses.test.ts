import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddressList, looksLikeAddress, splitAddresses } from './addresses.ts';

const word = fc.stringMatching(/^[a-z][a-z0-9._+-]{0,8}[a-z0-9]$/);
const address = fc
  .tuple(word, word)
  .map(([local, domain]) => `${local}@${domain.replace(/[._+]/g, '-')}.example.org`);
const separator = fc.constantFrom(',', ';', ', ', '; ', '\n', '\r\n', '\t', ' ', ',\n');

describe('splitting pasted addresses', () => {
  it.each([
    ['Ann Smith <ann@example.org>, bob@example.org', ['ann@example.org', 'bob@example.org']],
    ['"Smith, Ann" <ann@example.org>; <bob@example.org>', ['ann@example.org', 'bob@example.org']],
    ['mailto:ann@example.org', ['ann@example.org']],
    ['Smith, Ann\tann@example.org\t7A\nBob Jones\tbob@example.org', ['ann@example.org', 'bob@example.org']],
    ['ann@example.org\nBob Jones', ['ann@example.org', 'Bob Jones']],
    ['Ann Smith ann@example.org', ['ann@example.org']],
    ['(ann@example.org)', ['ann@example.org']],
    ['"ann@example.org\nbob@example.org', ['ann@example.org', 'bob@example.org']],
    [' ,;\n', []],
  ])('%j', (text, expected) => {
    expect(splitAddresses(text)).toEqual(expected);
  });

  it('gives every address back, whatever stands between them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(address, separator), { minLength: 1, maxLength: 60 }), (list) => {
        const pasted = list.map(([one, between]) => one + between).join('');
        expect(splitAddresses(pasted)).toEqual(list.map(([one]) => one));
      }),
    );
  });

  it('gives the addresses out of names with brackets, quoted or not', () => {
    const named = fc.tuple(fc.constantFrom('Ann', '"Smith, Ann"', 'Dr. Ann Smith', '"a;b"'), address);
    fc.assert(
      fc.property(fc.array(named, { minLength: 1 }), fc.constantFrom(', ', '; ', '\n'), (list, between) => {
        const pasted = list.map(([name, one]) => `${name} <${one}>`).join(between);
        expect(splitAddresses(pasted)).toEqual(list.map(([, one]) => one));
      }),
    );
  });

  it('never invents characters and never gives an empty piece', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const piece of splitAddresses(text)) {
          expect(piece).not.toBe('');
          expect(piece).toBe(piece.trim());
          for (const part of piece.split(/\s+/)) expect(text).toContain(part);
        }
      }),
    );
  });

  it('tells a list from a word to search for', () => {
    expect(isAddressList('ann')).toBe(false);
    expect(isAddressList('Smith, Ann')).toBe(false);
    expect(isAddressList('ann@')).toBe(false);
    expect(isAddressList('ann@example.org')).toBe(true);
    expect(isAddressList('ann@example.org bob@example.org')).toBe(true);
  });

  it('accepts complete addresses only', () => {
    expect(['a@b.co', 'a+x@b-c.org'].map(looksLikeAddress)).toEqual([true, true]);
    expect(['a@b', '@b.co', 'a b@c.org', 'a@@c.org', ''].map(looksLikeAddress)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
