import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameName } from '../../directory/directory.ts';
import { createFold } from './names.ts';

it('folds as the directory does, the first time and the second', () => {
  const fold = createFold();
  const names = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          'Ana',
          'ÉLODIE',
          ' ',
          '  ',
          '\t',
          'İ',
          '-',
          'Müller',
          'e\u0301',
          '\u0301',
          '\u20dd',
          '\u00a0',
          'ß',
          'ΟΔΟΣ',
        ),
        { maxLength: 6 },
      )
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(names, (name) => {
      expect(fold(name)).toBe(sameName(name));
      expect(fold(name)).toBe(sameName(name));
    }),
  );
});
