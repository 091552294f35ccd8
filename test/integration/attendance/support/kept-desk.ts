import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKept, type KeptAttendance } from '../../../../main/attendance/handlers.ts';
import type { Session } from '../../../../main/attendance/model.ts';
import { AttendanceRecords } from '../../../../main/attendance/records/attendance-records.ts';
import type { Standing } from '../../../../main/attendance/records/standing.ts';
import { Broadcast } from '../../../../main/broadcast.ts';
import type { Context } from '../../../../main/context.ts';
import type { Directory } from '../../../../main/directory/directory.ts';
import { searchText } from '../../../../main/meetings/record.ts';
import { type fail, ok } from '../../../../main/result.ts';
import { type Database, openDatabase } from '../../../../main/storage/database.ts';
import { describeFailure } from '../../../../main/words/words.ts';
import type { Attendee } from '../../../../preload/contract/meetings.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import { type CallInput, contract, type Output } from '../../../../preload/contract.ts';

type Method = keyof KeptAttendance['handlers'];

/** A Friday at nine in Madrid. */
export const nine = Date.UTC(2026, 9, 16, 7);
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;

export interface MeetingSeed {
  readonly meetingId: string;
  readonly start?: number;
  readonly length?: number;
  readonly title?: string;
  readonly guests?: readonly (string | Partial<Attendee>)[];
  readonly seriesId?: string;
  readonly projectId?: string;
  readonly status?: string;
  readonly code?: string | null;
  readonly eventId?: string;
}

/** What is kept, over a real database, without anything that asks Google; every answer has to fit the contract. */
export class KeptDesk {
  readonly folder = mkdtempSync(join(tmpdir(), 'muster-attendance-'));
  readonly settings: Partial<Settings> = {};
  readonly names = new Map<string, string>();
  readonly database: Database;
  readonly records: AttendanceRecords;
  readonly kept: KeptAttendance;
  readonly changes: string[] = [];
  now = nine + hours(3);

  constructor() {
    const opened = openDatabase(join(this.folder, 'muster.db'), () => this.now);
    if (!opened.ok) throw new Error(opened.error.code);
    this.database = opened.value.database;
    this.records = new AttendanceRecords(this.database);
    const broadcast = new Broadcast();
    broadcast.subscribe((name) => void this.changes.push(name));
    const directory: Pick<Directory, 'namesOf' | 'projects'> = {
      namesOf: (addresses) =>
        new Map(addresses.flatMap((one) => (this.names.has(one) ? [[one, this.names.get(one) ?? '']] : []))),
      projects: async () =>
        ok({
          projects: [{ projectId: 'P1', name: 'Reading club' }] as never,
          asOf: null,
        }),
    };
    const context = {
      database: this.database,
      now: () => this.now,
      platform: { preferences: { read: () => this.settings }, timeZone: () => 'Europe/Madrid' },
      broadcast,
      describe: (failure) => describeFailure(failure, 'en'),
    } as Partial<Context> as Context;
    this.kept = createKept(context, directory as Directory, async () => []);
    this.database.run(
      `INSERT INTO account (account_id, provider, subject, address, name, connected_at, remembered, scopes,
         configuration, health) VALUES ('acc', 'google', 's', 'teacher@school.example', 'Tea Cher', 0, 1, '[]', '{}',
         'healthy')`,
    );
  }

  async call<M extends Method>(
    method: M,
    input: CallInput<'attendance', M>,
  ): Promise<Output<'attendance', M>> {
    const result = await this.ask(method, input);
    if (!result.ok) throw new Error(`${method}: ${result.error.code}`);
    return result.value;
  }

  async ask<M extends Method>(method: M, input: CallInput<'attendance', M>) {
    const { input: takes, output: gives } = contract.attendance[method];
    const handler = this.kept.handlers[method] as (
      input: unknown,
    ) => Promise<{ ok: true; value: Output<'attendance', M> } | ReturnType<typeof fail>>;
    const result = await handler(takes.parse(input));
    if (result.ok) gives.parse(result.value);
    return result;
  }

  meeting(seed: MeetingSeed): string {
    const { meetingId, start = nine, length = hours(1), guests = [], title = 'Algebra' } = seed;
    const attendees = guests.map((one) => ({
      name: null,
      response: 'needsAction',
      organizer: false,
      self: false,
      ...(typeof one === 'string' ? { email: one } : { email: '', ...one }),
    }));
    this.database.run(
      `INSERT INTO meeting (meeting_id, account_id, calendar_id, event_id, origin, status, title, description, start_ms,
         end_ms, time_zone, all_day, meet_code, link, attendees, organizer_self, copy_key, search_text, project_id,
         created_at, series_id)
       VALUES (?, 'acc', 'primary', ?, 'calendar', ?, ?, '', ?, ?, 'Europe/Madrid', 0, ?, 'ready', ?, 1, ?, ?, ?, 0, ?)`,
      meetingId,
      seed.eventId ?? `event${meetingId}`,
      seed.status ?? 'scheduled',
      title,
      start,
      start + length,
      seed.code === undefined ? 'abc-mnop-xyz' : seed.code,
      JSON.stringify(attendees),
      `event${meetingId}@google.com`,
      searchText(title, attendees, null),
      seed.projectId ?? null,
      seed.seriesId ?? null,
    );
    return meetingId;
  }

  /** What a source told of a meeting, which has answered with it. */
  told(meetingId: string, sessions: readonly Session[], standing: Partial<Standing> = {}): void {
    for (const source of ['reports', 'meet'] as const) {
      const own = sessions.filter((one) => one.source === source);
      if (own.length > 0) this.records.writeSessions(meetingId, source, own);
    }
    this.records.setStanding(meetingId, {
      state: 'complete',
      answered: ['reports'],
      certain: true,
      reportsAt: this.now,
      ...standing,
    });
  }

  /** Those of the texts that stand in any byte that is kept: the database with its journal. */
  keeps(texts: readonly string[]): readonly string[] {
    const bytes = readdirSync(this.folder)
      .map((name) => readFileSync(join(this.folder, name), 'utf8'))
      .join('');
    return texts.filter((text) => bytes.includes(text));
  }

  close(): void {
    this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

let number = 0;

/** A stay from the ninth minute to the fiftieth of a meeting at nine, unless it says otherwise. */
export function stay(one: Partial<Session> & { readonly subject: string }): Session {
  number += 1;
  return {
    sessionId: `stay-${number}`,
    source: 'reports',
    conference: 'run-1',
    endpoint: `endpoint-${number}`,
    kind: one.subject.startsWith('name:') ? 'anonymous' : 'account',
    displayName: one.subject.slice(one.subject.indexOf(':') + 1),
    joined: nine,
    left: nine + hours(1),
    device: 'web',
    external: false,
    ip: '192.0.2.7',
    country: 'ES',
    ...one,
  };
}
