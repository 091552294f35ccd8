import { describe, expect, it } from 'vitest';
import { samplePerson, sampleSummary } from './samples.fixture.ts';
import { placeOf, pointOf, scaleOf, stripOf, ticksOf } from './strip.ts';

const at = (time: string): string => `2026-11-20T${time}:00Z`;
const ms = (time: string): number => Date.parse(at(time));
const stay = (from: string, to: string) => ({ from: at(from), to: at(to), toEstimated: false });
const meeting = sampleSummary();
const window = { from: at('09:00'), to: at('10:00') };
const scale = scaleOf(meeting, window, []);

describe('what the strip is drawn over', () => {
  it('is the scheduled time, the window, and everybody’s stays', () => {
    expect(scale).toMatchObject({ from: ms('09:00'), to: ms('10:00') });
    const early = scaleOf(meeting, { from: at('08:50'), to: at('10:00') }, []);
    expect(early.from).toBe(ms('08:50'));
    const long = scaleOf(meeting, window, [
      samplePerson({ intervals: [stay('08:45', '09:10'), stay('09:20', '10:20')] }),
    ]);
    expect([long.from, long.to]).toEqual([ms('08:45'), ms('10:20')]);
  });

  it('does not grow past a meeting’s length on either side, however long somebody stayed', () => {
    const wide = scaleOf(meeting, window, [samplePerson({ intervals: [stay('01:00', '20:00')] })]);
    expect([wide.from, wide.to]).toEqual([ms('08:00'), ms('11:00')]);
  });
});

describe('placing', () => {
  it('is to scale, in percent', () => {
    expect(placeOf(scale, { from: ms('09:15'), to: ms('09:30') })).toEqual({ left: 25, width: 25 });
    expect(pointOf(scale, ms('09:45'))).toBe(75);
  });

  it('cuts what reaches out and leaves out what lies outside', () => {
    expect(placeOf(scale, { from: ms('08:00'), to: ms('09:30') })).toEqual({ left: 0, width: 50 });
    expect(placeOf(scale, { from: ms('07:00'), to: ms('08:00') })).toBeNull();
    expect(pointOf(scale, ms('11:00'))).toBeNull();
  });

  it('draws nothing over no time at all', () => {
    expect(placeOf({ from: 5, to: 5 }, { from: 5, to: 5 })).toBeNull();
  });
});

describe('a row', () => {
  it('has one bar a stay, and what is missing of the window beside them', () => {
    const person = samplePerson({
      late: true,
      leftEarly: true,
      intervals: [stay('09:15', '09:30'), stay('09:36', '09:48')],
    });
    const { bars, missing } = stripOf(person, scale, null);
    expect(bars.map(({ left, width, kind }) => [left, width, kind])).toEqual([
      [25, 25, 'inside'],
      [60, 20, 'inside'],
    ]);
    expect(missing).toEqual([
      { left: 0, width: 25 },
      { left: 80, width: 20 },
    ]);
  });

  it('is hatched while it is an estimate', () => {
    const { bars } = stripOf(samplePerson({ estimated: true }), scale, null);
    expect(bars.map((bar) => bar.kind)).toEqual(['estimate']);
  });

  it('goes on to now for who is still inside, and only for them', () => {
    const inside = samplePerson({ inNow: true, intervals: [stay('09:00', '09:30')] });
    expect(stripOf(inside, scale, ms('09:36')).bars).toMatchObject([
      { left: 0, width: 50, kind: 'inside' },
      { left: 50, width: 10, kind: 'open' },
    ]);
    expect(stripOf({ ...inside, inNow: false }, scale, ms('09:36')).bars).toHaveLength(1);
    expect(stripOf(inside, scale, ms('09:20')).bars).toHaveLength(1);
  });

  it('marks nothing as missing of who was never there', () => {
    expect(stripOf(samplePerson({ late: true, intervals: [] }), scale, null)).toEqual({
      bars: [],
      missing: [],
    });
  });
});

it('writes round times over the strip', () => {
  expect(ticksOf(scale, 5).map((tick) => new Date(tick).toISOString().slice(11, 16))).toEqual([
    '09:00',
    '09:15',
    '09:30',
    '09:45',
    '10:00',
  ]);
  expect(ticksOf({ from: ms('09:03'), to: ms('09:07') }, 5)).toHaveLength(5);
});
