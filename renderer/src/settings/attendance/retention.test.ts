import { describe, expect, it } from 'vitest';
import { sampleSummary } from '../../attendance/samples.fixture.ts';
import { cutOff, daysOf, losing } from './retention.ts';

describe('the retention', () => {
  it('takes whole days from 1 to 3650', () => {
    expect([1, '30', 3650].map(daysOf)).toEqual([1, 30, 3650]);
    expect(['', ' ', 0, 3651, 1.5, 'x'].map(daysOf)).toEqual([null, null, null, null, null, null]);
  });

  it('counts the meetings that lose something at once: ended before, with details, not reduced yet', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    const before = cutOff(7, now);
    expect(before).toBe(Date.parse('2026-11-13T12:00:00Z'));
    const ended = (end: string, part = {}) => sampleSummary({ end, ...part });
    expect(
      losing(
        [
          ended('2026-11-12T10:00:00Z'),
          ended('2026-11-14T10:00:00Z'),
          ended('2026-11-12T10:00:00Z', { reduced: true }),
          ended('2026-11-12T10:00:00Z', { sources: [] }),
        ],
        before,
      ),
    ).toBe(1);
  });
});
