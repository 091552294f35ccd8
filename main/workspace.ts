import { join } from 'node:path';
import { type Accounts, createAccounts } from './accounts/accounts.ts';
import { createAttendance } from './attendance/create-attendance.ts';
import { createBulk } from './bulk/create-bulk.ts';
import { createAvailability } from './calendars/availability/create-availability.ts';
import { followNewAccounts } from './calendars/new-accounts.ts';
import { createChecks } from './checks/create-checks.ts';
import type { Context } from './context.ts';
import type { DemoServer } from './demo/server.ts';
import { createDirectory } from './directory/create.ts';
import type { WorkspaceHandlers } from './ipc/implementation.ts';
import { createJobs } from './jobs/create-jobs.ts';
import type { Timers } from './jobs/runner.ts';
import { createMeetings } from './meetings/create-meetings.ts';
import { ok, type Result } from './result.ts';
import { type Database, openDatabase } from './storage/database.ts';
import { createTemplates } from './templates/create-templates.ts';
import type { Language } from './words/words.ts';

/** One set of records with the services on it: the real one, or the demo's, never both in one. */
export interface Workspace {
  readonly context: Context;
  /** File name of the damaged records that were set aside on opening. */
  readonly backup: string | null;
  readonly accounts: Accounts;
  readonly handlers: WorkspaceHandlers;
  /** Settles what an earlier run left open and reads the calendars; failures are told per connection. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface WorkspaceOptions {
  readonly folder: string;
  readonly context: Omit<Context, 'database'>;
  readonly language: () => Language;
  /** The person wants the system's notifications. */
  readonly mayNotify: () => boolean;
  /** The organisation's own rooms as they are set now. */
  readonly ownRooms: () => readonly string[];
  /** IANA zone that times are told in. */
  readonly timeZone: () => string;
  readonly timers?: Timers;
  readonly demo?: DemoServer;
}

export function openWorkspace(options: WorkspaceOptions): Result<Workspace> {
  const opened = openDatabase(join(options.folder, 'muster.db'), options.context.now);
  if (!opened.ok) return opened;
  const { database, backup } = opened.value;
  return ok({ ...assemble({ ...options.context, database }, options, database), backup });
}

function assemble(
  context: Context,
  options: WorkspaceOptions,
  database: Database,
): Omit<Workspace, 'backup'> {
  const accounts = createAccounts(context, {
    language: options.language,
    ...(options.demo ? { demoClient: options.demo.googleClient } : {}),
  });
  const directory = createDirectory(context, accounts.connections);
  const meetings = createMeetings(context, accounts.connections, directory.directory);
  const availability = createAvailability(context, accounts.connections, directory.directory);
  const bulk = createBulk(context, meetings, directory.directory, availability.busyOf, async () => ({
    rooms: options.ownRooms(),
    hasZoom: (await accounts.connections.zoom()).ok,
  }));
  const attendance = createAttendance(context, accounts.connections, directory.directory, {
    accounts: () => accounts.known(),
    language: options.language,
    permitted: () => jobs.attendanceReady(),
    ...(options.timers ? { timers: options.timers } : {}),
  });
  const jobs = createJobs(context, {
    ...options,
    accounts: () => accounts.known(),
    signInEndsAt: (accountId) => accounts.signInEndsAt(accountId),
    work: {
      renewToken: (accountId) => accounts.renewAhead(accountId, context.timing.jobs.renewAhead),
      readCalendars: (accountId, { whole }) => meetings.sync({ accountId, whole }),
      refreshDirectory: () => directory.refresh(),
      recheckMeetings: () => meetings.recheck(),
      readAttendance: (signal) => attendance.lookAtDue(signal),
    },
  });
  const readNewAccounts = followNewAccounts(accounts.connections, (accountId) => jobs.ready(accountId));
  const unsubscribe = context.broadcast.subscribe((name, payload) => {
    if (name !== 'changed' || !('topics' in payload) || !payload.topics.includes('accounts')) return;
    directory
      .connectionsChanged()
      .catch((exception: unknown) => context.log.error({ exception }, 'reading the directory'));
    meetings.forgetDisconnected();
    readNewAccounts().catch((exception: unknown) => context.log.error({ exception }, 'reading an account'));
  });
  return {
    context,
    accounts,
    handlers: {
      accounts: accounts.handlers,
      ...directory.handlers,
      ...meetings.handlers,
      meetings: { ...meetings.handlers.meetings, importPlan: bulk.handlers.importPlan },
      bulk: bulk.handlers.bulk,
      templates: createTemplates(context),
      availability: availability.handlers,
      checks: createChecks({
        context,
        connections: accounts.connections,
        directory: directory.directory,
        suggest: availability.handlers.suggest,
        meetings: meetings.handlers.meetings.list,
      }),
      attendance: attendance.handlers,
      jobs: jobs.handlers,
    },
    start: async () => {
      await meetings.resume();
      bulk.resume();
      jobs.start();
      attendance.start();
      await readNewAccounts();
      await directory.refreshWhenOld();
    },
    close: async () => {
      unsubscribe();
      // What runs in the background ends with the requests that the others end.
      const jobsEnd = jobs.close();
      const bulkEnd = bulk.close();
      await attendance.close();
      await availability.close();
      await directory.close();
      // Before the accounts: what is held is sent with them.
      await meetings.close();
      await bulkEnd;
      await accounts.close();
      await jobsEnd;
      database.close();
    },
  };
}
