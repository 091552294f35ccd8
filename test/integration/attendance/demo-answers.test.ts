import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OverviewScope } from '../../../preload/contract/attendance.ts';
import type { Output } from '../../../preload/contract.ts';
import { DemoRun } from './support/demo-run.ts';

const ip = /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){4,}\b/i;
const period = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };
const range: OverviewScope = { kind: 'range', ...period };

let run: DemoRun;
/** Addresses, names, IP addresses of whoever was in a room. */
let people: ReadonlySet<string>;

beforeAll(async () => {
  run = await DemoRun.start();
  await run.allow('reports', 'meet', 'people');
  const visits = run.one.demo.conferences.all().flatMap(({ visits }) => visits);
  const texts = visits.flatMap(({ who }) =>
    Object.entries(who).flatMap(([what, value]) =>
      what === 'kind' || what === 'room' ? [] : [String(value)],
    ),
  );
  people = new Set(texts.filter((text) => text.length > 4));
});

afterAll(() => run.close());

const set = (change: object) => run.one.call('settings.set', change);

async function scopes(): Promise<OverviewScope[]> {
  const meetings = await run.meetings();
  const series = meetings.find(({ seriesId }) => seriesId !== null);
  const project = meetings.find(({ projectId }) => projectId !== null);
  const ofProject = { ...period, kind: 'project', projectId: project?.projectId ?? 'none' } as const;
  return [range, { kind: 'series', meetingId: series?.meetingId ?? '' }, ofProject];
}

/** Every answer that a page can have about attendance, each checked against the contract; and each file that is saved. */
async function everyAnswer(): Promise<{ text: string; files: string[] }> {
  const meetings = await run.meetings();
  const answers: unknown[] = [];
  for (const { meetingId } of meetings) answers.push(await run.ask('get', { meetingId }));
  const emails = new Set<string>();
  for (const scope of await scopes()) {
    const overview = await run.ask('overview', scope);
    for (const { email } of overview.people) emails.add(email);
    answers.push(overview);
  }
  for (const email of emails) answers.push(await run.ask('person', { email }));
  answers.push(await run.ask('links', {} as never), await run.ask('rules', {} as never));
  const live = meetings.find(({ state }) => state === 'live') ?? meetings[0];
  answers.push(await run.ask('sync', { meetingId: live?.meetingId ?? '' }));
  return { text: JSON.stringify([meetings, answers]), files: await everyFile(meetings[1]?.meetingId ?? '') };
}

async function everyFile(meetingId: string): Promise<string[]> {
  const rounding = { unit: 15, mode: 'up' } as const;
  const files: string[] = [];
  const { saved, printed } = run.one.platform;
  for (const content of [
    { kind: 'meeting', meetingId },
    { kind: 'overview', scope: range },
    { kind: 'billing', scope: range, rounding, within: 'window' },
  ] as const) {
    for (const format of ['csv', 'xlsx', 'pdf'] as const) {
      const { saved: name, rows } = await run.ask('export', { format, content });
      const bytes = Buffer.from(saved.get(name ?? '') ?? []);
      if (format === 'pdf') files.push(printed.at(-1) ?? '');
      else if (format === 'csv') {
        const text = bytes.toString('utf8').slice(1);
        const parsed = Papa.parse(text, { header: true, skipEmptyLines: true, delimiter: ',' });
        expect([parsed.errors, parsed.data.length]).toEqual([[], rows]);
        files.push(text);
      } else {
        const cells = await readSheet(bytes, 'rows');
        expect(cells.length).toBe(rows + 1);
        files.push(JSON.stringify(cells));
      }
    }
  }
  return files;
}

/** Instants inside a meeting: not those of what is scheduled, looked at, or said by hand. */
function momentsIn(text: string): string[] {
  const found: string[] = [];
  JSON.parse(text, (key, value: unknown) => {
    const isMoment = ['firstIn', 'lastOut', 'seconds', 'share'].includes(key) && value !== null;
    const isList = ['intervals', 'sessions', 'bySource', 'differences', 'conferences'].includes(key);
    if (isMoment || (isList && Array.isArray(value) && value.length > 0)) found.push(key);
    return value;
  });
  return found;
}

test('every answer is what the contract says; places are in none unless they are switched on', async () => {
  const { text, files } = await everyAnswer();
  expect(text.length).toBeGreaterThan(100_000);
  expect(momentsIn(text)).toContain('firstIn');
  for (const one of [text, ...files]) expect(one).not.toMatch(ip);
  await set({ attendanceShowPlaces: true });
  const shown = await everyAnswer();
  expect(shown.text).toMatch(ip);
  await set({ attendanceShowPlaces: false });
});

test('in the presence-only mode no answer and no file has a time of somebody', async () => {
  const stays = run
    .dump(['attendance_session'])
    .split('\n')
    .flatMap((row) => [...row.matchAll(/\b1\d{12}\b/g)].map(([time]) => Number(time)));
  await set({ attendancePresenceOnly: true });
  const { text, files } = await everyAnswer();
  await set({ attendancePresenceOnly: false });
  expect(momentsIn(text)).toEqual([]);
  // Everything that is scheduled or looked at is at a whole minute; the zone of a file moves only hours.
  const telling = new Set(
    stays.filter((time) => time % 60_000 !== 0).map((time) => new Date(time).toISOString().slice(14, 19)),
  );
  expect(telling.size).toBeGreaterThan(100);
  const told = [text, ...files].flatMap((one) =>
    [...one.matchAll(/\b\d\d:(\d\d:\d\d)\b/g)].map(([, at]) => at),
  );
  expect(told.filter((at) => at !== undefined && telling.has(at))).toEqual([]);
});

test('neither the log nor the file for support says who was there', async () => {
  expect(people.size).toBeGreaterThan(30);
  const { platform } = run.one;
  const { saved } = await run.one.call<Output<'diagnostics', 'export'>>('diagnostics.export');
  const bundle = Buffer.from(platform.saved.get(saved?.name ?? '') ?? []).toString('utf8');
  expect(bundle).toContain('Muster diagnostics');
  const folder = join(platform.userData, 'logs');
  const log = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  expect(log.length).toBeGreaterThan(0);
  const kept = `${bundle}\n${log}`;
  expect([...people].filter((text) => kept.includes(text))).toEqual([]);
  expect(kept.replaceAll('127.0.0.1', '')).not.toMatch(ip);
});
