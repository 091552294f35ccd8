import { afterEach, describe, expect, it } from 'vitest';
import type { AttendanceLink } from '../../../preload/contract/attendance.ts';
import type { Output } from '../../../preload/contract.ts';
import { ExportDesk } from './support/export-desk.ts';
import { hours, nine, stay } from './support/kept-desk.ts';
import { born, day, guests, hour, type SyncDesk, startSyncDesk } from './support/sync-desk.ts';

describe('in the whole application', () => {
  const [ana, , choir] = guests;
  let desk: SyncDesk;
  afterEach(() => desk.close());

  const seen = async (meetingId: string) => {
    const { groups, summary } = await desk.get(meetingId);
    const { invited, noShow } = summary.counts;
    const names = groups.map(({ email }) => email);
    return { groups: names, judgement: (await desk.judged(meetingId)).cleo, invited, noShow };
  };
  const person = { groups: [], judgement: 'no-show', noShow: 2 };
  const group = { groups: [choir], judgement: undefined, noShow: 1 };
  const call = <T>(method: string, input: unknown = {}) => desk.one.call<T>(`attendance.${method}`, input);

  it('an address that is a group is expected nowhere, after a sync and a restart too, until taken back', async () => {
    desk = await startSyncDesk({ ask: ['reports'] });
    const lessons: string[] = [];
    for (const start of [born + 2 * hour, born + day + 2 * hour]) {
      const { meetingId, eventId, end } = await desk.schedule(start);
      desk.hold(eventId, [{ email: ana, name: 'Ana', joined: start, left: end }]);
      lessons.push(meetingId);
    }
    const [first = '', second = ''] = lessons;
    desk.clock.set(4 * day);
    for (const meetingId of lessons) {
      await desk.one.call('attendance.sync', { meetingId });
      expect(await seen(meetingId)).toMatchObject(person);
    }
    const { invited } = await seen(first);
    const marked = await call<{ link: AttendanceLink }>('markGroup', {
      meetingId: first,
      personId: `mail:${choir}`,
    });
    expect(marked.link).toMatchObject({ kind: 'group', email: choir });
    for (const meetingId of lessons)
      expect(await seen(meetingId)).toEqual({ ...group, invited: invited - 1 });
    expect((await call<Output<'attendance', 'person'>>('person', { email: choir })).meetings).toEqual([]);
    await desk.sync(second);
    await desk.one.restart();
    expect(await seen(second)).toMatchObject(group);
    expect(await call('links')).toEqual({ links: [marked.link] });
    await call('unassign', { linkId: marked.link.linkId });
    for (const meetingId of lessons) expect(await seen(meetingId)).toMatchObject({ ...person, invited });
    await call('markGroup', { meetingId: second, personId: `mail:${choir}` });
    expect(await call('forget', { email: choir })).toMatchObject({ links: 1 });
    expect(await call('links')).toEqual({ links: [] });
  });
});

describe('of what is kept', () => {
  const [ana, choir] = ['ana@school.example', 'choir@school.example'];
  const days = { kind: 'range', from: new Date(nine).toISOString(), to: '2026-10-30T00:00:00Z' } as const;
  let desk: ExportDesk;
  afterEach(() => desk.close());

  function lesson(): void {
    desk = new ExportDesk();
    desk.meeting({ meetingId: 'm', guests: [ana, { email: 'Choir@school.example', name: 'The choir' }] });
    desk.told('m', [stay({ subject: `mail:${ana}` })]);
  }
  const mark = (personId: string) => desk.ask('markGroup', { meetingId: 'm', personId });

  it('the overview, the lists and the bill leave it out, and the exports say so', async () => {
    lesson();
    const overview = async () => (await desk.call('overview', days)).people.map(({ email }) => email);
    expect(await overview()).toEqual([ana, choir].toSorted());
    expect(await mark(`mail:${choir}`)).toMatchObject({ ok: true });
    expect(desk.changes).toEqual(['changed']);
    expect(await overview()).toEqual([ana]);
    expect((await desk.call('list', {})).meetings[0]?.counts).toMatchObject({ invited: 1, noShow: 0 });
    const content = { kind: 'meeting', meetingId: 'm' } as const;
    expect((await desk.csv(content)).rows.map((row) => row.person_email)).toEqual([ana]);
    const said = 'The choir (choir@school.example)';
    expect(await desk.sheet(content, 'facts')).toContainEqual(['Groups, not counted', said]);
    expect(await desk.html(content)).toContain(`<dt>Groups, not counted</dt><dd>${said}</dd>`);
    const bill = { kind: 'billing', scope: days, rounding: { unit: 1, mode: 'up' }, within: 'all' } as const;
    expect((await desk.csv(bill)).rows.map((row) => row.person_email)).toEqual([ana]);
  });

  it('is said of nobody who came, of nobody who is not invited, and of one address once', async () => {
    lesson();
    desk.told('m', [stay({ subject: 'user:7', displayName: 'Nana' })]);
    for (const personId of [`mail:${ana}`, 'user:7'])
      expect(await mark(personId)).toMatchObject({ error: { code: 'attendance-seen' } });
    expect(await mark('mail:nobody@school.example')).toMatchObject({ error: { code: 'not-found' } });
    await mark(`mail:${choir}`);
    expect(await mark(`mail:${choir}`)).toMatchObject({ error: { code: 'not-found' } });
    expect((await desk.call('links', {})).links).toHaveLength(1);
  });

  it('holds no longer where somebody joins under that address', async () => {
    lesson();
    await mark(`mail:${choir}`);
    const detail = () => desk.call('get', { meetingId: 'm' });
    expect((await detail()).groups).toMatchObject([{ email: choir, name: 'The choir' }]);
    desk.now = nine + hours(5);
    desk.told('m', [stay({ subject: `mail:${choir}` })]);
    const { participants, groups } = await detail();
    expect(participants.find(({ email }) => email === choir)).toMatchObject({ judgement: 'present' });
    expect(groups).toEqual([]);
  });
});
