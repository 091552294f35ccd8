import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AttendanceRules, defaultAttendanceRules } from '../../../preload/contract/attendance-facts.ts';
import { hours, KeptDesk, minutes, nine, stay } from './support/kept-desk.ts';

const ana = 'ana@school.example';
const late = (lateAfter: number): AttendanceRules => ({ ...defaultAttendanceRules, lateAfter });

let desk: KeptDesk;
beforeEach(() => {
  desk = new KeptDesk();
  for (const [index, meetingId] of ['first', 'second'].entries()) {
    const start = nine + hours(24 * index);
    desk.meeting({ meetingId, guests: [ana], start, seriesId: 'series', eventId: `series_${index}` });
    desk.told(meetingId, [
      stay({ subject: `mail:${ana}`, joined: start + minutes(8), left: start + hours(1) }),
    ]);
  }
  desk.now = nine + hours(72);
});
afterEach(() => desk.close());

const judged = async () =>
  (await desk.call('person', { email: ana })).meetings.map(({ judgement }) => judgement).reverse();

describe('the rules that somebody is judged by', () => {
  it('are the most particular that were set, and give way again', async () => {
    const set = (scope: Parameters<typeof ask>[0], rules: AttendanceRules | null) => ask(scope, rules);
    const ask = (
      scope:
        | { kind: 'default' }
        | { kind: 'template'; templateId: string }
        | { kind: 'meeting' | 'series'; meetingId: string },
      rules: AttendanceRules | null,
    ) => desk.call('setRules', { scope, rules });
    desk.database.run(`INSERT INTO meeting_template VALUES ('series', 'template')`);
    expect(await judged()).toEqual(['late', 'late']);
    expect(await set({ kind: 'default' }, late(10))).toEqual({ rules: late(10), rulesFrom: 'default' });
    expect(await judged()).toEqual(['present', 'present']);
    await set({ kind: 'template', templateId: 'template' }, late(1));
    expect(await judged()).toEqual(['late', 'late']);
    expect((await desk.call('get', { meetingId: 'first' })).rulesFrom).toBe('template');
    expect(await set({ kind: 'series', meetingId: 'first' }, late(20))).toMatchObject({
      rulesFrom: 'series',
    });
    expect(await judged()).toEqual(['present', 'present']);
    expect(await set({ kind: 'meeting', meetingId: 'second' }, late(2))).toMatchObject({
      rulesFrom: 'meeting',
    });
    expect(await judged()).toEqual(['present', 'late']);
    expect(await set({ kind: 'meeting', meetingId: 'second' }, null)).toEqual({
      rules: late(20),
      rulesFrom: 'series',
    });
    expect(await set({ kind: 'series', meetingId: 'second' }, null)).toMatchObject({ rulesFrom: 'template' });
    await set({ kind: 'template', templateId: 'template' }, null);
    await set({ kind: 'default' }, null);
    expect(await judged()).toEqual(['late', 'late']);
  });

  it('hold for both halves of a series that was cut in two in Google Calendar, until one has its own', async () => {
    desk.database.run(`UPDATE meeting SET series_id = 'series_R20261017T070000' WHERE meeting_id = 'second'`);
    desk.database.run(`INSERT INTO meeting_template VALUES ('series', 'template')`);
    expect(await judged()).toEqual(['late', 'late']);
    await desk.call('setRules', { scope: { kind: 'series', meetingId: 'first' }, rules: late(20) });
    expect(await judged()).toEqual(['present', 'present']);
    const { rulesFrom, templateId } = await desk.call('get', { meetingId: 'second' });
    expect([rulesFrom, templateId]).toEqual(['series', 'template']);
    await desk.call('setRules', { scope: { kind: 'series', meetingId: 'second' }, rules: late(2) });
    expect(await judged()).toEqual(['present', 'late']);
  });

  it('are listed: those for everything, and those of templates', async () => {
    expect(await desk.call('rules', {})).toEqual({ default: defaultAttendanceRules, templates: [] });
    await desk.call('setRules', { scope: { kind: 'template', templateId: 't' }, rules: late(3) });
    await desk.call('setRules', { scope: { kind: 'default' }, rules: late(4) });
    expect(await desk.call('rules', {})).toEqual({
      default: late(4),
      templates: [{ templateId: 't', rules: late(3) }],
    });
  });

  it('end with a class that ended before plan, also rules that are older, unless that is switched off', async () => {
    const start = nine + hours(48);
    const teacher = { email: 'teacher@school.example', organizer: true };
    desk.meeting({ meetingId: 'early', start, guests: [ana, teacher], eventId: 'early' });
    desk.told(
      'early',
      [ana, teacher.email].map((email) =>
        stay({ subject: `mail:${email}`, joined: start, left: start + minutes(40) }),
      ),
    );
    const { endsWithClass, ...older } = defaultAttendanceRules;
    const kept = JSON.stringify({ ...older, lateAfter: 7 });
    desk.database.run(`INSERT INTO attendance_rules VALUES ('meeting', 'early', ?)`, kept);
    const get = async () => {
      const { rules, window, plannedEnd, participants } = await desk.call('get', { meetingId: 'early' });
      return [rules, window.to, plannedEnd, participants.map(({ judgement }) => judgement)];
    };
    const rules = { ...defaultAttendanceRules, lateAfter: 7 };
    expect(endsWithClass).toBe(true);
    expect(await get()).toEqual([
      rules,
      '2026-10-18T07:40:00Z',
      '2026-10-18T08:00:00Z',
      ['present', 'present'],
    ]);
    const scope = { kind: 'meeting', meetingId: 'early' } as const;
    await desk.call('setRules', { scope, rules: { ...rules, endsWithClass: false } });
    const off = [{ ...rules, endsWithClass: false }, '2026-10-18T08:00:00Z', null, ['partly', 'partly']];
    expect(await get()).toEqual(off);
    desk.settings.attendancePresenceOnly = true;
    await desk.call('setRules', { scope, rules });
    expect(await get()).toEqual([rules, '2026-10-18T08:00:00Z', null, ['present', 'present']]);
  });

  it('move the mandatory window that is shown', async () => {
    await desk.call('setRules', {
      scope: { kind: 'meeting', meetingId: 'first' },
      rules: { ...defaultAttendanceRules, startOffset: 10, endOffset: -5 },
    });
    const { window, rulesFrom, participants } = await desk.call('get', { meetingId: 'first' });
    expect(window).toEqual({ from: '2026-10-16T07:10:00Z', to: '2026-10-16T08:05:00Z' });
    expect(rulesFrom).toBe('meeting');
    expect(participants[0]?.judgement).toBe('present');
    expect(
      await desk.ask('setRules', { scope: { kind: 'meeting', meetingId: 'x' }, rules: null }),
    ).toMatchObject({ error: { code: 'not-found' } });
  });
});
