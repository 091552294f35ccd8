import { expect } from 'vitest';
import type { Draft } from '../../../../main/demo/conferences/draft.ts';
import { harbourSchool } from '../../../../main/demo/data/school.ts';
import type { DemoOptions } from '../../../../main/demo/start.ts';
import type { AttendanceDetail } from '../../../../preload/contract/attendance.ts';
import type { Output } from '../../../../preload/contract.ts';
import { createClock, type TestClock } from '../../jobs/clock.ts';
import { type DemoApp, startDemoApp } from '../../meetings/support/demo-app.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const born = Date.UTC(2026, 10, 23, 7);
export const teacher = 'amara.osei@harbour.example.com';
export const guests = ['ana@example.com', 'ben@example.com', 'cleo@example.com'] as const;

type Permission = 'reports' | 'meet' | 'people';
type Synced = Output<'attendance', 'sync'>;

/** One class a day from 9 to 10, and what Google knows of it. */
export interface SyncDesk {
  readonly one: DemoApp;
  readonly clock: TestClock;
  /** Paths that were asked of Reports and Meet, in order. */
  readonly asked: { reports: string[]; meet: string[] };
  /** A meeting of an hour with the guests. */
  schedule(
    start: number,
    title?: string,
  ): Promise<{ meetingId: string; eventId: string; start: number; end: number }>;
  hold(eventId: string, visits: Draft['visits'], part?: Partial<Draft>): void;
  sync(meetingId: string): Promise<Synced>;
  get(meetingId: string): Promise<AttendanceDetail>;
  /** The judgements of the guests. */
  judged(meetingId: string): Promise<Record<string, string>>;
  allow(...ask: Permission[]): Promise<void>;
  /** Time passes in steps, and each pass of the job comes to its end. */
  pass(milliseconds: number, step?: number): Promise<void>;
  close(): Promise<void>;
}

export async function startSyncDesk(
  options: {
    readonly ask?: readonly Permission[];
    readonly start?: number;
    readonly behaviour?: DemoOptions['behaviour'];
  } = {},
): Promise<SyncDesk> {
  const clock = createClock(options.start ?? born);
  const one = await startDemoApp({
    now: clock.now,
    timers: clock.timers,
    timing: { reportsQuota: [5, 10], minuteQuota: [5, 10] },
    data: { ...harbourSchool(), meetings: false },
    behaviour: { reportsLag: 20 * minute, ...options.behaviour },
  });
  one.demo.conferences.set([]);
  const asked: SyncDesk['asked'] = { reports: [], meet: [] };
  one.demo.observe(({ method, path, query }) => {
    if (method !== 'GET') return;
    if (path.startsWith('/admin/reports/')) asked.reports.push(`${path}?${query}`);
    if (path.startsWith('/v2/')) asked.meet.push(`${path}?${query}`);
  });
  const allow: SyncDesk['allow'] = async (...ask) => {
    const { accounts } = await one.call<Output<'accounts', 'list'>>('accounts.list');
    const { accountId } = accounts.find(({ provider }) => provider === 'google') ?? {};
    await one.call('accounts.connect', { provider: 'google', accountId, ask });
  };
  if (options.ask !== undefined && options.ask.length > 0) await allow(...options.ask);
  const jobs = () => one.call<Output<'jobs', 'list'>>('jobs.list');
  // The jobs have a timer and so has what follows meetings, unless it is looking.
  const isQuiet = async () => clock.pending === 2 && (await jobs()).jobs.every(({ running }) => !running);
  const get: SyncDesk['get'] = (meetingId) => one.call('attendance.get', { meetingId });

  return {
    one,
    clock,
    asked,
    schedule: async (start, title = 'Choir') => {
      const input = {
        title,
        audienceType: 'employees',
        employeeEmails: [...guests],
        startTime: new Date(start).toISOString(),
        endTime: new Date(start + hour).toISOString(),
      };
      const made = await one.call<Output<'meetings', 'create'>>('meetings.create', input);
      return { meetingId: made.meetingId, eventId: made.eventId ?? '', start, end: start + hour };
    },
    hold: (eventId, visits, part = {}) => void one.demo.conferences.add({ eventId, visits, ...part }),
    sync: (meetingId) => one.call('attendance.sync', { meetingId }),
    get,
    judged: async (meetingId) => {
      const { participants } = await get(meetingId);
      return Object.fromEntries(
        participants.flatMap(({ email, judgement }) =>
          email?.includes('@example.com') ? [[email.split('@')[0], judgement]] : [],
        ),
      );
    },
    allow,
    pass: async (milliseconds, step = 5 * minute) => {
      for (let passed = 0; passed < milliseconds; passed += step) {
        await clock.pass(Math.min(step, milliseconds - passed));
        await expect.poll(isQuiet, { timeout: 10_000, interval: 5 }).toBe(true);
      }
    },
    close: () => one.close(),
  };
}
