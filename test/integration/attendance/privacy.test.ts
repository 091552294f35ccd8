import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../main/attendance/records/gather.ts';
import { hours, KeptDesk, minutes, nine, stay } from './support/kept-desk.ts';

const ana = 'ana@school.example';
const ben = 'ben@school.example';
const zoe = 'zoe.quellenberg@elsewhere.example';

let desk: KeptDesk;
beforeEach(() => {
  desk = new KeptDesk();
});
afterEach(() => desk.close());

const people = async (meetingId: string) => (await desk.call('get', { meetingId })).participants;
const range = { kind: 'range', from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' } as const;

describe('places', () => {
  it('are hidden unless they are switched on', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana] });
    desk.told('m', [stay({ subject: `mail:${ana}` })]);
    const hidden = await desk.call('get', { meetingId: 'm' });
    expect(JSON.stringify(hidden)).not.toContain('192.0.2.7');
    expect(hidden.participants[0]?.sessions[0]).toMatchObject({ ip: null, country: null });
    desk.settings.attendanceShowPlaces = true;
    expect((await people('m'))[0]?.sessions[0]).toMatchObject({ ip: '192.0.2.7', country: 'ES' });
  });
});

describe('the presence-only mode', () => {
  it('tells who came and no time of anybody', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana, ben] });
    desk.told('m', [
      stay({ subject: `mail:${ana}`, joined: nine + 61_001, left: nine + 3_333_003 }),
      stay({ subject: `mail:${ana}`, source: 'meet', joined: nine + 444_004, left: nine + 3_000_005 }),
      stay({ subject: `mail:${ben}`, joined: nine + 777_007 }),
    ]);
    await desk.call('correct', {
      meetingId: 'm',
      personId: `mail:${ben}`,
      from: '2026-10-16T07:11:11Z',
      to: '2026-10-16T07:55:55Z',
      why: 'so',
    });
    desk.settings.attendancePresenceOnly = true;
    const detail = await desk.call('get', { meetingId: 'm' });
    expect(detail.presenceOnly).toBe(true);
    expect(detail.conferences).toEqual([]);
    for (const one of detail.participants) {
      expect(one).toMatchObject({
        firstIn: null,
        lastOut: null,
        seconds: null,
        share: null,
        intervals: [],
        sessions: [],
        bySource: [],
        differences: [],
        correction: null,
      });
    }
    expect(detail.summary.counts).toMatchObject({ invited: 2, came: 2 });
    const person = await desk.call('person', { email: ana });
    expect(person.meetings[0]).toMatchObject({ firstIn: null, lastOut: null, seconds: null, share: null });
    expect(JSON.stringify([detail, person])).not.toMatch(/T07:(01|07|11|12|50|55)/);
  });
});

describe('the retention', () => {
  const day = 24;

  it('deletes the details and keeps what was judged', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana, ben] });
    desk.told('m', [
      stay({ subject: `mail:${ana}`, joined: nine + minutes(9), displayName: 'Ana in the kitchen' }),
      stay({ subject: 'phone:+15550199', kind: 'phone', displayName: '+1 555-01..' }),
    ]);
    await desk.call('excuse', { meetingId: 'm', personId: `mail:${ben}`, why: 'broke a leg' });
    await desk.call('correct', {
      meetingId: 'm',
      personId: `mail:${ana}`,
      from: '2026-10-16T07:08:00Z',
      to: '2026-10-16T08:00:00Z',
      why: 'came through the window',
    });
    const before = await desk.call('get', { meetingId: 'm' });
    const overview = await desk.call('overview', range);
    desk.settings.attendanceRetentionDays = 30;
    desk.now = nine + hours(1 + 30 * day);
    expect(await desk.kept.reduceOld()).toBe(0);
    desk.now += 1;
    expect(await desk.kept.reduceOld()).toBe(1);
    expect(await desk.kept.reduceOld()).toBe(0);
    const after = await desk.call('get', { meetingId: 'm' });
    expect(after.summary).toMatchObject({ reduced: true, nextLook: null, counts: before.summary.counts });
    const judged = (all: typeof before) =>
      all.participants.map(({ email, judgement, late, invited }) => ({ email, judgement, late, invited }));
    expect(judged(after)).toEqual(judged(before));
    for (const one of after.participants) {
      expect(one).toMatchObject({ firstIn: null, sessions: [], correction: null, excuse: null });
    }
    const nameless = ({ meetings, people: rows }: typeof overview) => ({
      meetings,
      people: rows.map((one) => ({ ...one, name: '' })),
    });
    expect(nameless(await desk.call('overview', range))).toEqual(nameless(overview));
    expect((await desk.call('person', { email: ana })).meetings[0]).toMatchObject({
      judgement: 'late',
      firstIn: null,
      seconds: null,
    });
    expect(desk.keeps(['kitchen', '15550199', 'broke a leg', 'through the window', '192.0.2.7'])).toEqual([]);
  });

  it('leaves a reduced meeting as it is, whatever changes', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana] });
    desk.told('m', [stay({ subject: `mail:${ana}` })]);
    desk.settings.attendanceRetentionDays = 1;
    desk.now = nine + hours(40);
    expect(await desk.kept.reduceOld()).toBe(1);
    const counts = (await desk.call('list', {})).meetings[0]?.counts;
    expect(counts).toMatchObject({ invited: 1, came: 1 });
    desk.database.run(`UPDATE meeting SET attendees = '[]', end_ms = end_ms + 60000`);
    await desk.call('setRules', { scope: { kind: 'default' }, rules: null });
    expect((await desk.call('list', {})).meetings[0]?.counts).toEqual(counts);
    expect(gatherFacts(desk.kept.desk, 'm')).toBeNull();
    for (const refused of [
      desk.ask('assign', { meetingId: 'm', personId: `mail:${ana}`, email: ben }),
      desk.ask('excuse', { meetingId: 'm', personId: `mail:${ana}`, why: '' }),
    ]) {
      expect(await refused).toMatchObject({ error: { code: 'attendance-reduced' } });
    }
  });

  it('waits for what Google has not told yet, for three days at most', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana] });
    desk.told('m', [stay({ subject: `mail:${ana}` })], { state: 'waiting', certain: false });
    desk.settings.attendanceRetentionDays = 1;
    desk.now = nine + hours(1 + 2 * day);
    expect(await desk.kept.reduceOld()).toBe(0);
    desk.now = nine + hours(2 + 3 * day);
    expect(await desk.kept.reduceOld()).toBe(1);
  });

  it('deletes nothing when none is set', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana] });
    desk.told('m', [stay({ subject: `mail:${ana}` })]);
    desk.now = nine + hours(5000 * day);
    expect(await desk.kept.reduceOld()).toBe(0);
  });
});

describe('forgetting somebody', () => {
  const account = stay({ subject: 'user:99887766', source: 'meet', displayName: 'Zoe Q' });
  const mail = stay({ subject: `mail:${zoe}`, displayName: 'Zoe Q' });
  const phone = stay({ subject: 'phone:+15550777', kind: 'phone', displayName: '+1 555-07..' });
  const shown = stay({ subject: 'name:quellenbergerin', displayName: 'Quellenbergerin' });
  const other = stay({ subject: `mail:${ben}`, displayName: 'Ben' });
  const all = [account, mail, phone, shown, other];

  const prepare = async () => {
    desk.meeting({ meetingId: 'm', guests: [ana, ben] });
    desk.database.run(
      `INSERT INTO attendance_account VALUES ('user:99887766', ?, 'Zoe Quellenberg', 'directory', 0)`,
      zoe,
    );
    desk.told('m', all, { answered: ['reports', 'meet'] });
    for (const subject of ['phone:+15550777', `reports:${shown.endpoint}`]) {
      const guest = (await people('m')).find(({ personId }) => personId === subject);
      await desk.call('assign', { meetingId: 'm', personId: guest?.personId ?? '', email: zoe });
    }
    await desk.call('excuse', { meetingId: 'm', personId: `mail:${zoe}`, why: 'Zoe had a reason' });
    await desk.call('correct', {
      meetingId: 'm',
      personId: `mail:${zoe}`,
      from: '2026-10-16T07:08:00Z',
      to: '2026-10-16T08:00:00Z',
      why: 'Zoe said so',
    });
  };
  const traces = [zoe, 'Quellenberg', '99887766', '15550777', 'Quellenbergerin', 'Zoe'];

  it('deletes their stays by whatever they were recognised, and out of the file', async () => {
    await prepare();
    expect(desk.keeps(traces)).toEqual(traces);
    expect(await desk.call('forget', { email: zoe.toUpperCase() })).toEqual({
      meetings: 1,
      sessions: 4,
      links: 2,
    });
    expect(desk.keeps(traces)).toEqual([]);
    expect((await people('m')).map(({ email }) => email)).toEqual([ana, ben]);
    expect((await desk.call('person', { email: zoe })).meetings).toEqual([]);
    expect((await desk.call('links', {})).links).toEqual([]);
    expect(await desk.call('forget', { email: zoe })).toEqual({ meetings: 0, sessions: 0, links: 0 });
  });

  it('is not undone by the next look at Google, whichever source is looked at', async () => {
    await prepare();
    await desk.call('forget', { email: zoe });
    const again = stay({ subject: 'name:zoe q', displayName: 'Zoe Q', source: 'meet' });
    desk.told('m', [...all, again], { answered: ['reports', 'meet'] });
    expect(desk.records.sessions('m')).toEqual([other]);
    expect(desk.keeps(traces)).toEqual([]);
  });

  it('takes them off what was judged of the past, without calling them absent, and sees them again later', async () => {
    desk.meeting({ meetingId: 'past', guests: [ana, ben] });
    desk.told('past', [stay({ subject: `mail:${ana}` }), other]);
    expect((await desk.call('list', {})).meetings[0]?.counts).toMatchObject({ invited: 2, came: 2 });
    await desk.call('forget', { email: ana });
    expect((await people('past')).map(({ email }) => email)).toEqual([ben]);
    expect((await desk.call('list', {})).meetings[0]?.counts).toMatchObject({ invited: 1, noShow: 0 });
    const tomorrow = nine + hours(24);
    desk.now = tomorrow + hours(2);
    desk.meeting({ meetingId: 'next', guests: [ana, ben], start: tomorrow });
    desk.told('next', [stay({ subject: `mail:${ana}`, joined: tomorrow, left: tomorrow + hours(1) })]);
    expect((await people('next')).find(({ email }) => email === ana)?.judgement).toBe('present');
  });

  it('reaches meetings of which only the judgements are kept', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana, ben] });
    desk.told('m', [stay({ subject: `mail:${ana}` })]);
    desk.settings.attendanceRetentionDays = 1;
    desk.now = nine + hours(48);
    expect(await desk.kept.reduceOld()).toBe(1);
    expect(await desk.call('forget', { email: ana })).toEqual({ meetings: 1, sessions: 0, links: 0 });
    const { participants, summary } = await desk.call('get', { meetingId: 'm' });
    expect(participants.map(({ email }) => email)).toEqual([ben]);
    expect(summary.counts).toMatchObject({ invited: 1, came: 0, noShow: 1 });
  });

  it('takes the address from what they said of others, which stays', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana] });
    desk.told('m', []);
    await desk.call('excuse', { meetingId: 'm', personId: `mail:${ana}`, why: 'ill' });
    await desk.call('forget', { email: 'teacher@school.example' });
    expect((await people('m'))[0]?.excuse).toMatchObject({ why: 'ill', by: '' });
  });

  it('says when the address is none', async () => {
    expect(await desk.ask('forget', { email: 'zoe' })).toMatchObject({
      error: { code: 'address-invalid', details: { field: 'email' } },
    });
  });
});
