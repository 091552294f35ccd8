import type { Connections } from '../../main/accounts/access.ts';
import { AttendanceRecords } from '../../main/attendance/records/attendance-records.ts';
import { type AttendanceSync, createSync } from '../../main/attendance/sync/create-sync.ts';
import { productionEndpoints } from '../../main/endpoints.ts';
import { fail, ok } from '../../main/result.ts';
import type { Database } from '../../main/storage/database.ts';
import type { Account } from '../../preload/contract/accounts.ts';
import { permissionId } from '../../preload/contract/accounts.ts';
import { createWorld, FakeAccount } from '../integration/meetings/support/world.ts';
import { type Classes, letters, startOf } from './meeting-log.ts';

export interface AttendanceWorld {
  readonly database: Database;
  readonly records: AttendanceRecords;
  readonly sync: AttendanceSync;
  readonly userData: string;
  close(): Promise<void>;
  remove(): void;
}

const hour = 3_600_000;
const address = 'coordinator@example.org';

/** The synchronisation over a real SQLite file and Google at `origin`; `userData` continues an earlier one. */
export function openAttendance(origin: string, now: number, userData?: string): AttendanceWorld {
  const account = new FakeAccount('a1', address);
  const world = createWorld({ origin, accounts: [account], ...(userData === undefined ? {} : { userData }) });
  world.clock.now = now;
  const { google } = productionEndpoints;
  const endpoints = {
    ...productionEndpoints,
    google: { ...google, apiRoot: origin, adminRoot: origin, meetRoot: origin, peopleRoot: origin },
  };
  const context = { ...world.context, endpoints, timing: { ...world.context.timing, request: 60_000 } };
  const { database } = context;
  const connections: Connections = {
    google: async (_, permission) => (permission === 'people' ? fail('permission-missing') : ok(account)),
    allGoogle: async () => [account],
    dataverse: async () => fail('dataverse-missing'),
    zoom: async () => fail('zoom-missing'),
  };
  const sync = createSync(context, connections, {
    accounts: () => [connected],
    judge: { database, now: context.now, namesOf: () => new Map() },
    language: () => 'en',
    permitted: () => undefined,
    timers: { after: () => () => undefined },
    participants: () => [],
  });
  return {
    database,
    records: new AttendanceRecords(database),
    sync,
    userData: world.platform.userData,
    close: async () => {
      await sync.close();
      await world.close();
    },
    remove: () => world.platform.remove(),
  };
}

const connected: Account = {
  accountId: 'a1',
  provider: 'google',
  address,
  name: 'Coordinator',
  connectedAt: '2026-01-01T00:00:00Z',
  remembered: true,
  permissions: permissionId.options.map((id) => ({ id, granted: true, optional: false, asked: true })),
  renewsAt: null,
  dataverse: null,
  health: { state: 'connected', lastSuccess: null, lastError: null, lastErrorAt: null },
};

/** A meeting for each class, as the calendar would have brought it. */
export function writeClasses(database: Database, classes: Classes): void {
  const attendees = Array.from({ length: classes.people }, (_, index) => ({
    email: `person${index}@example.com`,
    name: null,
    response: 'accepted',
    organizer: false,
    self: false,
  }));
  database.transaction(() => {
    for (let index = 0; index < classes.count; index += 1) {
      const code = letters(index).replace(/^(...)(....)/, '$1-$2-');
      const start = startOf(classes, index);
      database.run(
        `INSERT INTO meeting (meeting_id, account_id, calendar_id, event_id, origin, status, title, description,
           start_ms, end_ms, time_zone, all_day, meet_code, link, attendees, organizer_self, copy_key, search_text,
           created_at)
         VALUES (?, 'a1', 'primary', ?, 'calendar', 'scheduled', 'Class', '', ?, ?, 'UTC', 0, ?, 'ready', ?, 1, ?, '', 0)`,
        `m${index}`,
        `event${index}`,
        start,
        start + hour,
        code,
        JSON.stringify(attendees),
        `event${index}@google.com`,
      );
    }
  });
}
