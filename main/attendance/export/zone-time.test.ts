import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTime } from '../../meetings/times.ts';
import { timesIn } from './zone-time.ts';

describe('times with their offset', () => {
  it('are those of the zone, on both sides of a change of the clocks', () => {
    const time = timesIn('Europe/Madrid');
    expect(time('2026-10-25T00:59:59.900Z')).toBe('2026-10-25T02:59:59+02:00');
    expect(time('2026-10-25T01:00:00Z')).toBe('2026-10-25T02:00:00+01:00');
    expect(time(null)).toBeNull();
    expect(timesIn('UTC')('2026-01-01T10:00:00Z')).toBe('2026-01-01T10:00:00+00:00');
  });

  it('are what the slow way writes, in zones of whole, half and quarter hours', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Madrid',
      'America/New_York',
      'Asia/Kolkata',
      'Asia/Kathmandu',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
    );
    const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(zone, fc.array(moment, { maxLength: 20 }), (name, moments) => {
        const time = timesIn(name);
        for (const at of moments) expect(time(new Date(at).toISOString())).toBe(writeTime(at, name));
      }),
      { numRuns: 60 },
    );
  });
});
