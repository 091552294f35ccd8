import { describe, expect, it } from 'vitest';
import { matching } from './match.ts';

const items = ['New meeting', 'Meetings', 'Idioma: español', 'Theme: dark'].map((label) => ({ label }));
const found = (text: string) => matching(items, text).map(({ label }) => label);

describe('what the palette finds', () => {
  it('is everything without a text', () => {
    expect(found('  ')).toHaveLength(items.length);
  });

  it('begins words, in any order, without regard to case and accents', () => {
    expect(found('meet')).toEqual(['New meeting', 'Meetings']);
    expect(found('MEET new')).toEqual(['New meeting']);
    expect(found('espanol')).toEqual(['Idioma: español']);
    expect(found('eeting')).toEqual([]);
    expect(found('dark the')).toEqual(['Theme: dark']);
  });
});
