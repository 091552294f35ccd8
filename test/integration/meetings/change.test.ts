import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../../main/demo/calendar/event.ts';
import type { CallInput, Output } from '../../../preload/contract.ts';
import { contract } from '../../../preload/contract.ts';
import { type DemoApp, startDemoApp } from './support/demo-app.ts';

type Update = CallInput<'meetings', 'update'>;
type Outcome = Output<'meetings', 'update'>;
type Created = Output<'meetings', 'create'>;

let one: DemoApp;
let meeting: Created;
let coordinator: string;

beforeAll(async () => {
  one = await startDemoApp();
  coordinator = one.demo.accounts[0] ?? '';
});

afterAll(() => one.close());

beforeEach(async () => {
  meeting = await one.call<Created>('meetings.create', {
    title: 'Rehearsal',
    description: 'Bring your parts.',
    employeeEmails: ['guest@example.org', 'ana@example.org'],
    startTime: '2031-03-03T10:00',
    endTime: '2031-03-03T11:00',
    timeZone: 'Europe/Madrid',
    requestId: crypto.randomUUID(),
  });
  one.demo.sent.length;
});

afterEach(() => one.demo.faults.clear());

const update = async (changes: Update['changes'], more: Partial<Update> = {}): Promise<Outcome> => {
  const value = await one.call('meetings.update', { meetingId: meeting.meetingId, changes, ...more });
  return contract.meetings.update.output.parse(value);
};

const stored = (): StoredEvent => {
  const found = one.demo.events(coordinator).find(({ id }) => id === meeting.eventId);
  if (!found) throw new Error('the event is gone');
  return found;
};

const at = (time: StoredEvent['start']): string =>
  time.kind === 'moment' ? new Date(time.instant).toISOString() : time.date;

const mailsOf = () => one.demo.sent.filter(({ eventId }) => eventId === meeting.eventId);

describe('what is changed', () => {
  test('a title and a time; everything else stays', async () => {
    const outcome = await update({ title: 'Dress rehearsal', startTime: '2031-03-04T12:30' });
    expect(outcome).toMatchObject({
      outcome: 'done',
      meeting: {
        title: 'Dress rehearsal',
        description: 'Bring your parts.',
        start: '2031-03-04T12:30:00+01:00',
        end: '2031-03-04T13:30:00+01:00',
        meetCode: meeting.meetCode,
      },
    });
    const event = stored();
    expect([event.fields.summary, at(event.start), at(event.end)]).toEqual([
      'Dress rehearsal',
      '2031-03-04T11:30:00.000Z',
      '2031-03-04T12:30:00.000Z',
    ]);
    expect(event.attendees.map(({ email }) => email)).toEqual(['ana@example.org', 'guest@example.org']);
    expect(mailsOf().at(-1)).toMatchObject({ change: 'changed', sendUpdates: 'all' });
  });
});
