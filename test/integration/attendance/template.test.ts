import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../main/storage/database.ts';
import { defaultAttendanceRules } from '../../../preload/contract/attendance-facts.ts';
import type { Output } from '../../../preload/contract.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';

let one: DemoApp;
beforeEach(async () => {
  one = await startDemoApp();
});
afterEach(() => one.close());

const input = {
  title: 'Chemistry',
  employeeEmails: ['tomas.vidal@harbour.example.com'],
  startTime: '2027-03-02T09:00:00+01:00',
  endTime: '2027-03-02T10:00:00+01:00',
  templateId: 'lessons',
  requestId: 'press-1',
};
const rules = { ...defaultAttendanceRules, lateAfter: 15 };

it('judges a meeting by the rules of the template that it was made from, made once however often it is asked for', async () => {
  const created = await one.call<Output<'meetings', 'create'>>('meetings.create', input);
  const again = await one.call<Output<'meetings', 'create'>>('meetings.create', input);
  expect(again).toMatchObject({ meetingId: created.meetingId, repeated: true });
  await one.restart();
  await one.call('attendance.setRules', { scope: { kind: 'template', templateId: 'lessons' }, rules });
  const detail = await one.call<Output<'attendance', 'get'>>('attendance.get', {
    meetingId: created.meetingId,
  });
  expect(detail).toMatchObject({ rules, rulesFrom: 'template', templateId: 'lessons' });
  expect(detail.summary).toMatchObject({ state: 'upcoming', sources: [], counts: { came: 0, noShow: 0 } });
});

it('reaches the occurrences of a series', async () => {
  const created = await one.call<Output<'meetings', 'create'>>('meetings.create', {
    ...input,
    requestId: 'press-2',
    recurrence: { freq: 'daily', interval: 7, end: { kind: 'count', count: 3 }, except: [] },
  });
  await one.call('calendars.sync');
  const { meetings } = await one.call<Output<'meetings', 'list'>>('meetings.list', { query: 'Chemistry' });
  const occurrences = meetings.filter(({ seriesId }) => seriesId === created.eventId);
  expect(occurrences).toHaveLength(3);
  for (const { meetingId } of occurrences) {
    const { templateId } = await one.call<Output<'attendance', 'get'>>('attendance.get', { meetingId });
    expect(templateId).toBe('lessons');
  }
});

it('goes with both halves of a series that is cut in two, as do the rules that were set for it', async () => {
  const created = await one.call<Output<'meetings', 'create'>>('meetings.create', {
    ...input,
    requestId: 'press-4',
    recurrence: { freq: 'daily', interval: 7, end: { kind: 'count', count: 4 }, except: [] },
  });
  const occurrences = async () => {
    await one.call('calendars.sync');
    const list = await one.call<Output<'meetings', 'list'>>('meetings.list', { query: 'Chemistry' });
    return list.meetings.filter(({ status }) => status === 'scheduled');
  };
  const [first, , third] = await occurrences();
  await one.call('attendance.setRules', { scope: { kind: 'series', meetingId: first?.meetingId }, rules });
  await one.call('series.update', {
    meetingId: third?.meetingId,
    scope: 'following',
    startTime: '2027-03-16T12:00:00+01:00',
  });
  const all = await occurrences();
  expect(new Set(all.map(({ seriesId }) => seriesId)).size).toBe(2);
  expect(all).toHaveLength(4);
  for (const { meetingId } of all) {
    const detail = await one.call<Output<'attendance', 'get'>>('attendance.get', { meetingId });
    expect(detail).toMatchObject({ templateId: 'lessons', rules, rulesFrom: 'series' });
  }
  expect(all.some(({ seriesId }) => seriesId === created.eventId)).toBe(true);
});

it('deletes old details as soon as the setting changes', async () => {
  const start = Date.now() - 20 * 86_400_000;
  const opened = openDatabase(`${one.platform.userData}/muster.db`, Date.now);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  const { meetingId } = await one.call<Output<'meetings', 'create'>>('meetings.create', {
    ...input,
    startTime: new Date(start).toISOString(),
    endTime: new Date(start + 3_600_000).toISOString(),
    requestId: 'press-3',
  });
  database.run(
    `INSERT INTO attendance_session (session_id, meeting_id, source, conference, endpoint, subject, kind, display_name,
       joined_ms) VALUES ('s', ?, 'meet', 'c', 'e', 'user:1', 'account', 'Tomas', ?)`,
    meetingId,
    start,
  );
  const summary = async () =>
    (await one.call<Output<'attendance', 'get'>>('attendance.get', { meetingId })).summary;
  expect((await summary()).reduced).toBe(false);
  await one.call('settings.set', { attendanceRetentionDays: 10 });
  await expect.poll(async () => (await summary()).reduced, { timeout: 5000 }).toBe(true);
  expect(database.all('SELECT * FROM attendance_session')).toEqual([]);
  database.close();
});
