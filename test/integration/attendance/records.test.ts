import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../main/attendance/model.ts';
import { gatherFacts } from '../../../main/attendance/records/gather.ts';
import { settleResults } from '../../../main/attendance/records/settle.ts';
import { TrackedMeetings } from '../../../main/attendance/sync/tracked.ts';
import { hours, KeptDesk, minutes, nine, stay } from './support/kept-desk.ts';

let desk: KeptDesk;
beforeEach(() => {
  desk = new KeptDesk();
});
afterEach(() => desk.close());

const nothing = { created: 0, updated: 0, removed: 0 };

describe('two classes in a row in one room', () => {
  const at = (minute: number) => nine + minutes(minute);
  const standing = (meetingId: string) => new TrackedMeetings(desk.database).find(meetingId)?.stays;
  beforeEach(() => {
    desk.meeting({ meetingId: 'first', guests: ['ana@school.example', 'cleo@school.example'] });
    desk.meeting({
      meetingId: 'second',
      start: at(60),
      guests: ['ana@school.example', 'ben@school.example'],
    });
  });
  const judged = async (meetingId: string) =>
    Object.fromEntries(
      (await desk.call('get', { meetingId })).participants.map(({ email, judgement }) => [email, judgement]),
    );

  it('whoever stayed over both was in both, in whichever of them the stay is kept', async () => {
    desk.told('second', []);
    expect(await judged('second')).toMatchObject({ 'ana@school.example': 'no-show' });
    desk.told('first', [stay({ subject: 'mail:ana@school.example', joined: nine, left: at(120) })]);
    expect(await judged('first')).toEqual({
      'ana@school.example': 'present',
      'cleo@school.example': 'no-show',
    });
    expect(await judged('second')).toEqual({
      'ana@school.example': 'present',
      'ben@school.example': 'no-show',
    });
    expect(standing('second')).toEqual({ reports: 1, meet: 0 });
    const { meetings } = await desk.call('list', {});
    expect(meetings.map(({ counts }) => counts.came)).toEqual([1, 1]);
  });

  it('whoever left late, or came early to the next, was not there uninvited', async () => {
    desk.told('first', [stay({ subject: 'mail:cleo@school.example', left: at(66) })]);
    desk.told('second', [stay({ subject: 'mail:ben@school.example', joined: at(53), left: at(120) })]);
    expect(await judged('first')).toEqual({
      'ana@school.example': 'no-show',
      'cleo@school.example': 'present',
    });
    expect(await judged('second')).toEqual({
      'ana@school.example': 'no-show',
      'ben@school.example': 'present',
    });
    expect(standing('second')).toEqual({ reports: 1, meet: 0 });
  });
});

describe('what the sources said', () => {
  it('is written once: the same stays again are neither new nor changed', () => {
    desk.meeting({ meetingId: 'm' });
    const stays = [stay({ subject: 'mail:ana@school.example' }), stay({ subject: 'name:ben', left: null })];
    expect(desk.records.writeSessions('m', 'reports', stays)).toEqual({ ...nothing, created: 2 });
    expect(desk.records.writeSessions('m', 'reports', stays)).toEqual(nothing);
    expect(desk.records.sessions('m')).toEqual(expect.arrayContaining(stays));
  });

  it('counts a stay that has become other as updated, and knows it again after a restart', () => {
    desk.meeting({ meetingId: 'm' });
    const open = stay({ subject: 'mail:ana@school.example', left: null });
    desk.records.writeSessions('m', 'meet', [open]);
    const ended = { ...open, left: nine + minutes(50) };
    const other = stay({ subject: 'mail:ben@school.example' });
    expect(desk.records.writeSessions('m', 'meet', [ended, other])).toEqual({
      created: 1,
      updated: 1,
      removed: 0,
    });
    expect(desk.records.sessions('m')).toContainEqual(ended);
  });

  it('replaces one run of the room as a whole, and nothing else', () => {
    desk.meeting({ meetingId: 'm' });
    const rough = stay({ subject: 'user:1', source: 'meet', conference: 'conferenceRecords/a' });
    const other = stay({ subject: 'user:1', source: 'meet', conference: 'conferenceRecords/b' });
    const report = stay({ subject: 'user:1', conference: 'conferenceRecords/a' });
    desk.records.writeSessions('m', 'meet', [rough, other]);
    desk.records.writeSessions('m', 'reports', [report]);
    const exact = { ...rough, sessionId: 'exact' };
    expect(
      desk.records.writeSessions('m', 'meet', [exact], { replaceConference: 'conferenceRecords/a' }),
    ).toEqual({ created: 1, updated: 0, removed: 1 });
    expect(
      desk.records
        .sessions('m')
        .map(({ sessionId }) => sessionId)
        .sort(),
    ).toEqual([exact.sessionId, other.sessionId, report.sessionId].sort());
  });

  it('moves with its meeting, and both are judged again', async () => {
    for (const meetingId of ['old', 'new']) {
      desk.meeting({ meetingId, guests: ['ana@school.example'] });
      desk.told(meetingId, []);
    }
    const one = stay({ subject: 'mail:ana@school.example' });
    const came = async (id: string) =>
      (await desk.call('list', {})).meetings.find(({ meetingId }) => meetingId === id)?.counts.came;
    desk.records.writeSessions('old', 'reports', [one]);
    expect([await came('old'), await came('new')]).toEqual([1, 0]);
    desk.records.writeSessions('new', 'reports', [one]);
    expect([await came('old'), await came('new')]).toEqual([0, 1]);
  });

  it('is not written any more when the details of the meeting were deleted', () => {
    desk.meeting({ meetingId: 'm' });
    desk.records.setStanding('m', { reduced: true });
    expect(desk.records.writeSessions('m', 'reports', [stay({ subject: 'user:1' })])).toEqual(nothing);
    expect(desk.records.sessions('m')).toEqual([]);
  });

  it('is written for many meetings at once as for each of them', async () => {
    for (const [index, meetingId] of ['a', 'b', 'done'].entries()) {
      desk.meeting({ meetingId, start: nine - hours(index * 48), guests: ['ana@school.example'] });
      desk.told(meetingId, []);
    }
    const judgedNow = () =>
      desk.database
        .all('SELECT meeting_id FROM attendance_judged ORDER BY meeting_id')
        .map((row) => row.meeting_id);
    await desk.call('list', {});
    desk.records.setStanding('done', { reduced: true });
    const page = new Map(
      ['a', 'b', 'done'].map((meetingId) => [
        meetingId,
        Array.from({ length: 23 }, (_, index) => stay({ subject: `user:${meetingId}${index}` })),
      ]),
    );
    expect(desk.records.writeStays(page)).toEqual({ ...nothing, created: 46 });
    expect(desk.records.sessions('a')).toHaveLength(23);
    expect(desk.records.sessions('done')).toEqual([]);
    await desk.call('list', {});
    const before = judgedNow();
    expect(before).toEqual(expect.arrayContaining(['a', 'b']));
    expect(desk.records.writeStays(page)).toEqual(nothing);
    expect(judgedNow()).toEqual(before);
    // Only what has changed is judged again.
    const [first, ...others] = page.get('a') ?? [];
    if (first) page.set('a', [{ ...first, left: first.joined + minutes(1) }, ...others]);
    expect(desk.records.writeStays(page)).toEqual({ ...nothing, updated: 1 });
    expect(judgedNow()).toEqual(before.filter((meetingId) => meetingId !== 'a'));
  });

  it('is the same whatever the order and however often it is told', () => {
    const stays = Array.from({ length: 12 }, (_, index) =>
      stay({ subject: `user:${index % 5}`, joined: nine + minutes(index) }),
    );
    desk.meeting({ meetingId: 'once' });
    desk.records.writeSessions('once', 'reports', stays);
    const expected = desk.records.sessions('once');
    fc.assert(
      fc.property(fc.array(fc.subarray(stays, { minLength: 1 }), { maxLength: 6 }), (parts) => {
        for (const part of parts) desk.records.writeSessions('once', 'reports', [...part].reverse());
        expect(desk.records.sessions('once')).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('gathering', () => {
  it('takes people from the guest list, not rooms and calendars, nobody twice', () => {
    desk.names.set('ana@school.example', 'Ana Ruiz');
    desk.meeting({
      meetingId: 'm',
      guests: [
        'Ana@School.example',
        { email: 'ana@school.example', response: 'accepted' },
        'room-5@resource.calendar.google.com',
        'c_1@group.calendar.google.com',
      ],
    });
    expect(gatherFacts(desk.kept.desk, 'm')?.invited).toEqual([
      { email: 'ana@school.example', name: 'Ana Ruiz', response: 'accepted', organizer: false },
    ]);
  });

  it('does not expect the organiser who is on no list, and does not call them uninvited', () => {
    desk.meeting({ meetingId: 'm', guests: ['ana@school.example'] });
    expect(gatherFacts(desk.kept.desk, 'm')?.invited).toHaveLength(1);
    desk.told('m', [stay({ subject: 'mail:teacher@school.example' })]);
    expect(gatherFacts(desk.kept.desk, 'm')?.invited).toContainEqual({
      email: 'teacher@school.example',
      name: 'Tea Cher',
      response: 'accepted',
      organizer: true,
    });
  });

  it('judges again when guests change, and not when nothing did', async () => {
    desk.meeting({ meetingId: 'm', guests: ['ana@school.example'] });
    desk.told('m', [stay({ subject: 'mail:ana@school.example' })]);
    const counts = async () => (await desk.call('list', {})).meetings[0]?.counts;
    expect(await counts()).toMatchObject({ invited: 1, came: 1 });
    const judged = () => desk.database.get('SELECT * FROM attendance_judged');
    const before = judged();
    expect(before).toBeDefined();
    desk.database.run(`UPDATE meeting SET title = 'Geometry'`);
    expect(judged()).toEqual(before);
    const list = JSON.stringify([
      { email: 'ana@school.example', name: null, response: 'accepted', organizer: false, self: false },
      { email: 'ben@school.example', name: null, response: 'accepted', organizer: false, self: false },
    ]);
    desk.database.run('UPDATE meeting SET attendees = ?', list);
    expect(await counts()).toMatchObject({ invited: 2, came: 1, noShow: 1 });
  });

  it('judges a running meeting anew every time', async () => {
    desk.now = nine + minutes(2);
    desk.meeting({ meetingId: 'm', guests: ['ana@school.example'] });
    desk.told('m', [stay({ subject: 'mail:ana@school.example', source: 'meet', left: null })], {
      state: 'live',
      answered: ['meet'],
      certain: false,
      meetSeen: 'running',
      meetAt: desk.now,
    });
    expect((await desk.call('list', {})).meetings[0]).toMatchObject({ state: 'live', counts: { inNow: 1 } });
    const first = await desk.call('get', { meetingId: 'm' });
    desk.now += minutes(2);
    const later = await desk.call('get', { meetingId: 'm' });
    const seconds = (one: typeof first) => one.participants[0]?.seconds ?? 0;
    expect(seconds(later) - seconds(first)).toBe(120);
    // The computer slept: who is inside now is not known, and nothing grows from what was seen before.
    desk.now += minutes(10);
    const asleep = await desk.call('get', { meetingId: 'm' });
    expect(asleep.participants[0]).toMatchObject({ inNow: false, seconds: seconds(first) });
    expect(asleep.summary).toMatchObject({ state: 'live', counts: { inNow: 0 } });
    desk.now = nine + hours(2);
    expect((await desk.call('list', {})).meetings[0]?.counts.inNow).toBe(0);
  });

  it('writes the results of a meeting as a whole', () => {
    desk.meeting({ meetingId: 'm', guests: ['ana@school.example', 'ben@school.example'] });
    desk.told('m', [stay({ subject: 'mail:ana@school.example' })]);
    settleResults(desk.kept.desk, 'm');
    settleResults(desk.kept.desk, 'm');
    const rows = desk.database.all(
      'SELECT person_id, judgement, came FROM attendance_result ORDER BY person_id',
    );
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { person_id: 'mail:ana@school.example', judgement: 'present', came: 1 },
      { person_id: 'mail:ben@school.example', judgement: 'no-show', came: 0 },
    ]);
  });
});

describe('a meeting that another organisation called', () => {
  const [coach, partner, ana, ben] = [
    'coach@partner.example',
    'pia@partner.example',
    'ana@school.example',
    'ben@school.example',
  ];
  const came = (email: string, part: Partial<Session> = {}) =>
    stay({ subject: `mail:${email}`, external: email.endsWith('partner.example'), ...part });
  const called = (meetingId: string, organizer = coach) => {
    desk.meeting({ meetingId, guests: [{ email: organizer, organizer: true }, partner, ana, ben] });
    desk.database.run('UPDATE meeting SET organizer_self = 0 WHERE meeting_id = ?', meetingId);
  };
  const judged = async (meetingId: string) =>
    Object.fromEntries(
      (await desk.call('get', { meetingId })).participants.map(({ email, judgement }) => [email, judgement]),
    );

  it('whose people the log does not show: of them nobody is absent because they were not in it', async () => {
    called('theirs');
    desk.told('theirs', [came(ana)]);
    expect(await judged('theirs')).toEqual({
      [coach]: 'pending',
      [partner]: 'pending',
      [ana]: 'present',
      [ben]: 'no-show',
    });
  });

  it('is told of as a whole by Meet', async () => {
    called('theirs');
    const all = [came(ana), came(ana, { source: 'meet' })];
    desk.told('theirs', all, { meetAt: desk.now, meetSeen: 'ended' });
    expect(await judged('theirs')).toMatchObject({ [coach]: 'no-show', [partner]: 'no-show' });
  });

  it('is an own one where the log shows others too, or the organiser as one of its own', async () => {
    called('others');
    desk.told('others', [came(partner)]);
    expect(await judged('others')).toMatchObject({ [coach]: 'no-show', [ben]: 'no-show' });
    const head = 'head@sister.example';
    called('sister', head);
    desk.told('sister', [came(head, { external: false })]);
    expect(await judged('sister')).toMatchObject({ [partner]: 'no-show', [ben]: 'no-show' });
    called('colleague', 'colleague@school.example');
    desk.told('colleague', [came(ana)]);
    expect(await judged('colleague')).toMatchObject({ [partner]: 'no-show', [ben]: 'no-show' });
  });
});

describe('a damaged record', () => {
  it('stops no view', async () => {
    desk.meeting({ meetingId: 'm', guests: ['ana@school.example'] });
    desk.meeting({ meetingId: 'n', guests: ['ana@school.example'], start: nine - hours(24) });
    const one: Session = stay({ subject: 'mail:ana@school.example' });
    desk.told('m', [one]);
    await desk.call('list', {});
    desk.database.run(`UPDATE attendance_meeting SET state = 'sideways', reports_error = '{"code":"gone"}'`);
    desk.database.run(`UPDATE attendance_result SET judgement = 'sometimes'`);
    desk.database.run(`UPDATE attendance_judged SET counts = 'many'`);
    desk.database.run(`UPDATE meeting SET time_zone = 'Mars/Olympus'`);
    desk.database.run(`INSERT INTO attendance_rules VALUES ('default', '', '{"lateAfter":"soon"}')`);
    desk.database.run(`UPDATE attendance_meeting SET reduced = 1`);
    const range = { kind: 'range', from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' } as const;
    expect((await desk.call('list', {})).meetings).toHaveLength(2);
    expect((await desk.call('get', { meetingId: 'm' })).participants[0]?.judgement).toBe('pending');
    expect((await desk.call('overview', range)).people[0]?.cells).toMatch(/^\?+$/);
    expect((await desk.call('person', { email: 'ana@school.example' })).meetings).toHaveLength(2);
    desk.database.run(`UPDATE meeting SET attendees = '{broken'`);
    expect((await desk.call('list', {})).meetings).toHaveLength(2);
    expect((await desk.call('get', { meetingId: 'n' })).participants).toEqual([]);
  });
});
