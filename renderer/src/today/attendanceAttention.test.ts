import { describe, expect, it } from 'vitest';
import { sampleSummary } from '../attendance/samples.fixture.ts';
import { attendanceAttention } from './attendanceAttention.ts';

const guests = (meetingId: string, unknownGuests: number) =>
  sampleSummary({ meetingId, counts: { unknownGuests } });

describe('what of attendance waits for a person', () => {
  it('is nothing where everybody is known and everything can be read', () => {
    expect(attendanceAttention([sampleSummary(), sampleSummary({ state: 'waiting' })])).toEqual([]);
  });

  it('are guests whom nobody knows: the latest meeting first, and how many besides', () => {
    const items = attendanceAttention([sampleSummary(), guests('M2', 2), guests('M3', 1)]);
    expect(items).toMatchObject([{ kind: 'guests', first: { meetingId: 'M2' }, guests: 3, more: 1 }]);
  });

  it('is what keeps meetings from being read, once for all of them, and before the guests', () => {
    for (const state of ['no-permission', 'api-disabled', 'sign-in'] as const) {
      const items = attendanceAttention([
        guests('M1', 1),
        sampleSummary({ meetingId: 'M2', state }),
        sampleSummary({ meetingId: 'M3', state }),
      ]);
      expect(items).toMatchObject([
        { kind: 'blocked', state, count: 2, first: { meetingId: 'M2' } },
        { kind: 'guests' },
      ]);
    }
  });
});
