import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.ts';

const accepted: readonly [string, string, string | null][] = [
  ['ana@example.org', 'ana@example.org', null],
  ['  Ana.Ruiz@Example.ORG\n', 'ana.ruiz@example.org', null],
  ['<ana@example.org>', 'ana@example.org', null],
  ['mailto:ana@example.org', 'ana@example.org', null],
  ['Ana Ruiz <ana@example.org>', 'ana@example.org', 'Ana Ruiz'],
  ['"Ruiz, Ana" <ana@example.org>', 'ana@example.org', 'Ruiz, Ana'],
  ['"Ana \\"Nita\\" Ruiz" < ana@example.org >', 'ana@example.org', 'Ana "Nita" Ruiz'],
  ["o'brien+class-3b@mail.school.example.org", "o'brien+class-3b@mail.school.example.org", null],
  ['1@2.co', '1@2.co', null],
  ['_x_@a-b.example.museum', '_x_@a-b.example.museum', null],
  ['#!$%&*/=?^`{|}~-@example.org', '#!$%&*/=?^`{|}~-@example.org', null],
  ['jose@Mañana.Example', 'jose@xn--maana-pta.example', null],
  ['li@例子.测试', 'li@xn--fsqu00a.xn--0zwm56d', null],
  ['li@xn--fsqu00a.xn--0zwm56d', 'li@xn--fsqu00a.xn--0zwm56d', null],
  ['\u200eana@example.org\u200b', 'ana@example.org', null],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`, null],
];

const refused = [
  '',
  'ana',
  'ana@',
  '@example.org',
  'ana@localhost',
  'ana@@example.org',
  'a@b@example.org',
  'ana ruiz@example.org',
  'ana@exa mple.org',
  '.ana@example.org',
  'ana.@example.org',
  'an..a@example.org',
  '"ana ruiz"@example.org',
  'ana@-example.org',
  'ana@example-.org',
  'ana@example..org',
  'ana@example.org.',
  'ana@[192.0.2.1]',
  'ana@192.0.2.1',
  'ana@exa_mple.org',
  'ana@exämple.org/path',
  'ana@exa%6dple.org',
  'peña@example.org',
  'ana@example.org, bo@example.org',
  'Ana <ana@example.org> Ruiz',
  'ana@example.org\r\nBcc: eve@example.org',
  `${'a'.repeat(65)}@example.org`,
  `ana@${'a'.repeat(64)}.org`,
  `ana@${'abcdefgh.'.repeat(29)}org`,
];

describe('parseAddress', () => {
  it.each(accepted)('takes %j', (text, address, name) => {
    expect(parseAddress(text)).toEqual({ ok: true, value: { address, name } });
  });

  it.each(refused)('refuses %j', (text) => {
    expect(parseAddress(text)).toMatchObject({ ok: false, error: { code: 'address-invalid' } });
  });

  it('takes the longest address and refuses one character more', () => {
    const domain = `${`${'d'.repeat(61)}.`.repeat(3)}example`;
    const fits = `${'a'.repeat(254 - 1 - domain.length)}@${domain}`;
    expect(fits).toHaveLength(254);
    expect(parseAddress(fits).ok).toBe(true);
    expect(parseAddress(`a${fits}`).ok).toBe(false);
  });

  it('takes every ordinary address, and its answer is its own fixed point', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const first = parseAddress(text);
        if (!first.ok) throw new Error(`refused ${text}`);
        expect(first.value.address).toBe(text.toLowerCase());
        expect(parseAddress(first.value.address)).toEqual(first);
      }),
    );
  });

  it('never answers with white space or a second address, whatever the text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z@.<>", ñ\n-]{0,30}$/));
    fc.assert(
      fc.property(text, (junk) => {
        const parsed = parseAddress(junk);
        if (parsed.ok) expect(parsed.value.address).toMatch(/^[!-?A-~]+@[a-z0-9.-]+\.[a-z0-9-]+$/);
      }),
    );
  });
});
