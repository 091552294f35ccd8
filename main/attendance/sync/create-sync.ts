import type { Account } from '../../../preload/contract/accounts.ts';
import type { Participant, SourceStanding } from '../../../preload/contract/attendance-facts.ts';
import type { Output } from '../../../preload/contract.ts';
import type { Connections } from '../../accounts/access.ts';
import type { Context } from '../../context.ts';
import { systemTimers, type Timers } from '../../jobs/runner.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Database } from '../../storage/database.ts';
import { syncMessage } from '../../words/attendance.ts';
import type { Language } from '../../words/language.ts';
import { AttendanceRecords } from '../records/attendance-records.ts';
import type { Desk } from '../records/gather.ts';
import { RefusedAccounts, type Sources, type SyncDesk } from './desk.ts';
import { Live } from './live.ts';
import { lookAt } from './look.ts';
import { standingOf } from './source-standing.ts';
import { TrackedMeetings } from './tracked.ts';

export interface SyncOptions {
  /** As they are in memory. */
  readonly accounts: () => readonly Account[];
  readonly judge: Desk;
  readonly language: () => Language;
  /** A source may be asked that could not be asked before. */
  readonly permitted: () => void;
  readonly timers?: Timers;
  readonly participants: (meetingId: string) => Participant[];
}

export interface AttendanceSync {
  /** By hand: now, whatever is due. Calls for one meeting at a time are one. */
  sync(input: { meetingId: string }): Promise<Result<Output<'attendance', 'sync'>>>;
  /** Looks at everything that is due; with nothing due it asks nobody. Fails with what may pass by itself. */
  lookAtDue(signal: AbortSignal): Promise<Result<unknown>>;
  /** How it stands with each source for a meeting. */
  standing(meetingId: string): readonly SourceStanding[];
  /** From then on, meetings that run are followed. */
  start(): void;
  close(): Promise<void>;
}

const minute = 60_000;

export function createSync(context: Context, connections: Connections, options: SyncOptions): AttendanceSync {
  const { broadcast, database, now } = context;
  const desk: SyncDesk = {
    context,
    connections,
    accounts: options.accounts,
    records: new AttendanceRecords(database),
    meetings: new TrackedMeetings(database),
    judge: options.judge,
    sources: onceLoaded(() => loadSources(context)),
    refused: new RefusedAccounts(now),
  };
  const live = new Live(desk, options.timers ?? systemTimers);
  const stop = new AbortController();
  const underWay = new Map<string, Promise<Result<Output<'attendance', 'sync'>>>>();
  let signature = signatureOf(options.accounts());
  /** What may be asked is not what it was: what nothing was to come of is looked at again. */
  let isNew = true;
  const unsubscribe = broadcast.subscribe((name, payload) => {
    if (name !== 'changed' || !('topics' in payload)) return;
    if (payload.topics.includes('meetings')) live.wake();
    if (!payload.topics.includes('accounts')) return;
    const current = signatureOf(options.accounts());
    if (current === signature) return;
    signature = current;
    isNew = true;
    desk.refused.clear();
    if (options.accounts().some(mayTell)) options.permitted();
  });

  async function syncOne(meetingId: string): Promise<Result<Output<'attendance', 'sync'>>> {
    const meeting = desk.meetings.find(meetingId);
    if (!meeting) return fail('not-found');
    const { reduced } = meeting.standing;
    const mayBegin = !reduced && meeting.code !== null && now() >= meeting.start - 10 * minute;
    const looked = mayBegin
      ? await lookAt(desk, [meeting], { now: true, signal: stop.signal })
      : { created: 0, updated: 0 };
    const after = standingOf(desk, meetingId);
    if (!after) return fail('not-found');
    const { created, updated } = looked;
    return ok({
      status: after.state,
      message: syncMessage(options.language(), after),
      created,
      updated,
      participants: options.participants(meetingId),
    });
  }

  return {
    sync: ({ meetingId }) => {
      const current = underWay.get(meetingId);
      if (current) return current;
      const work = syncOne(meetingId).finally(() => underWay.delete(meetingId));
      underWay.set(meetingId, work);
      return work;
    },
    lookAtDue: async (signal) => {
      const all = isNew;
      isNew = false;
      const due = desk.meetings.due(now(), all);
      if (due.length === 0) return ok(null);
      const either = AbortSignal.any([signal, stop.signal]);
      const { failure } = await lookAt(desk, due, { signal: either });
      return failure ? { ok: false, error: failure } : ok(null);
    },
    standing: (meetingId) => standingOf(desk, meetingId)?.sources ?? [],
    start: () => live.start(),
    close: async () => {
      unsubscribe();
      stop.abort();
      await live.close();
      await Promise.allSettled(underWay.values());
    },
  };
}

const mayTell = ({ permissions }: Account): boolean =>
  permissions.some(({ id, granted }) => granted && (id === 'meet' || id === 'reports'));

/** Changes with a new sign-in or other permissions, and with nothing that comes and goes by itself. */
function signatureOf(accounts: readonly Account[]): string {
  return accounts
    .map(({ accountId, connectedAt, health, permissions }) => {
      const granted = permissions.filter((permission) => permission.granted).map(({ id }) => id);
      return [accountId, connectedAt, health.state === 'needs-sign-in' ? 'out' : 'in', ...granted].join(' ');
    })
    .join(',');
}

async function loadSources(context: Context & { readonly database: Database }): Promise<Sources> {
  const [reports, meet, people] = await Promise.all([
    import('../sources/reports/reports.ts'),
    import('../sources/meet/create-meet.ts'),
    import('../sources/people/create-accounts.ts'),
  ]);
  return {
    reports: reports.createReportsSource(context),
    meet: meet.createMeetSource(context),
    people: people.createAccountLookup(context),
  };
}

function onceLoaded<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
