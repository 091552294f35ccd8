import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import type { Facts, PersonFacts } from './facts.ts';

const at = (text: string): number => Date.parse(text);
const start = at('2026-11-24T14:00:00Z');
const end = at('2026-11-24T14:45:00Z');
const whole = [{ start: at('2026-11-24T08:00:00Z'), end: at('2026-11-24T18:00:00Z') }];

const person = (email: string, more: Partial<PersonFacts> = {}): PersonFacts => ({
  email,
  name: null,
  organiser: false,
  ownHours: false,
  timeZone: 'Europe/Madrid',
  working: whole,
  busy: [],
  unknown: [],
  ...more,
});
const me = person('me@example.org', { organiser: true });
const ann = person('ann@example.org');
const guest = (email: string, why: Facts['guests'][number]['why'] = [{ kind: 'typed' }]) => ({
  email,
  name: null,
  employeeId: null,
  why,
});
const calendar = {
  accountId: 'a',
  calendarId: 'primary',
  summary: 'Mine',
  writable: true,
  makesLinks: true,
};
const free = { start: '2026-11-24T16:00:00+01:00', end: '2026-11-24T16:45:00+01:00' };
const clear: Facts = {
  now: at('2026-11-21T09:00:00Z'),
  start,
  end,
  timeZone: 'Europe/Madrid',
  starts: [start],
  wantsMeet: true,
  refused: null,
  calendar,
  holidays: [],
  notice: { days: 0, earliest: at('2026-11-21T09:00:00Z') },
  others: [],
  guests: [guest('ann@example.org'), guest('bob@example.org')],
  people: [me, ann],
  titles: [],
  free,
  lookedUntil: null,
};
const found = (more: Partial<Facts>) => decide({ ...clear, ...more });
const takeTime = { kind: 'take-time', ...free };

describe('what stands against a meeting', () => {
  it('is nothing when nothing does', () => {
    expect(decide(clear)).toEqual([]);
  });

  it.each(['account-missing', 'sign-in-needed', 'permission-missing'] as const)(
    'no permission: %s',
    (reason) => {
      expect(found({ refused: { reason, accountId: 'a' } })).toEqual([
        {
          severity: 'stop',
          fact: { code: 'no-permission', reason },
          fixes: [{ kind: 'sign-in', accountId: 'a' }],
        },
      ]);
    },
  );

  it('a calendar that may only be read: another that makes links is offered', () => {
    const other = { ...calendar, calendarId: 'rooms', summary: 'Rooms', makesLinks: false };
    const linking = { ...calendar, calendarId: 'staff', summary: 'Staff', makesLinks: null };
    const readOnly = { ...calendar, writable: false };
    const [stop] = found({ calendar: readOnly, others: [other, linking] });
    expect(stop).toEqual({
      severity: 'stop',
      fact: { code: 'calendar-read-only', calendar: 'Mine' },
      fixes: [{ kind: 'choose-calendar', accountId: 'a', calendarId: 'staff', summary: 'Staff' }],
    });
    expect(found({ calendar: readOnly, others: [other] })[0]?.fixes).toMatchObject([{ calendarId: 'rooms' }]);
  });

  it('no link, when Google says so, and not when it has said nothing', () => {
    expect(found({ calendar: { ...calendar, makesLinks: false } })).toEqual([
      { severity: 'warn', fact: { code: 'no-link', calendar: 'Mine' }, fixes: [] },
    ]);
    expect(found({ calendar: { ...calendar, makesLinks: null } })).toEqual([]);
    // The link of another platform is none of Google's business.
    expect(found({ calendar: { ...calendar, makesLinks: false }, wantsMeet: false })).toEqual([]);
  });

  it('201 guests, and not 200', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => guest(`p${n}@example.org`));
    expect(found({ guests: many(200) })).toEqual([]);
    expect(found({ guests: many(201) })).toMatchObject([
      { severity: 'stop', fact: { code: 'guest-limit', count: 201, limit: 200 } },
    ]);
  });

  it('a start in the past, and then nothing about who is free', () => {
    expect(found({ now: start + 1, people: [{ ...me, busy: whole }] })).toEqual([
      { severity: 'warn', fact: { code: 'past-start' }, fixes: [takeTime] },
    ]);
    expect(found({ now: start })).toEqual([]);
  });

  it('a holiday, by the day on the wall of the meeting', () => {
    const holidays = [{ date: '2026-11-24', name: 'Staff day' }];
    expect(found({ holidays })).toEqual([
      { severity: 'warn', fact: { code: 'holiday', holidays }, fixes: [takeTime] },
    ]);
    expect(found({ holidays, timeZone: 'Pacific/Kiritimati' })).toEqual([]);
  });

  it('holidays in a series: left out with one press, unless nothing would be left', () => {
    const later = start + 7 * 86_400_000;
    const both = [
      { date: '2026-11-24', name: 'Staff day' },
      { date: '2026-12-01', name: 'Open day' },
    ];
    const [one] = found({ starts: [start, later], holidays: both.slice(1) });
    expect(one?.fixes).toEqual([{ kind: 'skip-dates', dates: ['2026-12-01'] }]);
    expect(found({ starts: [start, later], holidays: both })[0]?.fixes).toEqual([]);
  });

  it('less notice than the calendar asks for', () => {
    expect(found({ notice: { days: 5, earliest: start + 1 } })).toMatchObject([
      { severity: 'info', fact: { code: 'short-notice', days: 5 } },
    ]);
    expect(found({ notice: { days: 3, earliest: start } })).toEqual([]);
  });

  it('busy people by name, a time to take, and the only one in the way to leave out', () => {
    const busy = { ...ann, name: 'Ann', busy: [{ start: end - 1, end: end + 1 }] };
    const typed = { kind: 'remove-person', person: { email: ann.email, name: 'Ann' }, employeeId: null };
    expect(found({ people: [me, busy] })).toEqual([
      {
        severity: 'warn',
        fact: { code: 'busy', people: [{ email: ann.email, name: 'Ann' }], titles: [] },
        fixes: [takeTime, { ...typed, typed: ann.email }],
      },
    ]);
    const chosen = guest(ann.email, [{ kind: 'chosen', employeeId: 'E1' }]);
    expect(found({ people: [me, busy], guests: [chosen, guest('bob@example.org')] })[0]?.fixes[1]).toEqual({
      ...typed,
      employeeId: 'E1',
      typed: null,
    });
    const member = guest(ann.email, [{ kind: 'project', projectId: 'P', projectName: null }]);
    expect(found({ people: [me, busy], guests: [member, guest('bob@example.org')] })[0]?.fixes).toEqual([
      takeTime,
    ]);
    // Nobody would be left.
    expect(found({ people: [me, busy], guests: [guest(ann.email)] })[0]?.fixes).toEqual([takeTime]);
  });

  it('a meeting that ends when the next begins is no conflict', () => {
    const before = { start: start - 1000, end: start };
    const after = { start: end, end: end + 1000 };
    expect(found({ people: [me, { ...ann, busy: [before, after] }] })).toEqual([]);
  });

  it('one’s own meetings at that time by their titles, and others’ without', () => {
    const titles = ['Assembly'];
    expect(found({ titles, people: [{ ...me, busy: whole }] })[0]?.fact).toMatchObject({ titles });
    expect(found({ titles, people: [me, { ...ann, busy: whole }] })[0]?.fact).toMatchObject({ titles: [] });
  });

  it('outside of somebody’s hours', () => {
    const early = { ...ann, timeZone: 'America/Lima', working: [{ start: start + 1, end }] };
    expect(found({ people: [me, early] })).toMatchObject([
      {
        severity: 'warn',
        fact: { code: 'outside-hours', people: [{ email: ann.email, timeZone: 'America/Lima' }] },
      },
    ]);
  });

  it('on a holiday, only those with hours of their own are outside of them', () => {
    const holidays = [{ date: '2026-11-24', name: 'Staff day' }];
    const facts = {
      holidays,
      people: [
        { ...me, working: [] },
        { ...ann, working: [], ownHours: true },
      ],
    };
    const outside = found(facts).filter(({ fact }) => fact.code === 'outside-hours');
    expect(outside).toMatchObject([{ fact: { people: [{ email: ann.email }] } }]);
    expect(outside).toHaveLength(1);
  });

  it('unknown is told, is never free, and is not told of who is busy anyway', () => {
    expect(found({ people: [me, { ...ann, unknown: whole }] })).toMatchObject([
      { severity: 'info', fact: { code: 'unknown-free-busy', people: [{ email: ann.email }] } },
    ]);
    const codes = found({ people: [me, { ...ann, unknown: whole, busy: whole }] }).map(
      ({ fact }) => fact.code,
    );
    expect(codes).toEqual(['busy']);
  });

  it('clocks that change elsewhere and not here, between the times of a series', () => {
    // The clocks of New York go forward on 14 March 2027, those of Madrid on the 28th.
    const starts = ['2027-03-10T14:00:00Z', '2027-03-17T14:00:00Z', '2027-03-31T13:00:00Z'].map(at);
    const [first = 0] = starts;
    const always = [{ start: first, end: first + 1e9 }];
    const facts = { starts, start: first, end: first + 60_000, now: first - 1 };
    const people = [
      { ...me, working: always },
      { ...ann, timeZone: 'America/New_York', working: always },
    ];
    const notice = { days: 0, earliest: 0 };
    expect(found({ ...facts, people, notice })).toEqual([
      {
        severity: 'info',
        fact: {
          code: 'dst-shift',
          people: [{ email: ann.email, name: null }],
          timeZone: 'America/New_York',
          at: '2027-03-17T14:00:00.000Z',
          minutes: 60,
        },
        fixes: [],
      },
    ]);
    const lisbon = people.map((one) => ({ ...one, timeZone: 'Europe/Lisbon' }));
    expect(found({ ...facts, people: lisbon, notice })).toEqual([]);
  });

  it('what stops comes first', () => {
    const severities = found({
      calendar: { ...calendar, writable: false },
      people: [me, { ...ann, busy: whole }, person('bob@example.org', { unknown: whole })],
      notice: { days: 5, earliest: start + 1 },
    }).map(({ severity }) => severity);
    expect(severities).toEqual(['stop', 'warn', 'info', 'info']);
  });
});

describe('who is not free at the times of a series', () => {
  const week = 7 * 86_400_000;
  const starts = [start, start + week, start + 2 * week, start + 3 * week];
  const at = (index: number) => new Date(starts[index] ?? 0).toISOString();
  const whole = [{ start: start - week, end: start + 5 * week }];
  const series = { starts, lookedUntil: start + 4 * week };
  const busyIn = (index: number) => [
    { start: (starts[index] ?? 0) + 60_000, end: (starts[index] ?? 0) + 120_000 },
  ];
  const people = [me, ann].map((one) => ({ ...one, working: whole }));

  it('is named with the times, and these can be left out', () => {
    const [mine, hers] = people;
    if (!mine || !hers) throw new Error('nobody is there');
    const [one] = found({ ...series, people: [mine, { ...hers, busy: [...busyIn(1), ...busyIn(3)] }] });
    expect(one?.fact).toMatchObject({ code: 'busy', people: [{ email: ann.email }], dates: [at(1), at(3)] });
    expect(one?.fixes[0]).toEqual({ kind: 'skip-dates', dates: ['2026-12-01', '2026-12-15'] });
  });

  it('when it is the first one too, another time is offered', () => {
    const all = people.map((one) => ({ ...one, busy: [...busyIn(0), ...busyIn(2)] }));
    const [one] = found({ ...series, people: all });
    expect(one?.fact).toMatchObject({ code: 'busy', dates: [at(0), at(2)] });
    expect(one?.fixes[0]).toEqual(takeTime);
  });

  it('what was not asked about is told, and not taken for free', () => {
    const all = people.map((one) => ({ ...one, busy: busyIn(3) }));
    expect(found({ ...series, lookedUntil: start + 2 * week + 1, people: all })).toEqual([
      {
        severity: 'info',
        fact: { code: 'looked-until', until: new Date(start + 2 * week).toISOString(), left: 1 },
        fixes: [],
      },
    ]);
  });

  it('outside their hours, and not known, by their times too', () => {
    const short = [{ start: start - week, end: start + 2 * week }];
    expect(
      found({ ...series, people: people.map((one) => ({ ...one, working: short })) })[0]?.fact,
    ).toMatchObject({
      code: 'outside-hours',
      dates: [at(2), at(3)],
    });
    expect(
      found({ ...series, people: people.map((one) => ({ ...one, unknown: busyIn(1) })) })[0]?.fact,
    ).toMatchObject({
      code: 'unknown-free-busy',
      dates: [at(1)],
    });
  });
});
