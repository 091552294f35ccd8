import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CreatedMeeting, Meeting } from '../../../preload/contract/meetings.ts';
import type { SeriesFacts } from '../../../preload/contract/series.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';

let one: DemoApp;
/** Thursday 4 March 2027, 10:00 in Madrid: the clocks change on 28 March. */
const now = Date.UTC(2027, 2, 4, 9);

beforeEach(async () => {
  one = await startDemoApp({ now: () => now });
});
afterEach(() => one.close());

const input = {
  title: 'Rhetoric',
  description: 'Bring the book.',
  employeeEmails: ['pupil@example.org', 'guest@elsewhere.example'],
  startTime: '2027-03-09T09:00',
  endTime: '2027-03-09T10:30',
  timeZone: 'Europe/Madrid',
  recurrence: {
    freq: 'weekly',
    weekdays: [2],
    interval: 1,
    end: { kind: 'count', count: 6 },
    except: [],
  },
  skip: ['2027-03-23', '2027-03-24'],
};

const occurrences = async (): Promise<Meeting[]> => {
  await one.call('calendars.sync', {});
  const { meetings } = await one.call<{ meetings: Meeting[] }>('meetings.list', {
    query: 'Rhetoric',
    status: 'scheduled',
  });
  return meetings;
};
const starts = async () => (await occurrences()).map(({ start }) => start);

test('a weekly class is one event, keeps its wall-clock time over the change of the clocks and leaves the holiday out', async () => {
  const created = await one.call<CreatedMeeting>('meetings.create', input);
  expect(created.occurrences).toEqual({
    count: 5,
    first: '2027-03-09T09:00:00+01:00',
    last: '2027-04-13T09:00:00+02:00',
  });
  const shown = await occurrences();
  expect(shown.map(({ start }) => start)).toEqual([
    '2027-03-09T09:00:00+01:00',
    '2027-03-16T09:00:00+01:00',
    '2027-03-30T09:00:00+02:00',
    '2027-04-06T09:00:00+02:00',
    '2027-04-13T09:00:00+02:00',
  ]);
  expect(new Set(shown.map(({ seriesId }) => seriesId))).toEqual(new Set([created.eventId]));
});
