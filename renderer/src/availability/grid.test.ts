import { describe, expect, it } from 'vitest';
import type { PersonAvailability } from '../../../preload/contract/availability.ts';
import { busyParts, columnsOf, dayOf, rowsOf, stateOf, summaryOf, wallOf } from './grid.ts';
import { moved } from './moving.ts';

const zone = 'Europe/Madrid';
const day = dayOf('2026-11-24', zone);
const at = (time: string): string => `2026-11-24T${time}:00+01:00`;
const span = (from: string, to: string) => ({ start: at(from), end: at(to) });
const moment = (time: string): number => Date.parse(at(time));

const person = (more: Partial<PersonAvailability> = {}): PersonAvailability => ({
  email: 'ana@example.org',
  name: 'Ana Ruiz',
  organiser: false,
  required: true,
  state: 'known',
  reason: null,
  source: 'google',
  hours: { timeZone: zone, from: '09:00', to: '17:00', workingDays: [1, 2, 3, 4, 5] },
  ownHours: false,
  working: [span('09:00', '17:00')],
  busy: [],
  unknown: [],
  ...more,
});
const column = (from: string, to: string) => ({ start: moment(from), end: moment(to) });

describe('the grid of a day', () => {
  it('has half hours from the organiser’s first hour to the last, and the meeting’s', () => {
    const [row] = rowsOf([person()], day);
    const columns = columnsOf(day, zone, row, null);
    expect(wallOf(columns[0]?.start ?? 0, zone).start).toBe('09:00');
    expect(columns).toHaveLength(16);
    const early = columnsOf(day, zone, row, column('07:15', '08:00'));
    expect(wallOf(early[0]?.start ?? 0, zone).start).toBe('07:00');
  });

  it('shows a usual day when nobody works, and the whole of a day on which the clocks change', () => {
    const sunday = dayOf('2026-10-25', zone);
    const columns = columnsOf(sunday, zone, undefined, null);
    expect(wallOf(columns[0]?.start ?? 0, zone)).toEqual({ date: '2026-10-25', start: '08:00' });
    expect(columns).toHaveLength(20);
    const all = columnsOf(sunday, zone, undefined, { start: sunday.start, end: sunday.end });
    expect(all).toHaveLength(50);
  });

  it('calls nobody free who is busy, not known, or not at work', () => {
    const rows = rowsOf(
      [person({ busy: [span('10:15', '10:45')] }), person({ email: 'b', unknown: [span('00:00', '23:59')] })],
      day,
    );
    const [ana, other] = rows;
    if (!ana || !other) throw new Error('two people were given');
    expect(stateOf(ana, column('10:00', '10:30'))).toBe('busy');
    expect(busyParts(ana, column('10:00', '10:30'))).toEqual([{ left: 0.5, width: 0.5 }]);
    expect(stateOf(ana, column('11:00', '11:30'))).toBe('free');
    expect(stateOf(ana, column('08:30', '09:00'))).toBe('outside');
    expect(stateOf(other, column('11:00', '11:30'))).toBe('unknown');
    expect(summaryOf(rows, column('11:00', '11:30'))).toEqual({ free: 1, unknown: 1, total: 2, suits: true });
    expect(summaryOf(rows, column('10:30', '11:00')).suits).toBe(false);
  });
});

describe('moving in the grid', () => {
  const size = { rows: 3, columns: 4 };
  it('stays inside, and names stand before the first time of a person', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowLeft', size)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 1, column: 0 }, 'ArrowLeft', size)).toEqual({ row: 1, column: -1 });
    expect(moved({ row: 1, column: -1 }, 'ArrowUp', size)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 2, column: 3 }, 'ArrowDown', size)).toEqual({ row: 2, column: 3 });
    expect(moved({ row: 0, column: 1 }, 'End', size)).toEqual({ row: 0, column: 3 });
    expect(moved({ row: 0, column: 1 }, 'x', size)).toBeNull();
  });
});
