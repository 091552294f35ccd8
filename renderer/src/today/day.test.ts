import { describe, expect, it } from 'vitest';
import { byDay, chooseFocus, dayEntries, joinState } from './day.ts';
import { sampleAttendee, sampleMeeting } from './samples.fixture.ts';

const now = Date.parse('2026-11-23T09:20:00Z');
const over = sampleMeeting({ start: '2026-11-23T07:00:00Z' });
const live = sampleMeeting({ start: '2026-11-23T09:00:00Z' });
const soon = sampleMeeting({ start: '2026-11-23T10:00:00Z' });
const later = sampleMeeting({ start: '2026-11-23T15:00:00Z' });

describe('chooseFocus', () => {
  it('shows what is going on, and what comes then', () => {
    expect(chooseFocus([later, soon, live, over], now)).toEqual({ main: live, isLive: true, after: soon });
  });

  it('shows what comes next when nothing is going on', () => {
    expect(chooseFocus([later, soon, over], now)).toEqual({ main: soon, isLive: false, after: later });
  });

  it('prefers of two that go on at once the one that began last', () => {
    const newer = sampleMeeting({ start: '2026-11-23T09:15:00Z' });
    expect(chooseFocus([newer, live], now).main).toBe(newer);
  });

  it('passes over what was cancelled, declined, unfinished or lasts all day', () => {
    const declined = { ...soon, attendees: [sampleAttendee({ self: true, response: 'declined' })] };
    const others = [
      { ...soon, status: 'cancelled' as const },
      { ...soon, status: 'unfinished' as const },
      { ...soon, allDay: true },
      declined,
    ];
    expect(chooseFocus([...others, later], now)).toEqual({ main: later, isLive: false, after: null });
    expect(chooseFocus(others, now).main).toBeNull();
  });
});

describe('dayEntries', () => {
  it('draws the now-line between what began and what is to come', () => {
    const entries = dayEntries([soon, over, live], now);
    expect(entries.map((entry) => (entry.kind === 'now' ? 'now' : entry.timing))).toEqual([
      'past',
      'live',
      'now',
      'upcoming',
    ]);
  });

  it('puts whole days first and the line last when all is over', () => {
    const holiday = sampleMeeting({
      allDay: true,
      start: '2026-11-23T00:00:00Z',
      end: '2026-11-24T00:00:00Z',
    });
    const entries = dayEntries([over, holiday], now);
    expect(entries.map((entry) => (entry.kind === 'now' ? 'now' : entry.meeting))).toEqual([
      holiday,
      over,
      'now',
    ]);
  });
});

describe('byDay', () => {
  it('groups by the day in the zone of the person, whole days by their date', () => {
    const holiday = sampleMeeting({ allDay: true, start: '2026-11-24T00:00:00-08:00' });
    const days = byDay([later, holiday], (instant) => (instant === later.start ? '2026-11-23' : 'wrong'));
    expect([...days.keys()]).toEqual(['2026-11-23', '2026-11-24']);
  });
});

describe('joinState', () => {
  it.each([
    ['before', soon, now],
    ['open', soon, Date.parse(soon.joinFrom)],
    ['open', live, now],
    ['over', over, now],
    ['none', { ...soon, link: 'none' as const }, now],
    ['pending', { ...soon, link: 'pending' as const }, now],
    ['none', { ...live, status: 'cancelled' as const }, now],
  ])('is %s', (expected, meeting, at) => {
    expect(joinState(meeting, at)).toBe(expected);
  });
});
