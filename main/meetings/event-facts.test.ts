import { describe, expect, test } from 'vitest';
import { eventSchema } from '../calendars/event.ts';
import { eventBody } from './event-body.ts';
import { readEvent, tagOf } from './event-facts.ts';

const event = (more: object) =>
  eventSchema.parse({
    id: 'm1',
    iCalUID: 'm1@google.com',
    status: 'confirmed',
    start: { dateTime: '2026-11-21T09:00:00+01:00', timeZone: 'Europe/Madrid' },
    end: { dateTime: '2026-11-21T10:00:00+01:00', timeZone: 'Europe/Madrid' },
    ...more,
  });

describe('an event of the calendar', () => {
  test('times, zone and title', () => {
    expect(readEvent(event({ summary: ' ' }), 'UTC')).toMatchObject({
      start: Date.UTC(2026, 10, 21, 8),
      end: Date.UTC(2026, 10, 21, 9),
      timeZone: 'Europe/Madrid',
      title: 'Meeting',
      allDay: false,
      copyKey: 'm1@google.com',
    });
  });

  test('a whole day begins at midnight of the calendar’s zone', () => {
    const facts = readEvent(
      event({ start: { date: '2026-11-21' }, end: { date: '2026-11-22' } }),
      'Asia/Karachi',
    );
    expect(facts).toMatchObject({
      allDay: true,
      start: Date.UTC(2026, 10, 20, 19),
      end: Date.UTC(2026, 10, 21, 19),
      timeZone: 'Asia/Karachi',
    });
  });

  test('a zone that is none is the calendar’s', () => {
    const start = { dateTime: '2026-11-21T09:00:00+01:00', timeZone: 'Customized Time Zone' };
    expect(readEvent(event({ start }), 'Europe/Madrid')?.timeZone).toBe('Europe/Madrid');
  });

  test('instances of one series are different, copies of one instance the same', () => {
    const instance = (id: string, original: string) =>
      readEvent(event({ id, originalStartTime: { dateTime: original } }), 'UTC')?.copyKey;
    expect(instance('a', '2026-11-21T09:00:00Z')).toBe(instance('b', '2026-11-21T10:00:00+01:00'));
    expect(instance('a', '2026-11-21T09:00:00Z')).not.toBe(instance('a', '2026-11-28T09:00:00Z'));
  });

  test('answers of guests; a list that was left out is not an empty one', () => {
    const attendees = [
      { email: 'zoe@x.org', responseStatus: 'accepted' },
      { email: 'ana@x.org', displayName: 'Ana', responseStatus: 'maybe', organizer: true, self: true },
    ];
    expect(readEvent(event({ attendees }), 'UTC')?.attendees).toEqual([
      { email: 'ana@x.org', name: 'Ana', response: 'needsAction', organizer: true, self: true },
      { email: 'zoe@x.org', name: null, response: 'accepted', organizer: false, self: false },
    ]);
    expect(readEvent(event({ attendees: [], attendeesOmitted: true }), 'UTC')?.attendees).toBeNull();
  });

  test('one that is an id alone has no facts', () => {
    expect(readEvent(eventSchema.parse({ id: 'm1', status: 'cancelled' }), 'UTC')).toBeNull();
    expect(readEvent(event({ start: { dateTime: 'x' } }), 'UTC')).toBeNull();
    expect(readEvent(event({ start: { date: '2026-99-99' } }), 'UTC')).toBeNull();
  });
});

test('a plan becomes an event that says which of two equal wall times is meant', () => {
  const plan = {
    title: 'Choir',
    description: '',
    // The first 02:30 of the night in which the clocks go back.
    start: Date.UTC(2026, 9, 25, 0, 30),
    end: Date.UTC(2026, 9, 25, 1, 30),
    timeZone: 'Europe/Madrid',
    sendUpdates: 'all' as const,
    guests: [{ email: 'ana@x.org', name: 'Ana', why: ['typed' as const] }],
  };
  const body = eventBody(plan, { meetingId: 'the meeting', eventId: 'm1' }, true);
  expect(body).toMatchObject({
    id: 'm1',
    start: { dateTime: '2026-10-25T02:30:00+02:00', timeZone: 'Europe/Madrid' },
    end: { dateTime: '2026-10-25T02:30:00+01:00', timeZone: 'Europe/Madrid' },
    attendees: [{ email: 'ana@x.org', displayName: 'Ana' }],
  });
  const read = eventSchema.parse({ ...body, status: 'confirmed' });
  expect(tagOf(read)).toBe('the meeting');
  expect(readEvent(read, 'UTC')).toMatchObject({ start: plan.start, end: plan.end, timeZone: plan.timeZone });
  expect(eventBody(plan, { meetingId: 'm', eventId: 'm1' }, false)).not.toHaveProperty('conferenceData');
});
