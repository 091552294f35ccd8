import { describe, expect, it } from 'vitest';
import { type Calendar, defaultScheduling } from '../../../preload/contract/calendars.ts';
import { chosenCalendar, writableCalendars } from './calendarChoice.ts';

const calendar = (accountId: string, calendarId: string, more: Partial<Calendar> = {}): Calendar => ({
  accountId,
  calendarId,
  summary: calendarId,
  primary: false,
  accessRole: 'owner',
  writable: true,
  timeZone: null,
  colour: null,
  active: false,
  receives: false,
  scheduling: defaultScheduling,
  asOf: null,
  lastSuccess: null,
  lastError: null,
  ...more,
});
const readOnly = calendar('a', 'holidays', { writable: false });
const staff = calendar('a', 'staff');
const own = calendar('a', 'own', { primary: true, receives: true });
const other = calendar('b', 'staff');

describe('the calendar of a meeting', () => {
  it('is one that can be written to', () => {
    expect(writableCalendars([readOnly, staff])).toEqual([staff]);
    expect(chosenCalendar([readOnly], null)).toBeNull();
    expect(chosenCalendar([readOnly], { accountId: 'a', calendarId: 'holidays' })).toBeNull();
  });

  it('is the chosen one of that very account, else the receiving one', () => {
    const all = [readOnly, staff, own, other];
    expect(chosenCalendar(all, { accountId: 'b', calendarId: 'staff' })).toBe(other);
    expect(chosenCalendar(all, null)).toBe(own);
    expect(chosenCalendar(all, { accountId: 'gone', calendarId: 'staff' })).toBe(own);
    expect(chosenCalendar([readOnly, staff], null)).toBe(staff);
  });
});
