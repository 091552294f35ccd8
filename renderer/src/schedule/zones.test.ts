import { describe, expect, it } from 'vitest';
import { matchesZone, zoneNames } from './zones.ts';

describe('searching a time zone', () => {
  it('finds it by any of its words, in any order, however written', () => {
    expect(matchesZone('America/Argentina/Buenos_Aires', 'buenos')).toBe(true);
    expect(matchesZone('America/New_York', 'new york')).toBe(true);
    expect(matchesZone('America/New_York', 'york america')).toBe(true);
    expect(matchesZone('Europe/Madrid', 'europe/mad')).toBe(true);
    expect(matchesZone('Europe/Madrid', 'drid')).toBe(false);
  });

  it('finds renamed cities under both names', () => {
    expect(matchesZone('Asia/Calcutta', 'kolkata')).toBe(true);
    expect(matchesZone('Asia/Calcutta', 'calcutta')).toBe(true);
  });

  it('offers UTC and the zone in use, each once', () => {
    const names = zoneNames(['Asia/Kolkata', 'Europe/Madrid']);
    for (const zone of ['UTC', 'Asia/Kolkata', 'Europe/Madrid']) {
      expect(names.filter((name) => name === zone)).toEqual([zone]);
    }
  });
});
