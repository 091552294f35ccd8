import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTyped } from './typed.ts';

const lists: readonly [string, readonly string[]][] = [
  ['', []],
  [' ;, \n', []],
  ['a@x.org', ['a@x.org']],
  ['a@x.org, b@x.org;c@x.org\r\nd@x.org\te@x.org', ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org', 'e@x.org']],
  ['a@x.org b@x.org', ['a@x.org', 'b@x.org']],
  ['Ana Ruiz <ana@x.org>, Bo <bo@x.org>', ['Ana Ruiz <ana@x.org>', 'Bo <bo@x.org>']],
  ['"Ruiz, Ana" <ana@x.org>, b@x.org', ['"Ruiz, Ana" <ana@x.org>', 'b@x.org']],
  ['Ruiz, Ana <ana@x.org>; Chen, Bo <bo@x.org>', ['Ruiz, Ana <ana@x.org>', 'Chen, Bo <bo@x.org>']],
  ['c@x.org, Ana <ana@x.org>', ['c@x.org', 'Ana <ana@x.org>']],
  ['Ana; Bo <bo@x.org>', ['Ana', 'Bo <bo@x.org>']],
  ['5" nails, a@x.org', ['5" nails', 'a@x.org']],
  ['not an address', ['not an address']],
];

describe('splitTyped', () => {
  it.each(lists)('splits %j', (text, entries) => {
    expect(splitTyped(text)).toEqual(entries);
  });

  it('loses no character but separators and white space', () => {
    const text = fc.stringMatching(/^[a-z@.<>"\\,; \n\t-]{0,40}$/);
    const bare = (some: string) => some.replace(/[,;\s]/g, '');
    fc.assert(
      fc.property(text, (typed) => {
        expect(bare(splitTyped(typed).join(''))).toBe(bare(typed));
      }),
    );
  });
});
