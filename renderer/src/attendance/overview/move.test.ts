import { describe, expect, it } from 'vitest';
import { movedTo } from './move.ts';
import { seriesOf } from './series.ts';

const size = { rows: 30, columns: 9 };
const go = (key: string, row: number, column: number, isWhole = false) =>
  movedTo({ row, column }, key, isWhole, size);

describe('the keys of the matrix', () => {
  it('go a cell, a page, to the ends of the row and of the whole', () => {
    expect(go('ArrowDown', 3, 2)).toEqual({ row: 4, column: 2 });
    expect(go('ArrowLeft', 3, 2)).toEqual({ row: 3, column: 1 });
    expect(go('PageDown', 3, 2)).toEqual({ row: 13, column: 2 });
    expect(go('Home', 3, 2)).toEqual({ row: 3, column: 0 });
    expect(go('End', 3, 2)).toEqual({ row: 3, column: 8 });
    expect(go('Home', 3, 2, true)).toEqual({ row: 0, column: 0 });
    expect(go('End', 3, 2, true)).toEqual({ row: 29, column: 8 });
  });

  it('reach the head, and no further than the edges', () => {
    expect(go('ArrowUp', 0, 2)).toEqual({ row: -1, column: 2 });
    expect(go('ArrowUp', -1, 2)).toEqual({ row: -1, column: 2 });
    expect(go('PageUp', 3, 2)).toEqual({ row: 0, column: 2 });
    expect(go('ArrowDown', 29, 2)).toEqual({ row: 29, column: 2 });
    expect(go('ArrowRight', 0, 8)).toEqual({ row: 0, column: 8 });
    expect(go('a', 0, 0)).toBeNull();
  });
});

describe('the series to choose from', () => {
  it('stand once each, by title, under their latest meeting and since their first', () => {
    const meeting = (meetingId: string, seriesId: string | null, title: string, start: string) => ({
      meetingId,
      seriesId,
      title,
      start,
    });
    const found = seriesOf([
      meeting('3', 'S', 'Science', '2026-11-03T09:00:00Z'),
      meeting('2', null, 'Alone', '2026-11-02T09:00:00Z'),
      meeting('1', 'S', 'Science', '2026-11-01T09:00:00Z'),
      meeting('0', 'A', 'Art', '2026-10-01T09:00:00Z'),
    ]);
    expect(found.map(({ meetingId, start }) => [meetingId, start])).toEqual([
      ['0', '2026-10-01T09:00:00Z'],
      ['3', '2026-11-01T09:00:00Z'],
    ]);
    expect([...(found[1]?.meetingIds ?? [])]).toEqual(['3', '1']);
  });
});
