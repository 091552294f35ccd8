import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPlan } from '../../../preload/contract/bulk-plan.ts';
import type { Output } from '../../../preload/contract.ts';
import { type DemoApp, startDemoApp } from '../meetings/support/demo-app.ts';
import { defaults, type Plan, plan, timetable } from './support/timetable.ts';

let one: DemoApp;

beforeAll(async () => {
  one = await startDemoApp();
});

afterAll(async () => {
  await one.close();
});

const codes = ({ rows }: Plan): string[][] => rows.map(({ problems }) => problems.map(({ code }) => code));

describe('the dry run', () => {
  test('a pasted table: every column recognised, everybody resolved, nothing wrong', async () => {
    const planned = importPlan.parse(await plan(one, timetable(7)));
    expect(planned.columns.map(({ field, by }) => [field, by])).toEqual([
      ['title', 'name'],
      ['date', 'name'],
      ['start', 'name'],
      ['duration', 'name'],
      ['people', 'name'],
    ]);
    expect(planned.rows).toHaveLength(7);
    expect(codes(planned).flat()).toEqual([]);
    expect(planned.rows[0]?.meeting).toMatchObject({
      title: 'Lesson 1',
      start: '2027-09-06T10:00:00+02:00',
      end: '2027-09-06T10:45:00+02:00',
      guests: 1,
    });
  });

  test('each problem is at its row, names its column and the text at fault', async () => {
    const text = [
      'Asignatura;Fecha;Hora;Fin;Participantes;Proyecto;Zona horaria',
      'Unknown;2027-09-06;10:00;11:00;Nobody Known;;',
      'No address;2027-09-06;10:00;11:00;Benedict Achterberg;;',
      'Wrong address;2027-09-06;10:00;11:00;ana@nowhere;;',
      'Nobody;2027-09-06;10:00;11:00;;;',
      'Past;2020-09-07;10:00;11:00;a@example.com;;',
      'Weekend;2027-09-11;10:00;11:00;b@example.com;;',
      'Late;2027-09-06;22:00;23:00;c@example.com;;',
      'Backwards;2027-09-06;11:00;10:00;d@example.com;;',
      'Bad time;2027-09-06;ten;11:00;e@example.com;;',
      'Bad date;someday;10:00;11:00;f@example.com;;',
      'Skipped;2027-03-28;02:30;03:30;g@example.com;;',
      'Project;2027-09-06;10:00;11:00;;Nothing;',
      'Zone;2027-09-06;10:00;11:00;h@example.com;;Mars/Base',
      'Fine;2027-09-06;13:00;14:00;;Year 7 Mathematics;America/New_York',
    ].join('\n');
    const planned = await plan(one, text);
    expect(codes(planned)).toEqual([
      ['person-unknown'],
      ['person-without-address'],
      ['address-invalid'],
      ['no-participants'],
      ['past'],
      ['not-working-day'],
      ['outside-hours'],
      ['end-not-after-start'],
      ['time-unreadable'],
      ['date-unreadable'],
      ['time-skipped'],
      ['project-unknown'],
      ['zone-unknown'],
      ['outside-hours'],
    ]);
    expect(planned.rows[0]?.problems[0]).toMatchObject({
      severity: 'error',
      field: 'people',
      column: 4,
      value: 'Nobody Known',
    });
    expect(planned.rows[13]?.meeting?.guests).toBeGreaterThan(3);
  });

  test('times with a dot are no dates', async () => {
    const text = 'Title,Date,Start,End,Guests\nOne,2028-04-03,10.30,11.00,a@example.com';
    const planned = await plan(one, text);
    expect([planned.dateOrder, codes(planned)]).toEqual(['none', [[]]]);
  });

  test('an order of day and month that nothing tells is asked, and taken when it is said', async () => {
    const text =
      'Title,Date,Time,Guests\nOne,03/04/2028,10:00,a@example.com\nTwo,05/06/2028,10:00,b@example.com';
    const asked = await plan(one, text);
    expect(asked.dateOrder).toBe('ask');
    expect(codes(asked)).toEqual([['date-order'], ['date-order']]);
    expect(asked.rows[0]?.problems[0]?.facts).toEqual({ dmy: '2028-04-03', mdy: '2028-03-04' });
    const said = await plan(one, text, { dateOrder: 'dmy', planId: asked.planId });
    expect(said.planId).toBe(asked.planId);
    expect(said.rows.map(({ meeting }) => meeting?.start.slice(0, 10))).toEqual(['2028-04-03', '2028-06-05']);
  });

  test('rows that need somebody in two places, rows that come twice, and meetings that stand already', async () => {
    await one.call('meetings.create', {
      title: 'Standing',
      employeeEmails: ['busy@example.com'],
      startTime: '2028-05-08T10:00:00+02:00',
      endTime: '2028-05-08T11:00:00+02:00',
    });
    const text = [
      'Title,Date,Time,Guests',
      'A,2028-05-09,10:00,x@example.com;y@example.com',
      'B,2028-05-09,10:30,Y@example.com',
      'C,2028-05-10,10:00,z@example.com',
      'C,2028-05-10,10:00,z@example.com',
      'D,2028-05-08,10:30,busy@example.com',
      'Standing,2028-05-08,10:00,busy@example.com',
      'E,2028-05-08,10:45,free@example.com',
    ].join('\n');
    const planned = await plan(one, text);
    expect(codes(planned)).toEqual([
      ['row-conflict'],
      ['row-conflict'],
      ['row-twice'],
      ['row-twice'],
      ['row-conflict', 'guest-busy'],
      ['row-conflict', 'already-there'],
      ['calendar-busy'],
    ]);
    expect(planned.rows[0]?.problems[0]?.facts).toEqual({ row: 2, who: 'y@example.com' });
  });

  test('the calendar’s own rules: holidays, notice, the time kept free before', async () => {
    const { calendars } = await one.call<Output<'calendars', 'list'>>('calendars.list');
    const primary = calendars.find((calendar) => calendar.primary);
    if (!primary) throw new Error('no primary calendar');
    await one.call('calendars.configure', {
      accountId: primary.accountId,
      calendarId: primary.calendarId,
      scheduling: {
        ...primary.scheduling,
        holidays: [{ date: '2028-06-05', name: 'Founders’ day' }],
        bufferBeforeMinutes: 30,
      },
    });
    const planned = await plan(
      one,
      [
        'Title,Date,Time,Guests',
        'Holiday,2028-06-05,10:00,a@example.com',
        'Close,2028-05-08,11:15,b@example.com',
        'Far,2028-05-08,11:30,c@example.com',
      ].join('\n'),
    );
    expect(codes(planned)).toEqual([['holiday'], ['calendar-busy'], []]);
    expect(planned.rows[0]?.problems[0]?.facts).toEqual({ name: 'Founders’ day' });
    await one.call('calendars.configure', {
      accountId: primary.accountId,
      calendarId: primary.calendarId,
      scheduling: primary.scheduling,
    });
  });

  test('a cell that is corrected is read again, and no other', async () => {
    const text =
      'Title,Date,Time,Guests\nOne,2028-04-03,ten,a@example.com\nTwo,2028-04-03,12:00,b@example.com';
    const first = await plan(one, text);
    expect(codes(first)).toEqual([['time-unreadable'], []]);
    const second = await plan(one, text, {
      planId: first.planId,
      edits: [{ row: 1, column: 2, value: ' 10:00 ' }],
    });
    expect(codes(second)).toEqual([[], []]);
    expect(second.rows[0]?.cells).toEqual(['One', '2028-04-03', '10:00', 'a@example.com']);
  });

  test('300 rows with names, ids, addresses and projects take a handful of directory requests', async () => {
    const asked: string[] = [];
    const stop = one.demo.observe(({ path }) => path.includes('/api/data/') && asked.push(path));
    const names = ['Tomás Vidal', 'HS-1004', 'kwame.boateng@harbour.example.com', 'Priya Raman'];
    const projects = ['', '', 'HP-301', 'Year 9 Science'];
    const rows = timetable(300)
      .split('\n')
      .map((line, index) =>
        index === 0 ? `${line}\tProject` : `${line};${names[index % 4]}\t${projects[index % 4]}`,
      );
    const planned = await plan(one, rows.join('\n'));
    stop();
    expect(planned.rows).toHaveLength(300);
    expect(planned.rows.every(({ meeting }) => (meeting?.guests ?? 0) > 0)).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(12);
  });

  test('an empty table, and one that is too long', async () => {
    const call = (text: string) => one.app.call('meetings.importPlan', { text, defaults });
    expect(await call(' \n\n')).toMatchObject({ ok: false, error: { code: 'table-empty' } });
    expect(await call('Title,Date\n')).toMatchObject({ ok: false, error: { code: 'table-empty' } });
    expect(await call('a,b\n'.repeat(2001))).toMatchObject({
      ok: false,
      error: { code: 'table-too-large', details: { limit: 2000 } },
    });
  });
});

describe('what Google tells of the guests', () => {
  const lesson = (title: string, guest: string) =>
    `Title\tDate\tStart\tDuration\tGuests\n${title}\t2027-10-04\t10:00\t45m\t${guest}`;

  test('a guest who is busy is a warning, one whose times are not shown is named, and never taken as free', async () => {
    const other = await startDemoApp();
    const [, teacher = ''] = other.demo.accounts;
    other.demo.others.insert(teacher, {
      summary: 'Dentist',
      start: { dateTime: '2027-10-04T08:30:00Z' },
      end: { dateTime: '2027-10-04T09:30:00Z' },
    });
    const busy = importPlan.parse(await plan(other, lesson('Maths', teacher)));
    expect(busy.rows[0]?.problems).toMatchObject([
      { code: 'guest-not-free', severity: 'warning', field: 'start', facts: { who: teacher, count: 0 } },
    ]);
    expect(busy.freeBusy).toEqual({ unknown: [], trouble: null });
    const outside = importPlan.parse(await plan(other, lesson('Maths', 'guest@elsewhere.example.org')));
    expect(codes(outside)).toEqual([[]]);
    expect(outside.freeBusy.unknown).toEqual(['guest@elsewhere.example.org']);
    await other.close();
  });

  test('a request that fails is told, and the rest of the dry run stands', async () => {
    const other = await startDemoApp();
    other.demo.faults.add({ match: { path: /freeBusy$/ }, kind: 'status', status: 500 });
    const planned = importPlan.parse(await plan(other, lesson('Maths', 'guest@example.com')));
    expect(planned.freeBusy.trouble?.code).toBe('service-unavailable');
    expect(planned.rows[0]?.meeting?.guests).toBe(1);
    await other.close();
  });
});
