import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultAttendanceRules } from '../../../preload/contract/attendance-facts.ts';
import { ExportDesk } from './support/export-desk.ts';
import { hours, minutes, nine, stay } from './support/kept-desk.ts';

const ana = 'ana@school.example';
const ben = 'ben@school.example';
const scope = { kind: 'range', from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' } as const;
const overview = { kind: 'overview', scope } as const;

let desk: ExportDesk;
beforeEach(() => {
  desk = new ExportDesk();
  desk.now = nine + hours(24 * 60);
});
afterEach(() => desk.close());

/** A class on the day of that number; who came, from which to which minute. */
function lesson(
  number: number,
  came: Readonly<Record<string, readonly [number, number]>> | null,
  seed: Partial<Parameters<ExportDesk['meeting']>[0]> = {},
): string {
  const start = nine + hours(24 * number);
  const meetingId = desk.meeting({ meetingId: `m${number}`, start, guests: [ana, ben], ...seed });
  if (came === null) return meetingId;
  desk.told(
    meetingId,
    Object.entries(came).map(([email, [from, to]]) =>
      stay({ subject: `mail:${email}`, joined: start + minutes(from), left: start + minutes(to) }),
    ),
  );
  return meetingId;
}

describe('the overview', () => {
  it('is a row a person and meeting as CSV, for a project, a series and a range', async () => {
    lesson(1, { [ana]: [0, 60] }, { projectId: 'P1', seriesId: 's' });
    lesson(2, { [ben]: [0, 60] }, { seriesId: 's' });
    lesson(3, { [ben]: [0, 60] });
    const of = async (content: Parameters<ExportDesk['csv']>[0]) =>
      (await desk.csv(content)).rows
        .map((row) => `${row.meeting_id} ${row.person_email} ${row.judgement}`)
        .sort();
    expect(await of(overview)).toEqual([
      `m1 ${ana} present`,
      `m1 ${ben} no-show`,
      `m2 ${ana} no-show`,
      `m2 ${ben} present`,
      `m3 ${ana} no-show`,
      `m3 ${ben} present`,
    ]);
    expect(
      await of({ kind: 'overview', scope: { ...scope, kind: 'project', projectId: 'P1' } }),
    ).toHaveLength(2);
    expect(await of({ kind: 'overview', scope: { kind: 'series', meetingId: 'm2' } })).toHaveLength(4);
  });

  it('is a matrix with sums as XLSX, and text is never a formula', async () => {
    lesson(1, { [ana]: [0, 60] }, { title: '=1+1' });
    lesson(2, { [ana]: [9, 60] }, { title: '=1+1' });
    const [head, ...people] = await desk.sheet(overview, 'matrix');
    expect(head?.slice(0, 3)).toEqual(['person_name', 'person_email', 'expected']);
    expect(head?.slice(8)).toEqual(['2026-10-17T09:00:00+02:00 =1+1', '2026-10-18T09:00:00+02:00 =1+1']);
    expect(people).toEqual([
      [ana, ana, 2, 2, 1, 1, 0, 0, 'P', 'L'],
      [ben, ben, 2, 0, 0, 0, 2, 2, 'N', 'N'],
    ]);
    const meetings = await desk.sheet(overview, 'meetings');
    expect(meetings[1]?.slice(1, 3)).toEqual(['=1+1', '2026-10-17T09:00:00+02:00']);
    const rows = await desk.sheet(overview, 'rows');
    const inside = rows[0]?.indexOf('inside_seconds') ?? -1;
    expect(rows.slice(1).map((row) => row[inside])).toEqual(expect.arrayContaining([3600, 3060, 0]));
    const late = rows[0]?.indexOf('late') ?? -1;
    expect(rows.slice(1).map((row) => row[late])).toContain(true);
    const facts = await desk.sheet(overview, 'facts');
    expect(facts).toContainEqual(['Meetings', '2']);
    expect(facts.map(([name]) => name)).toContain('Exported at');
  });

  it('is printed in as many tables as pages are wide, and marks the estimates', async () => {
    for (let number = 1; number <= 31; number += 1) lesson(number, number === 31 ? null : { [ana]: [0, 60] });
    const html = await desk.html(overview);
    expect(html.match(/<table class="matrix">/g)).toHaveLength(2);
    expect(html).toContain('Meetings 31 to 31 of 31');
    expect(html).toContain('(estimate)');
  });
});

describe('billing', () => {
  const billed = (
    rule: Partial<{ unit: 1 | 15; mode: 'up' | 'nearest' | 'down'; within: 'window' | 'scheduled' | 'all' }>,
  ) =>
    ({
      kind: 'billing',
      scope,
      rounding: { unit: rule.unit ?? 15, mode: rule.mode ?? 'up' },
      within: rule.within ?? 'scheduled',
    }) as const;

  it('counts actual minutes in the bounds that were chosen, rounded a person and meeting', async () => {
    lesson(1, { [ana]: [-10, 50] });
    await desk.call('setRules', {
      scope: { kind: 'default' },
      rules: { ...defaultAttendanceRules, startOffset: 20, presentShare: 0.5 },
    });
    const of = async (rule: Parameters<typeof billed>[0]) => {
      const { rows } = await desk.csv(billed(rule));
      const row = rows.find((one) => one.person_email === ana);
      return [Number(row?.counted_seconds), Number(row?.billable_minutes)];
    };
    expect(await of({ within: 'all' })).toEqual([3600, 60]);
    expect(await of({ within: 'scheduled' })).toEqual([3000, 60]);
    expect(await of({ within: 'scheduled', mode: 'nearest' })).toEqual([3000, 45]);
    expect(await of({ within: 'window', mode: 'down' })).toEqual([1800, 30]);
    expect(await of({ within: 'scheduled', unit: 1 })).toEqual([3000, 50]);
  });

  it('takes corrected times, and adds what was rounded', async () => {
    const first = lesson(1, { [ana]: [0, 20] });
    lesson(2, { [ana]: [0, 16] });
    await desk.call('correct', {
      meetingId: first,
      personId: `mail:${ana}`,
      from: '2026-10-17T07:00:00Z',
      to: '2026-10-17T07:31:00Z',
      why: 'telephone',
    });
    const { rows } = await desk.csv(billed({}));
    const own = rows.filter((row) => row.person_email === ana);
    expect(own.map((row) => [row.corrected, row.billable_minutes, row.person_total_minutes])).toEqual([
      ['true', '45', '75'],
      ['false', '30', '75'],
    ]);
    const totals = await desk.sheet(billed({}), 'totals');
    expect(totals).toContainEqual([ana, ana, 75, 2, 0]);
    expect(totals).toContainEqual([ben, ben, 0, 0, 0]);
    expect(await desk.sheet(billed({}), 'facts')).toContainEqual(['Billable minutes in all', '75']);
  });

  it('never bills what is estimated, running, or may still change: it is listed with the reason', async () => {
    lesson(1, null);
    const partly = lesson(2, { [ana]: [0, 60] });
    desk.records.setStanding(partly, { state: 'waiting', certain: false });
    desk.meeting({ meetingId: 'now', start: desk.now - minutes(20), guests: [ana] });
    desk.told('now', [stay({ subject: `mail:${ana}`, joined: desk.now - minutes(20), left: null })], {
      state: 'live',
      certain: false,
    });
    lesson(4, { [ana]: [0, 60] });
    const { rows } = await desk.csv(billed({}));
    const own = rows.filter((row) => row.person_email === ana);
    expect(
      own.map((row) => [row.meeting_id, row.counted_seconds, row.billable_minutes, row.not_billed_reason]),
    ).toEqual([
      ['m1', '', '', 'estimate'],
      ['m2', '', '', 'pending'],
      ['m4', '3600', '60', ''],
      ['now', '', '', 'running'],
    ]);
    const html = await desk.html(billed({}));
    expect(html).toContain('estimate only');
    expect(html).toContain('not known yet');
  });

  it('keeps guests that nobody knows apart, meeting by meeting', async () => {
    const start = nine + hours(24);
    lesson(1, {});
    lesson(2, {});
    const guest = { subject: 'name:guest', displayName: 'Guest' };
    desk.told('m1', [stay({ ...guest, joined: start, left: start + minutes(15) })]);
    const next = start + hours(24);
    desk.told('m2', [stay({ ...guest, joined: next, left: next + minutes(30) })]);
    const totals = (await desk.sheet(billed({}), 'totals')).filter(([name]) => name === 'Guest');
    expect(totals.map((row) => row[2])).toEqual([15, 30]);
  });
});
