import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, vi } from 'vitest';
import { type CallInput, contract, type Output } from '../../../../preload/contract.ts';
import { createClock } from '../../jobs/clock.ts';
import { type DemoApp, startDemoApp } from '../../meetings/support/demo-app.ts';

type Method = keyof typeof contract.attendance;
export type Permission = 'reports' | 'meet' | 'people';

/** A Wednesday with two weeks of classes behind it and one that runs. */
export const wednesday = Date.parse('2026-11-18T10:02:00Z');

/** The whole school of the demo, with its past classes, in the whole application; the clock stands still. */
export class DemoRun {
  readonly one: DemoApp;

  private constructor(one: DemoApp) {
    this.one = one;
  }

  static async start(): Promise<DemoRun> {
    const clock = createClock(wednesday);
    const timing = { reportsQuota: [5, 10], minuteQuota: [5, 10], request: 10_000 };
    // A minute of quota never ends where the clock stands still.
    const behaviour = { perMinute: { reports: null, directory: null, meet: null, people: null } };
    const one = await startDemoApp({ now: clock.now, timers: clock.timers, timing, behaviour });
    await one.call('calendars.sync');
    return new DemoRun(one);
  }

  /** Grants these, and waits until Muster has looked by itself at all that this lets it see. */
  async allow(...ask: readonly Permission[]): Promise<void> {
    const { accounts } = await this.one.call<Output<'accounts', 'list'>>('accounts.list');
    const { accountId } = accounts.find(({ provider }) => provider === 'google') ?? {};
    const runs = await this.#looks();
    await this.one.call('accounts.connect', { provider: 'google', accountId, ask });
    const bound = { timeout: 50_000, interval: 20 };
    await vi.waitFor(async () => expect(await this.#looks()).toBeGreaterThan(runs), bound);
    await vi.waitFor(async () => expect(await this.#isLooking()).toBe(false), bound);
  }

  async #looks(): Promise<number> {
    const { history } = await this.one.call<Output<'jobs', 'list'>>('jobs.list');
    return history.filter(({ kind }) => kind === 'attendance').length;
  }

  async #isLooking(): Promise<boolean> {
    const { jobs } = await this.one.call<Output<'jobs', 'list'>>('jobs.list');
    return jobs.some(({ kind, running }) => kind === 'attendance' && running);
  }

  /** Everything that is due, as Muster does by itself. */
  async look(): Promise<void> {
    const { jobs } = await this.one.call<Output<'jobs', 'list'>>('jobs.list');
    const { jobId } = jobs.find(({ kind }) => kind === 'attendance') ?? {};
    const { job } = await this.one.call<Output<'jobs', 'retry'>>('jobs.retry', { jobId });
    expect(job).toMatchObject({ outcome: 'done', error: null });
  }

  /** The answer, which has to be exactly what the contract says. */
  async ask<M extends Method>(
    method: M,
    input: CallInput<'attendance', M>,
  ): Promise<Output<'attendance', M>> {
    const answer = await this.one.call(`attendance.${method}`, input);
    return contract.attendance[method].output.parse(answer) as Output<'attendance', M>;
  }

  async meetings(): Promise<Output<'attendance', 'list'>['meetings']> {
    return (await this.ask('list', { limit: 1000 })).meetings;
  }

  /** The newest class of each kind, so that Meet's quota of a minute suffices; returns how many stays were written. */
  async syncAll(): Promise<number> {
    let written = 0;
    const newest = new Map((await this.meetings()).reverse().map((one) => [one.title, one]));
    for (const { meetingId } of [...newest.values()].slice(-12)) {
      const { created, updated } = await this.ask('sync', { meetingId });
      written += created + updated;
    }
    return written;
  }

  /** Of these tables every row as text, with the meeting's event in place of its id, which is another in every folder. */
  dump(tables: readonly string[], without: readonly string[] = []): string {
    const database = new DatabaseSync(join(this.one.platform.userData, 'muster.db'), { readOnly: true });
    try {
      const events = new Map(
        database
          .prepare('SELECT meeting_id, event_id FROM meeting')
          .all()
          .map((row) => Object.values(row as object).map(String) as [string, string]),
      );
      return tables
        .flatMap((table) => [
          table,
          ...database
            .prepare(`SELECT * FROM ${table}`)
            .all()
            .map((row) =>
              JSON.stringify(
                Object.entries(row as object)
                  .filter(([name]) => !without.includes(name))
                  .map(([name, value]) => (name === 'meeting_id' ? events.get(String(value)) : value)),
              ),
            )
            .sort(),
        ])
        .join('\n');
    } finally {
      database.close();
    }
  }

  attendanceTables(): readonly string[] {
    const database = new DatabaseSync(join(this.one.platform.userData, 'muster.db'), { readOnly: true });
    try {
      return database
        .prepare(
          `SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'attendance\\_%' ESCAPE '\\'`,
        )
        .all()
        .map((row) => String((row as { name: string }).name));
    } finally {
      database.close();
    }
  }

  close(): Promise<void> {
    return this.one.close();
  }
}
