import { describe, expect, it } from 'vitest';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { areas, changeLanguage, createWords } from './words.ts';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, before = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = before ? `${before}.${key}` : key;
    if (typeof value === 'string') texts.set(path, value);
    else for (const [inner, text] of flatten(value, path)) texts.set(inner, text);
  }
  return texts;
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? '').toSorted();

const english = flatten(en);
const spanish = flatten(es);

describe('the words', () => {
  it('are the same texts in both languages', () => {
    expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('take the same values in both languages', () => {
    const different = [...english]
      .filter(([key, text]) => `${placeholders(text)}` !== `${placeholders(spanish.get(key) ?? '')}`)
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('are never empty', () => {
    const empty = [...english, ...spanish].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('have both forms wherever a number decides', () => {
    const alone = [...english.keys()].filter(
      (key) => key.endsWith('_one') && !english.has(key.replace(/_one$/, '_other')),
    );
    expect(alone).toEqual([]);
  });

  it('name every area, so that each is loaded when the language changes', () => {
    expect([...areas].toSorted()).toEqual(Object.keys(en).toSorted());
  });
});

describe('createWords', () => {
  it('counts in the rules of the language and changes over at once', async () => {
    const words = await createWords('en');
    expect(words.t('frame:signAttention', { count: 1 })).toBe('1 connection needs attention');
    expect(words.t('frame:signAttention', { count: 3 })).toBe('3 connections need attention');
    expect(words.t('today:summary', { count: 0 })).toBe('No meetings today');
    await changeLanguage(words, 'es');
    expect(words.t('frame:signAttention', { count: 3 })).toBe('3 conexiones requieren atención');
    expect(words.t('cancel')).toBe('Cancelar');
  });

  it('falls back to the plural where a language has a form that the words leave out', async () => {
    const words = await createWords('es');
    // CLDR gives Spanish the form `many` for whole millions.
    expect(words.t('frame:signAttention', { count: 1_000_000 })).toContain('requieren');
  });
});
