import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hours, KeptDesk, minutes, nine, stay } from './support/kept-desk.ts';

const ana = 'ana@school.example';
const ben = 'ben@school.example';
const cai = 'cai@school.example';

let desk: KeptDesk;
beforeEach(() => {
  desk = new KeptDesk();
  desk.now = nine + hours(24 * 60);
});
afterEach(() => desk.close());

const range = { kind: 'range', from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' } as const;

/** A class on the day of that number, with whoever came, and after how many minutes. */
function lesson(
  number: number,
  came: Readonly<Record<string, number>>,
  seed: Partial<Parameters<KeptDesk['meeting']>[0]> = {},
): string {
  const start = nine + hours(24 * number);
  const meetingId = desk.meeting({ meetingId: `m${number}`, start, guests: [ana, ben], ...seed });
  desk.told(
    meetingId,
    Object.entries(came).map(([email, after]) =>
      stay({ subject: `mail:${email}`, joined: start + minutes(after), left: start + hours(1) }),
    ),
  );
  return meetingId;
}

describe('the list', () => {
  it('has what has begun, newest first, and nothing else', async () => {
    lesson(1, { [ana]: 0 });
    lesson(2, { [ana]: 0 });
    desk.meeting({ meetingId: 'later', start: desk.now + 1 });
    desk.meeting({ meetingId: 'unfinished', status: 'unfinished' });
    desk.meeting({ meetingId: 'note', code: null });
    desk.meeting({ meetingId: 'whole day', guests: [ana] });
    desk.database.run(`UPDATE meeting SET all_day = 1 WHERE meeting_id = 'whole day'`);
    const { meetings, total } = await desk.call('list', { limit: 1 });
    expect(meetings.map(({ meetingId }) => meetingId)).toEqual(['m2']);
    expect(total).toBe(2);
    const early = await desk.call('list', { to: '2026-10-18T00:00:00Z' });
    expect(early.meetings.map(({ meetingId }) => meetingId)).toEqual(['m1']);
  });

  it('finds by title, person and several words', async () => {
    lesson(1, {}, { title: 'Álgebra' });
    lesson(2, {}, { title: 'History', guests: [cai] });
    const found = async (query: string) =>
      (await desk.call('list', { query })).meetings.map(({ meetingId }) => meetingId);
    expect(await found('algebra')).toEqual(['m1']);
    expect(await found('cai hist')).toEqual(['m2']);
    expect(await found('cai algebra')).toEqual([]);
  });

  it('counts whoever nothing is known of as pending, never as absent', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana, ben] });
    const [waiting] = (await desk.call('list', {})).meetings;
    expect(waiting).toMatchObject({
      state: 'waiting',
      sources: [],
      counts: { invited: 2, pending: 2, noShow: 0, came: 0 },
    });
    desk.told('m', [stay({ subject: `mail:${ana}` })], { state: 'waiting', certain: false });
    const [partly] = (await desk.call('list', {})).meetings;
    expect(partly?.counts).toMatchObject({ came: 1, pending: 1, noShow: 0 });
  });

  it('says where no room was, what was called off, and the last error in words', async () => {
    desk.meeting({ meetingId: 'no room', guests: [ana], code: null });
    desk.meeting({ meetingId: 'off', guests: [ana], status: 'cancelled' });
    desk.meeting({ meetingId: 'm', guests: [ana] });
    desk.records.setStanding('m', {
      state: 'failed',
      reportsError: { code: 'rate-limited' },
      nextLook: desk.now + hours(1),
    });
    const { meetings } = await desk.call('list', {});
    const of = (id: string) => meetings.find(({ meetingId }) => meetingId === id);
    expect(of('no room')?.state).toBe('no-room');
    expect(of('off')).toMatchObject({ state: 'not-held', counts: { noShow: 0, pending: 1 } });
    expect(of('m')).toMatchObject({ state: 'failed', error: { code: 'rate-limited', retryable: true } });
    expect(of('m')?.error?.message).not.toBe('');
  });

  it('counts the same as the meeting by itself', async () => {
    lesson(1, { [ana]: 12, 'guest@elsewhere.example': 3 });
    const [summary] = (await desk.call('list', {})).meetings;
    expect((await desk.call('get', { meetingId: 'm1' })).summary).toEqual(summary);
    expect(summary?.counts).toMatchObject({ invited: 2, came: 1, late: 1, noShow: 1, uninvited: 1 });
  });
});

describe('one meeting', () => {
  it('shows what the scheduled times say as an estimate until a source answers', async () => {
    desk.meeting({ meetingId: 'm', guests: [{ email: ana, response: 'accepted' }] });
    const { participants, summary } = await desk.call('get', { meetingId: 'm' });
    expect(summary.sources).toEqual([]);
    expect(participants).toMatchObject([
      { estimated: true, judgement: 'pending', response: 'accepted', firstIn: '2026-10-16T07:00:00Z' },
    ]);
    expect((await desk.call('person', { email: ana })).meetings[0]).toMatchObject({
      meeting: { estimated: true },
      firstIn: null,
      seconds: null,
    });
  });

  it('shows both sources with where they differ, and the runs of the room', async () => {
    desk.meeting({ meetingId: 'm', guests: [ana] });
    desk.told(
      'm',
      [
        stay({ subject: `mail:${ana}`, left: nine + minutes(20), conference: 'r1' }),
        stay({ subject: `mail:${ana}`, joined: nine + minutes(25), conference: 'r2' }),
        stay({ subject: `mail:${ana}`, source: 'meet', joined: nine + minutes(5), conference: 'c1' }),
      ],
      { answered: ['reports', 'meet'] },
    );
    const { participants, conferences } = await desk.call('get', { meetingId: 'm' });
    expect(conferences.map(({ name, sessions }) => [name, sessions])).toEqual([
      ['r1', 1],
      ['c1', 1],
      ['r2', 1],
    ]);
    const [person] = participants;
    expect(person?.bySource.map(({ source, seconds }) => [source, seconds])).toEqual(
      expect.arrayContaining([
        ['reports', 3300],
        ['meet', 3300],
      ]),
    );
    expect(person?.differences).toContainEqual({
      what: 'joined',
      reports: '2026-10-16T07:00:00Z',
      meet: '2026-10-16T07:05:00Z',
    });
    expect(person?.seconds).toBe(3600);
    expect(person?.sessions).toHaveLength(3);
  });

  it('is not found when it is not there', async () => {
    expect(await desk.ask('get', { meetingId: 'x' })).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('one person', () => {
  it('has every meeting, newest first, with rate, trend and streaks', async () => {
    lesson(1, { [ana]: 0 });
    lesson(10, { [ben]: 0 });
    lesson(20, {});
    lesson(25, { [ana]: 12 });
    lesson(26, {}, { guests: [ben] });
    const person = await desk.call('person', { email: 'ANA@school.example' });
    expect(person.meetings.map(({ meeting, judgement }) => [meeting.meetingId, judgement])).toEqual([
      ['m25', 'late'],
      ['m20', 'no-show'],
      ['m10', 'no-show'],
      ['m1', 'present'],
    ]);
    expect(person).toMatchObject({
      expected: 4,
      came: 2,
      late: 1,
      rate: 0.5,
      absentNow: 0,
      absentLongest: 2,
    });
    expect(person.trend).toEqual([
      { month: '2026-10', expected: 2, rate: 0.5 },
      { month: '2026-11', expected: 2, rate: 0.5 },
    ]);
    expect((await desk.call('person', { email: ana, to: '2026-10-20T00:00:00Z' })).meetings).toHaveLength(1);
  });

  it('puts a meeting into the month of the person’s zone', async () => {
    desk.meeting({ meetingId: 'm', start: Date.UTC(2026, 9, 31, 23, 30), guests: [ana] });
    const trend = async () => (await desk.call('person', { email: ana })).trend.map(({ month }) => month);
    expect(await trend()).toEqual(['2026-11']);
    desk.settings.timeZone = 'America/Lima';
    expect(await trend()).toEqual(['2026-10']);
  });

  it('is nobody known, or no address', async () => {
    expect(await desk.call('person', { email: cai })).toMatchObject({ name: cai, meetings: [], rate: null });
    expect(await desk.ask('person', { email: 'cai' })).toMatchObject({
      error: { code: 'address-invalid', details: { field: 'email' } },
    });
  });
});

describe('the overview', () => {
  it('has a cell for each person and meeting, with the sums of both', async () => {
    desk.names.set(ana, 'Ana Ruiz');
    lesson(1, { [ana]: 0, [ben]: 0 });
    lesson(2, { [ana]: 12, [cai]: 0 });
    lesson(3, {});
    desk.meeting({ meetingId: 'm4', start: nine + hours(24 * 4), guests: [ana] });
    lesson(5, {}, { status: 'cancelled' });
    await desk.call('excuse', { meetingId: 'm3', personId: `mail:${ben}`, why: 'ill' });
    const overview = await desk.call('overview', range);
    expect(overview.meetings.map(({ meetingId, counts }) => [meetingId, counts.came])).toEqual([
      ['m1', 2],
      ['m2', 1],
      ['m3', 0],
      ['m4', 0],
    ]);
    expect(overview.people.map(({ name, cells }) => [name, cells])).toEqual([
      ['Ana Ruiz', 'PLN?'],
      [ben, 'PNX.'],
      [cai, '.U..'],
    ]);
    expect(overview.people[0]).toMatchObject({
      expected: 3,
      came: 2,
      late: 1,
      absentNow: 1,
      absentLongest: 1,
    });
    expect(overview.people[1]).toMatchObject({ expected: 2, came: 1, absentNow: 1 });
    expect(overview.people[2]).toMatchObject({ expected: 0, rate: null });
  });

  it('says of a person what the person’s own view says', async () => {
    for (let number = 1; number < 20; number += 1) {
      const came = [ana, ben].filter((_, index) => (number * 7 + index * 3) % 4 > index);
      lesson(number, Object.fromEntries(came.map((email, index) => [email, ((number + index) % 3) * 5])));
    }
    const { people } = await desk.call('overview', range);
    for (const { email, cells, name, ...sums } of people) {
      const { expected, came, late, rate, absentNow, absentLongest } = await desk.call('person', { email });
      expect(sums).toEqual({ expected, came, late, rate, absentNow, absentLongest });
      expect([name, cells.length]).toEqual([email, 19]);
    }
  });

  it('is of a series or of a project', async () => {
    lesson(1, { [ana]: 0 }, { seriesId: 's', projectId: 'P1', title: 'Chess' });
    lesson(8, { [ana]: 0 }, { seriesId: 's' });
    lesson(9, { [ana]: 0 });
    const series = await desk.call('overview', { kind: 'series', meetingId: 'm8' });
    expect(series.title).toBe('Algebra');
    expect(series.meetings.map(({ meetingId }) => meetingId)).toEqual(['m1', 'm8']);
    const single = await desk.call('overview', { kind: 'series', meetingId: 'm9' });
    expect(single.meetings.map(({ meetingId }) => meetingId)).toEqual(['m9']);
    const project = await desk.call('overview', { ...range, kind: 'project', projectId: 'P1' });
    expect(project).toMatchObject({ title: 'Reading club', people: [{ cells: 'P' }, { cells: 'N' }] });
    expect(await desk.ask('overview', { kind: 'series', meetingId: 'x' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await desk.ask('overview', { ...range, to: range.from })).toMatchObject({
      error: { code: 'end-not-after-start', details: { field: 'to' } },
    });
  });
});
