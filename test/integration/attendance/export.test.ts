import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../../main/result.ts';
import { ExportDesk } from './support/export-desk.ts';
import { hours, minutes, nine, stay } from './support/kept-desk.ts';

const ana = 'ana@school.example';
const ben = 'ben@school.example';
const meeting = { kind: 'meeting', meetingId: 'm' } as const;

let desk: ExportDesk;
beforeEach(() => {
  desk = new ExportDesk();
});
afterEach(() => desk.close());

function lesson(title = 'Algebra'): void {
  desk.meeting({
    meetingId: 'm',
    title,
    guests: [
      { email: ana, name: 'Ana Núñez', response: 'accepted' },
      { email: ben, name: 'Ben Ito', response: 'accepted' },
    ],
  });
}

describe('CSV of a meeting', () => {
  it('has a row a person, with times in the meeting’s zone, lengths in seconds, and where it comes from', async () => {
    lesson();
    desk.told('m', [
      stay({ subject: `mail:${ana}`, joined: nine + minutes(12), left: nine + minutes(20) + 500 }),
      stay({ subject: `mail:${ana}`, joined: nine + minutes(30), device: 'ios' }),
    ]);
    const { text, rows } = await desk.csv(meeting);
    expect(text.startsWith('\uFEFFmeeting_id,series_id,project_id,meeting_title,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const row = rows.find((one) => one.person_email === ana);
    expect(row).toMatchObject({
      meeting_title: 'Algebra',
      scheduled_start: '2026-10-16T09:00:00+02:00',
      time_zone: 'Europe/Madrid',
      meeting_state: 'complete',
      sources: 'reports',
      read_at: '2026-10-16T12:00:00+02:00',
      person_name: 'Ana Núñez',
      rsvp: 'accepted',
      judgement: 'partly',
      machine_judgement: 'partly',
      late: 'true',
      estimate: 'false',
      first_in: '2026-10-16T09:12:00+02:00',
      last_out: '2026-10-16T10:00:00+02:00',
      inside_seconds: '2280',
      stays: '2',
      devices: 'web ios',
    });
    expect(rows.find((one) => one.person_email === ben)).toMatchObject({
      judgement: 'no-show',
      first_in: '',
      inside_seconds: '0',
    });
  });

  it('says that the class ended before plan, and bills no minute less for it', async () => {
    const host = 'host@school.example';
    desk.meeting({ meetingId: 'm', guests: [ana, { email: host, organizer: true }] });
    desk.told('m', [
      stay({ subject: `mail:${ana}`, left: nine + minutes(41) }),
      stay({ subject: `mail:${host}`, left: nine + minutes(40) }),
    ]);
    const { rows } = await desk.csv(meeting);
    expect(rows.find((one) => one.person_email === ana)).toMatchObject({
      judgement: 'present',
      left_early: 'false',
      window_end: '2026-10-16T09:40:00+02:00',
      planned_window_end: '2026-10-16T10:00:00+02:00',
      window_share: '1',
    });
    const said = 'The class ended 09:40, 20 min before plan: until then it counts';
    expect(await desk.html(meeting)).toContain(said);
    const bill = await desk.csv({ ...billing(), rounding: { unit: 1, mode: 'up' }, within: 'window' });
    expect(bill.rows.find((one) => one.person_email === ana)).toMatchObject({ billable_minutes: '41' });
  });

  it('marks what is estimated, and calls nobody absent', async () => {
    lesson();
    const { rows } = await desk.csv(meeting);
    expect(rows.map((row) => [row.estimate, row.judgement, row.sources])).toEqual([
      ['true', 'pending', ''],
      ['true', 'pending', ''],
    ]);
  });

  it('has what was set by hand with who and why, and the machine’s value beside it', async () => {
    lesson();
    desk.told('m', [stay({ subject: `mail:${ana}`, joined: nine + minutes(30) })]);
    await desk.call('correct', {
      meetingId: 'm',
      personId: `mail:${ana}`,
      from: '2026-10-16T07:00:00Z',
      to: '2026-10-16T08:00:00Z',
      why: '=HYPERLINK("x")',
    });
    await desk.call('excuse', { meetingId: 'm', personId: `mail:${ben}`, why: 'ill' });
    const { rows } = await desk.csv(meeting);
    expect(rows.find((one) => one.person_email === ana)).toMatchObject({
      judgement: 'present',
      machine_judgement: 'partly',
      corrected_why: `'=HYPERLINK("x")`,
      corrected_at: '2026-10-16T12:00:00+02:00',
      inside_seconds: '3600',
      machine_inside_seconds: '1800',
      machine_first_in: '2026-10-16T09:30:00+02:00',
    });
    expect(rows.find((one) => one.person_email === ben)).toMatchObject({
      judgement: 'excused',
      machine_judgement: 'no-show',
      excused_why: 'ill',
    });
  });

  it('runs nothing that somebody wrote into a name or a title', async () => {
    lesson('=cmd|"/c calc"!A1');
    desk.told('m', [stay({ subject: 'name:x', displayName: '@SUM(1+1)*cmd' })]);
    const { rows } = await desk.csv(meeting);
    expect(rows.every((row) => row.meeting_title?.startsWith("'="))).toBe(true);
    expect(rows.map((row) => row.person_name)).toContain("'@SUM(1+1)*cmd");
  });
});

describe('what the settings hide', () => {
  const told = () => desk.told('m', [stay({ subject: `mail:${ana}` })]);

  it('leaves places out unless they are switched on', async () => {
    lesson();
    told();
    const { text } = await desk.csv(meeting);
    expect(text).not.toContain('192.0.2.7');
    desk.settings.attendanceShowPlaces = true;
    const { rows } = await desk.csv(meeting);
    expect(rows.find((one) => one.person_email === ana)).toMatchObject({
      countries: 'ES',
      ip_addresses: '192.0.2.7',
    });
  });

  it('leaves every time out in the presence-only mode, in all formats', async () => {
    lesson();
    told();
    desk.settings.attendancePresenceOnly = true;
    desk.settings.attendanceShowPlaces = true;
    const { rows } = await desk.csv(meeting);
    const row = rows.find((one) => one.person_email === ana);
    expect(row?.judgement).toBe('present');
    const hidden = [
      'first_in',
      'last_out',
      'inside_seconds',
      'window_share',
      'stays',
      'devices',
      'ip_addresses',
    ];
    for (const name of [...hidden, 'window_start', 'reports_seconds']) expect(row?.[name], name).toBe('');
    const html = await desk.html(meeting);
    expect(html).toContain('Only presence is shown');
    expect(html).toContain('Ana Núñez');
    expect(html).not.toContain('<svg');
    const billed = await desk.csv(billing());
    expect(billed.rows.map((one) => [one.billable_minutes, one.not_billed_reason])).toContainEqual([
      '',
      'times-hidden',
    ]);
  });

  it('has only judgements of a meeting whose details were deleted', async () => {
    lesson();
    told();
    await desk.call('get', { meetingId: 'm' });
    desk.now += hours(24 * 30);
    desk.settings.attendanceRetentionDays = 10;
    expect(await desk.kept.reduceOld()).toBe(1);
    const { rows } = await desk.csv(meeting);
    expect(rows.find((one) => one.person_email === ana)).toMatchObject({
      details_deleted: 'true',
      judgement: 'present',
      estimate: 'false',
      first_in: '',
      inside_seconds: '',
    });
    expect(await desk.html(meeting)).toContain('Times were deleted');
    expect((await desk.csv(billing())).rows[0]).toMatchObject({ not_billed_reason: 'details-deleted' });
  });
});

describe('saving', () => {
  it('suggests the title and the day', async () => {
    lesson('Algebra: 1/2');
    expect((await desk.saved({ format: 'csv', content: meeting })).name).toBe('Algebra 1 2 2026-10-16.csv');
  });

  it('writes nothing when the dialog is closed, and says so', async () => {
    lesson();
    desk.close();
    desk = new ExportDesk({ saveFile: async () => ok(null) });
    lesson();
    expect(await desk.export({ format: 'csv', content: meeting })).toEqual(ok({ saved: null, rows: 2 }));
  });

  it('says what could not be printed or written, and that a meeting is not there', async () => {
    desk.close();
    desk = new ExportDesk({
      saveFile: async () => fail('file-unwritable'),
      printPdf: async () => fail('print-failed'),
    });
    lesson();
    expect(await desk.export({ format: 'xlsx', content: meeting })).toEqual(fail('file-unwritable'));
    expect(await desk.export({ format: 'pdf', content: meeting })).toEqual(fail('print-failed'));
    expect(await desk.export({ format: 'csv', content: { ...meeting, meetingId: 'x' } })).toEqual(
      fail('not-found'),
    );
    expect(desk.platform.saved.size).toBe(0);
  });
});

function billing() {
  return {
    kind: 'billing',
    scope: { kind: 'series', meetingId: 'm' },
    rounding: { unit: 15, mode: 'up' },
    within: 'scheduled',
  } as const;
}
