import type { ChangeOutcome } from '../../../preload/contract/changes.ts';
import type { Implementation } from '../../ipc/implementation.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { MeetingRecord } from '../record.ts';
import type { Service } from '../service.ts';
import { writeInstant } from '../times.ts';
import { type Asked, askCancel, askUpdate, changeable, planChanges, recipientsOf } from './asking.ts';
import { look } from './carry-out.ts';
import { driftOffers } from './drift-offers.ts';
import type { Goal } from './goal.ts';
import { changedSince, mergeUpdate } from './merge.ts';
import { presentChange } from './present-change.ts';
import { type ChangeRecord, ChangeRecords } from './records.ts';
import { type ChangeService, conflict, done, type Outcome, outcomeOf, send } from './sending.ts';
import { readVersion, type Version } from './version.ts';
import { createEventWriter } from './writer.ts';

type Method = 'update' | 'cancel' | 'undo' | 'sendNow' | 'pendingChanges' | 'mailPreview' | 'drift';

export interface Changes {
  readonly handlers: Pick<Implementation['meetings'], Method>;
  /** After a start: sends what an earlier run had begun, or held until a moment ago. */
  resume(): Promise<void>;
  /** Before the end: sends what is held, for as long as `limit` (milliseconds). */
  flush(limit: number): Promise<void>;
}

/** Later than this after it was due, a change is not sent without asking: Muster was closed or asleep. */
const longestDelay = 10 * 60_000;
/** Finished changes are kept so that a repeated press is known. */
const keptFor = 30 * 24 * 60 * 60_000;

/** `follow`: work that the end of the application waits for. */
export function createChanges(service: Service, follow: <T>(work: Promise<T>) => Promise<T>): Changes {
  const { context, records, turns, signal } = service;
  const changes = new ChangeRecords(context.database);
  const tools: ChangeService = { service, changes, writer: createEventWriter(context, signal) };
  /** Held changes that will be sent by themselves. */
  const waiting = new Set<string>();

  const isLate = (change: ChangeRecord): boolean =>
    change.state === 'held' && !waiting.has(change.changeId) && context.now() > change.dueAt;

  /** Sends a change that is open, whatever kept it; the meeting's turn is taken. */
  const sendOpen = (changeId: string, meetingId: string, seen?: Version): Promise<Outcome> =>
    turns.take(meetingId, async () => {
      const found = changes.find(changeId);
      if (seen && found?.state === 'conflict') changes.rebase(changeId, { ...found.goal, base: seen });
      const change = changes.find(changeId);
      if (!change || change.state === 'undone') return fail('not-found');
      if (change.state === 'done' || change.state === 'conflict') return outcomeOf(tools, change);
      return send(tools, change, true);
    });

  const wait = async ({ changeId, meetingId, dueAt }: ChangeRecord): Promise<void> => {
    waiting.add(changeId);
    await service.pause(Math.max(0, dueAt - context.now()));
    waiting.delete(changeId);
    if (signal.aborted || changes.find(changeId)?.state !== 'held') return;
    if (context.now() > dueAt + longestDelay) context.broadcast.changed('meetings');
    else await sendOpen(changeId, meetingId);
  };

  async function begin(
    input: {
      readonly meetingId: string;
      readonly requestId?: string | undefined;
      readonly hold?: boolean | undefined;
    },
    ask: (record: MeetingRecord, earlier: ChangeRecord | undefined) => Promise<Asked>,
  ): Promise<Outcome> {
    const { meetingId, requestId = null, hold = false } = input;
    const repeated = requestId === null ? undefined : changes.byRequest(requestId);
    if (repeated)
      return repeated.state === 'sending' ? send(tools, repeated, hold) : outcomeOf(tools, repeated);
    const record = changeable(service, meetingId);
    if (!record.ok) return record;
    const earlier = changes.openOf(meetingId);
    if (earlier?.state === 'sending') return fail('change-under-way', { meetingId });
    const asked = await ask(record.value, earlier?.state === 'held' ? earlier : undefined);
    if (!asked.ok) return asked;
    if (asked.value === null) return done(service, meetingId);
    const { goal, mailed } = asked.value;
    if (hold) {
      const ready = await isReady(record.value, goal);
      if (!ready.ok || ready.value !== null) return ready as Outcome;
    }
    const now = context.now();
    const dueAt = hold ? now + context.timing.undo : now;
    const state = hold ? ('held' as const) : ('sending' as const);
    changes.begin({ meetingId, requestId, state, goal, mailed, createdAt: now, dueAt });
    const change = changes.find(goal.changeId);
    if (!change) throw new Error('the change that was just stored is not there');
    if (!hold) return send(tools, change, false);
    follow(wait(change)).catch((exception: unknown) => context.log.error({ exception }, 'sending a change'));
    context.broadcast.changed('meetings');
    return ok({ outcome: 'held', changeId: goal.changeId, dueAt: writeInstant(dueAt) });
  }

  /** A conflict, or a calendar that cannot be asked, is told at the press of the button and not ten seconds later. */
  async function isReady(record: MeetingRecord, goal: Goal): Promise<Result<ChangeOutcome | null>> {
    const access = await service.connections.google(record.accountId, 'events');
    if (!access.ok) return access;
    const asked = context.now();
    const seen = await look(tools.writer, access.value, record);
    if (seen.kind === 'trouble') return { ok: false, error: seen.failure };
    if (seen.kind === 'gone') {
      records.cancel(record.meetingId, asked);
      context.broadcast.changed('meetings');
      return goal.kind === 'cancel' ? done(service, record.meetingId) : fail('event-deleted');
    }
    const { current } = seen;
    if (records.write(record.meetingId, current.facts, asked)) context.broadcast.changed('meetings');
    if (goal.kind === 'cancel') {
      const fields = changedSince(goal.base, current);
      return fields.length > 0 ? conflict(goal, current.version, fields) : ok(null);
    }
    const merged = mergeUpdate(goal.base, goal.intent, current);
    if (merged.kind === 'conflict') return conflict(goal, current.version, merged.fields);
    if (merged.kind === 'guests-hidden') return fail('guests-hidden');
    return merged.kind === 'already' ? done(service, record.meetingId) : ok(null);
  }

  return {
    handlers: {
      update: (input) =>
        follow(
          turns.take(input.meetingId, () =>
            begin(input, (record, earlier) => askUpdate(service, record, input, earlier)),
          ),
        ),
      cancel: (input) =>
        follow(
          turns.take(input.meetingId, () => begin(input, (record) => askCancel(service, record, input))),
        ),
      undo: async ({ changeId }) => {
        const change = changes.find(changeId);
        if (!change) return fail('not-found');
        const isOpen = change.state === 'held' || change.state === 'conflict' || change.state === 'failed';
        if (!isOpen) return ok({ outcome: change.state === 'undone' ? 'undone' : 'too-late' });
        changes.finished(changeId, 'undone');
        context.broadcast.changed('meetings');
        return ok({ outcome: 'undone' });
      },
      sendNow: async ({ changeId, seen }) => {
        const change = changes.find(changeId);
        if (!change) return fail('not-found');
        const version = seen === undefined ? ok(undefined) : readVersion(seen);
        if (!version.ok) return version;
        return follow(sendOpen(changeId, change.meetingId, version.value));
      },
      pendingChanges: async () =>
        ok({ changes: changes.allOpen().map((one) => presentChange(one, isLate(one), context.describe)) }),
      mailPreview: async ({ meetingId, changes: wanted, sendUpdates }) => {
        const record = changeable(service, meetingId);
        if (!record.ok) return record;
        const intent = wanted === undefined ? ok(null) : await planChanges(service, record.value, wanted);
        if (!intent.ok) return intent;
        const recipients = await recipientsOf(service, record.value, intent.value, sendUpdates);
        return ok({ recipients, mailed: recipients.filter(({ mailed }) => mailed).length });
      },
      drift: () => driftOffers(service),
    },
    resume: async () => {
      changes.forget(context.now() - keptFor);
      const left = changes.allOpen();
      const inTime = (one: ChangeRecord) => one.state === 'held' && context.now() <= one.dueAt + longestDelay;
      await Promise.all(
        left
          .filter((one) => one.state === 'sending' || inTime(one))
          .map((one) => sendOpen(one.changeId, one.meetingId)),
      );
      if (left.length > 0) context.broadcast.changed('meetings');
    },
    flush: async (limit) => {
      const held = changes.allOpen().filter((one) => waiting.has(one.changeId));
      if (held.length === 0) return;
      const sent = Promise.allSettled(held.map((one) => sendOpen(one.changeId, one.meetingId)));
      await Promise.race([sent, service.pause(limit)]);
    },
  };
}
