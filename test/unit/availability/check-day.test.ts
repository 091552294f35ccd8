import { describe, expect, it } from 'vitest';
import { checkDay } from '../../../main/calendars/availability/check-day.ts';
import { createOffsets } from '../../../main/calendars/availability/zone-offsets.ts';
import { defaultScheduling, type SchedulingConfiguration } from '../../../preload/contract/calendars.ts';

const timeZone = 'Europe/Madrid';
const offsets = createOffsets();
/** Monday 12 October 2026, 10:05 in Madrid. */
const now = Date.parse('2026-10-12T08:05Z');

function check(
  date: string,
  more: Partial<SchedulingConfiguration> = {},
  busy: readonly (readonly [string, string])[] = [],
  durationMinutes = 60,
) {
  const scheduling = { ...defaultScheduling, ...more };
  const { from, to, workingDays } = scheduling;
  const hours = { timeZone, from, to, workingDays, holidays: scheduling.holidays.map((one) => one.date) };
  const at = (time: string) => Date.parse(`${date}T${time}:00+02:00`);
  const intervals = busy.map(([start, end]) => ({ start: at(start), end: at(end) }));
  const { slots, why } = checkDay(
    { date, scheduling, hours, durationMinutes, busy: intervals, now },
    offsets,
  );
  return {
    why,
    starts: slots.map(({ start }) =>
      new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(start),
    ),
  };
}

describe('one day of a calendar', () => {
  it('offers every quarter of an hour from which the meeting fits', () => {
    const { starts, why } = check('2026-10-13', { from: '09:00', to: '11:00' });
    expect(starts).toEqual(['09:00', '09:15', '09:30', '09:45', '10:00']);
    expect(why).toBeNull();
  });

  it('keeps one preparation time between meetings, not two', () => {
    const { starts } = check('2026-10-13', { from: '09:00', to: '13:00', bufferBeforeMinutes: 30 }, [
      ['10:30', '11:00'],
      ['11:00', '11:30'],
    ]);
    expect(starts).toEqual(['09:00', '12:00']);
  });

  it('lets meetings adjoin when there is no preparation', () => {
    const { starts } = check('2026-10-13', { from: '09:00', to: '12:00' }, [['10:00', '11:00']]);
    expect(starts).toEqual(['09:00', '11:00']);
  });

  it('offers nothing in the past, and counts the days of notice', () => {
    expect(check('2026-10-12', { from: '09:00', to: '12:00' }).starts).toEqual([
      '10:15',
      '10:30',
      '10:45',
      '11:00',
    ]);
    expect(check('2026-10-12', { from: '09:00', to: '10:00' }).why).toBe('past');
    expect(check('2026-10-09').why).toBe('past');
    expect(check('2026-10-13', { noticeDays: 2 }).why).toBe('notice');
    expect(check('2026-10-14', { noticeDays: 2 }).starts[0]).toBe('09:00');
  });

  it('says why there is nothing', () => {
    expect(check('2026-10-17').why).toBe('not-a-working-day');
    expect(check('2026-10-13', { holidays: [{ date: '2026-10-13', name: 'Fair' }] }).why).toBe('holiday');
    expect(check('2026-10-13', { from: '09:00', to: '09:45' }).why).toBe('too-long');
    expect(check('2026-10-13', {}, [['08:00', '18:00']]).why).toBe('fully-booked');
  });
});
