import { describe, expect, it } from 'vitest';
import { matching } from './match.ts';
import { nearest } from './nearest.ts';

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

describe('meetings that the palette finds', () => {
  it('are those to come, then the last ones', () => {
    const at = (hour: number) => ({
      start: `2026-11-21T${hour}:00:00Z`,
      end: `2026-11-21T${hour}:30:00Z`,
    });
    const all = [10, 11, 12, 13, 14].map(at);
    const now = Date.parse('2026-11-21T12:10:00Z');
    expect(nearest(all, now, 4)).toEqual([12, 13, 14, 11].map(at));
  });
});
