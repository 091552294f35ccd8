import { expect } from 'vitest';
import type { Output } from '../../../../preload/contract.ts';
import type { DemoApp } from '../../meetings/support/demo-app.ts';

export type Plan = Output<'meetings', 'importPlan'>;
export type Progress = Output<'bulk', 'get'>;

export const defaults = { timeZone: 'Europe/Madrid', durationMinutes: 45, sendUpdates: 'none' } as const;

const people = ['Tomás Vidal', 'Ingrid Solheim', 'HS-1004', 'guest@example.com', 'Kwame Boateng'];

/** A table of `count` lessons, one a weekday from Monday 6 September 2027, each with one guest. */
export function timetable(count: number): string {
  const first = Date.UTC(2027, 8, 6);
  const rows = Array.from({ length: count }, (_, index) => {
    const days = Math.floor(index / 5) * 7 + (index % 5);
    const date = new Date(first + days * 86_400_000).toISOString().slice(0, 10);
    return `Lesson ${index + 1}\t${date}\t10:00\t45m\t${people[index % people.length]}`;
  });
  return ['Title\tDate\tStart\tDuration\tGuests', ...rows].join('\n');
}

export const plan = (one: DemoApp, text: string, more: object = {}): Promise<Plan> =>
  one.call<Plan>('meetings.importPlan', { text, defaults, ...more });

/** Begins the batch of a table without problems. */
export async function start(one: DemoApp, count: number): Promise<string> {
  const { planId, rows } = await plan(one, timetable(count));
  expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
  await one.call('bulk.start', { planId });
  return planId;
}

export const progress = (one: DemoApp, batchId: string): Promise<Progress> =>
  one.call<Progress>('bulk.get', { batchId });

/** Waits until the batch is in that state. */
export async function reached(
  one: DemoApp,
  batchId: string,
  state: Progress['batch']['state'],
): Promise<Progress> {
  await expect
    .poll(async () => (await progress(one, batchId)).batch.state, { timeout: 20_000, interval: 10 })
    .toBe(state);
  return progress(one, batchId);
}

/** Titles of the lessons that stand in the calendar, one for each event, in order. */
export function lessons(one: DemoApp): string[] {
  return one.demo
    .events(one.demo.accounts[0] ?? '')
    .filter(({ status, fields }) => status !== 'cancelled' && String(fields.summary).startsWith('Lesson'))
    .map(({ fields }) => String(fields.summary))
    .sort((a, b) => Number(a.slice(7)) - Number(b.slice(7)));
}

export const all = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Lesson ${index + 1}`);

export const insert = { method: 'POST', path: /\/events$/ };
