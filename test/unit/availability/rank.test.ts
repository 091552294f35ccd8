import { describe, expect, it } from 'vitest';
import type { Slot } from '../../../main/calendars/availability/compute.ts';
import { rank } from '../../../main/calendars/availability/rank.ts';

const slot = (start: string, more: Partial<Slot> = {}, minutes = 30): Slot => ({
  start: Date.parse(`${start}Z`),
  end: Date.parse(`${start}Z`) + minutes * 60_000,
  free: 3,
  unknown: [],
  optionalBusy: [],
  outsideHours: [],
  ...more,
});
const starts = (slots: readonly Slot[], limit = 10, wall = (moment: number) => moment) =>
  rank(slots, limit, wall).map(({ start }) => new Date(start).toISOString().slice(5, 16));

describe('ranking', () => {
  it('puts times that suit everybody first, then those with the fewest conflicts, unknown people last of all', () => {
    const slots = [
      slot('2026-11-23T09:00', { optionalBusy: ['a', 'b'] }),
      slot('2026-11-23T10:00', { outsideHours: ['a'] }),
      slot('2026-11-23T11:00', { unknown: ['a'] }),
      slot('2026-11-24T12:00'),
    ];
    expect(starts(slots)).toEqual(['11-24T12:00', '11-23T11:00', '11-23T10:00', '11-23T09:00']);
  });

  it('prefers the roundest time of an hour, as the wall shows it, and offers nothing twice', () => {
    const quarters = ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15'];
    const slots = quarters.map((time) => slot(`2026-11-23T${time}`));
    expect(starts(slots)).toEqual(['11-23T09:00', '11-23T09:30', '11-23T10:00']);
    const calcutta = (moment: number) => moment + 5.5 * 3_600_000;
    const hours = quarters.map((time) => slot(`2026-11-23T${time}`, {}, 60));
    expect(starts(hours, 10, calcutta)).toEqual(['11-23T09:00', '11-23T10:00']);
    const quarterOrHalf = hours.slice(1, 3);
    expect(starts(quarterOrHalf)).toEqual(['11-23T09:30']);
    expect(starts(quarterOrHalf, 10, calcutta)).toEqual(['11-23T09:15']);
  });

  it('leaves room for other days, and fills up when there are none', () => {
    const monday = Array.from({ length: 6 }, (_, hour) => slot(`2026-11-23T0${hour}:00`));
    const days = [...monday, slot('2026-11-24T09:00'), slot('2026-11-25T09:00')];
    expect(starts(days, 5)).toEqual([
      '11-23T00:00',
      '11-23T01:00',
      '11-23T02:00',
      '11-24T09:00',
      '11-25T09:00',
    ]);
    expect(starts(monday, 5)).toHaveLength(5);
    expect(starts(days, 6)).toHaveLength(6);
  });
});
