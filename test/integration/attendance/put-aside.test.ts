import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallInput, Output } from '../../../preload/contract.ts';
import { born, day, guests, hour, type SyncDesk, startSyncDesk } from './support/sync-desk.ts';

const [ana, ben] = guests;
const title = 'Assembly';
let desk: SyncDesk;
let accountId: string;
let calendarId: string;

/** A class that was made in Google Calendar, in another calendar of the account, and is over; Ana's times by hand. */
beforeEach(async () => {
  desk = await startSyncDesk({ ask: ['reports'] });
  const { one } = desk;
  const { calendars } = await one.call<Output<'calendars', 'list'>>('calendars.list');
  const other = calendars.find(({ primary, accessRole }) => !primary && accessRole === 'writer');
  accountId = other?.accountId ?? '';
  calendarId = other?.calendarId ?? '';
  await choose(true);
  for (const [index, start] of [born + 2 * hour, born + 40 * day].entries()) {
    const eventId = one.demo.others.insert(calendarId, {
      summary: title,
      start: { dateTime: new Date(start).toISOString() },
      end: { dateTime: new Date(start + hour).toISOString() },
      attendees: guests.map((email) => ({ email })),
      conferenceData: { createRequest: { requestId: `room-${index}` } },
    });
    if (index === 0) desk.hold(eventId, [{ email: ben, joined: start, left: start + hour }]);
  }
  await one.call('calendars.sync');
  desk.clock.set(30 * day);
  const { meetingId } = await held();
  await desk.sync(meetingId);
  const from = new Date(born + 2 * hour).toISOString();
  const to = new Date(born + 3 * hour).toISOString();
  await one.call('attendance.correct', { meetingId, personId: `mail:${ana}`, from, to, why: 'beside me' });
});
afterEach(() => desk.close());

const choose = (active: boolean) =>
  desk.one.call('calendars.configure', { accountId, calendarId, active } satisfies CallInput<
    'calendars',
    'configure'
  >);
const all = async () =>
  (await desk.one.call<Output<'meetings', 'list'>>('meetings.list', { query: title })).meetings;
const held = async () => {
  const [first] = await all();
  if (!first) throw new Error('the meeting is gone');
  return first;
};
const known = { ana: 'present', ben: 'present', cleo: 'no-show' };

test('a calendar that is put aside takes no attendance with it, and is the same when it is chosen again', async () => {
  const { meetingId } = await held();
  expect(await desk.judged(meetingId)).toEqual(known);
  await choose(false);
  await desk.one.call('calendars.sync');
  expect((await all()).map((one) => one.meetingId)).toEqual([meetingId]);
  expect(await desk.judged(meetingId)).toEqual(known);
  await choose(true);
  await desk.one.call('calendars.sync');
  expect(await all()).toHaveLength(2);
  expect((await held()).meetingId).toBe(meetingId);
  expect(await desk.judged(meetingId)).toEqual(known);
});

test('nor does an account that is disconnected', async () => {
  const { meetingId } = await held();
  await desk.one.call('accounts.disconnect', { accountId });
  expect((await all()).map((one) => one.meetingId)).toEqual([meetingId]);
  expect(await desk.judged(meetingId)).toEqual(known);
  await desk.one.call('accounts.connect', { provider: 'google' });
  await desk.one.call('calendars.sync');
  expect((await held()).meetingId).toBe(meetingId);
  expect(await desk.judged(meetingId)).toEqual(known);
});
