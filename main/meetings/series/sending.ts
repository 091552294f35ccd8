import type { Input, Output } from '../../../preload/contract.ts';
import type { GoogleAccess } from '../../accounts/access.ts';
import { fail, ok, type Result } from '../../result.ts';
import { done } from '../change/sending.ts';
import { presentVersion, type Version } from '../change/version.ts';
import type { Service } from '../service.ts';
import { writeInstant } from '../times.ts';
import type { Carried } from './change-series.ts';
import type { SeriesGoal } from './goal.ts';
import { type HeldSeries, longestDelay } from './held.ts';
import { previewMail } from './mail-preview.ts';
import { type OpenSeries, openSeries, placeOf } from './open-series.ts';
import { releaseZoomOfSeries } from './release-zoom.ts';
import { runChange } from './run-change.ts';
import type { SeriesChange } from './series-changes.ts';
import type { SeriesPlace } from './series-records.ts';
import type { SeriesService } from './series-service.ts';
import { settleSplit } from './settle-split.ts';

export interface Sending {
  /** `plan`: what is asked, decided on the series as it stands; null: nothing is. `changed`: for who is mailed of it. */
  change(
    input: Input<'series', 'update'> | Input<'series', 'cancel'>,
    plan: (open: OpenSeries) => Promise<Result<SeriesGoal | null>>,
    changed: Input<'series', 'mailPreview'>['changes'],
  ): Promise<Result<Begun>>;
  /** Sends at once what is open, as `meetings.sendNow` does. */
  sendNow(changeId: string, seen?: Version): Promise<Result<Output<'meetings', 'sendNow'>>>;
  /**
   * Carries on what was left in the middle, those whose second half was given up included, and sends what an earlier run
   * held until a moment ago.
   */
  settle(): Promise<void>;
  /** Sends what is held. */
  flush(): Promise<void>;
}

type Begun = Output<'series', 'update'>;

/** Changes of series from being asked for to their end, one at a time a series. */
export function createSending(
  tools: SeriesService,
  held: HeldSeries,
  readAgain: (accountId: string) => Promise<unknown>,
  follow: <T>(work: Promise<T>) => Promise<T>,
): Sending {
  const { service, splits } = tools;
  const { context, pause, signal, turns } = service;
  const { changes } = held;
  const running = { ...tools, changes };
  const inTurn = <T>(place: SeriesPlace, work: () => Promise<T>): Promise<T> =>
    turns.take(`series ${place.accountId} ${place.calendarId} ${place.seriesId}`, work);

  const runIn = async (change: SeriesChange, opened?: OpenSeries): Promise<Result<Carried>> => {
    const access = await service.connections.google(change.accountId, 'events');
    if (!access.ok) {
      // What was begun is left as it is: whether it was carried out is found out with the next access.
      if (change.guests === null) changes.troubled(change.changeId, 'failed', access.error);
      context.broadcast.changed('meetings');
      return access;
    }
    const result = await runChange(running, access.value, change, opened);
    await readAgain(change.accountId);
    context.broadcast.changed('meetings');
    await releaseZoomOfSeries(service);
    await service.zoom.tidy();
    return result;
  };

  /** Sends a change that is open, whatever kept it. `seen`: a person has compared, and this is what stands there. */
  async function sendOpen(changeId: string, seen?: Version): Promise<Result<SeriesChange>> {
    const found = changes.find(changeId);
    if (!found) return fail('not-found');
    return inTurn(found, async () => {
      const before = changes.find(changeId);
      if (seen && before?.state === 'conflict') changes.rebase(changeId, { ...before.goal, base: seen });
      const change = changes.find(changeId);
      if (!change || change.state === 'undone') return fail('not-found');
      if (change.state !== 'done' && change.state !== 'conflict') await runIn(change);
      return ok(changes.find(changeId) ?? change);
    });
  }

  async function wait({ changeId, dueAt }: SeriesChange): Promise<void> {
    held.waiting.add(changeId);
    await pause(Math.max(0, dueAt - context.now()));
    held.waiting.delete(changeId);
    if (signal.aborted || changes.find(changeId)?.state !== 'held') return;
    if (context.now() > dueAt + longestDelay) context.broadcast.changed('meetings');
    else await sendOpen(changeId);
  }

  /** One change of a series at a time; one that was left in the middle is brought to its end first. */
  async function change(
    input: Input<'series', 'update'> | Input<'series', 'cancel'>,
    plan: (open: OpenSeries) => Promise<Result<SeriesGoal | null>>,
    changed: Input<'series', 'mailPreview'>['changes'],
  ): Promise<Result<Begun>> {
    const { meetingId, scope, hold = false, sendUpdates = 'all' } = input;
    const found = placeOf(service, meetingId);
    if (!found.ok) return found;
    const { place, record } = found.value;
    const inputKey = JSON.stringify(input);
    return inTurn(place, async () => {
      const access = await service.connections.google(place.accountId, 'events');
      if (!access.ok) return access;
      const left = await leftOver(place, inputKey, access.value);
      if (left) return left;
      const open = await openSeries(tools, access.value, record, place);
      if (!open.ok) return open;
      const goal = await plan(open.value);
      if (!goal.ok) return goal;
      if (goal.value === null) return ok({ meetingId, scope, occurrences: null, held: null });
      const preview = await previewMail(service, { meetingId, scope, changes: changed, sendUpdates });
      const mailed = preview.ok ? preview.value.filter((one) => one.mailed).length : 0;
      const createdAt = context.now();
      const dueAt = hold ? createdAt + context.timing.undo : createdAt;
      const state = hold ? ('held' as const) : ('sending' as const);
      changes.begin(place, { inputKey, goal: goal.value, mailed, dueAt, kept: hold, state, createdAt });
      const begun = changes.openOf(place);
      if (!begun) throw new Error('the change that was just stored is not there');
      if (!hold) {
        const carried = await runIn(begun, open.value);
        return carried.ok ? ok({ ...carried.value, held: null }) : carried;
      }
      follow(wait(begun)).catch((exception: unknown) =>
        context.log.error({ exception }, 'sending a change of a series'),
      );
      context.broadcast.changed('meetings');
      return ok(asHeld(begun));
    });
  }

  /** Undefined: nothing is in the way any more. */
  async function leftOver(
    place: SeriesPlace,
    inputKey: string,
    access: GoogleAccess,
  ): Promise<Result<Begun> | undefined> {
    const left = changes.openOf(place);
    if (!left) {
      // From a version that knew splits alone.
      const split = splits.of(place);
      const settled = split && (await settleSplit(tools, access, split, true));
      return settled && !settled.ok ? settled : undefined;
    }
    if (left.state === 'held' && left.inputKey === inputKey && !held.isLate(left)) return ok(asHeld(left));
    if (left.state === 'held' && !held.isLate(left)) {
      return fail('change-under-way', { meetingId: left.meetingId });
    }
    if (left.state !== 'sending') {
      changes.finished(left.changeId, 'undone');
      return undefined;
    }
    const carried = await runIn(left);
    if (!carried.ok) return carried;
    return left.inputKey === inputKey ? ok({ ...carried.value, held: null }) : fail('changed-elsewhere');
  }

  async function settleSplits(): Promise<void> {
    const known = new Set(changes.allOpen().map(({ changeId }) => changeId));
    const left = splits.all().filter(({ split }) => !known.has(split.splitId));
    await Promise.all(
      left.map((one) =>
        inTurn(one, async () => {
          const access = await service.connections.google(one.accountId, 'events');
          const now = splits.of(one);
          if (access.ok && now) await settleSplit(tools, access.value, now, true);
        }),
      ),
    );
    if (left.length > 0) context.broadcast.changed('meetings');
  }

  return {
    change,
    sendNow: async (changeId, seen) => {
      const sent = await sendOpen(changeId, seen);
      return sent.ok ? outcomeOf(service, sent.value) : sent;
    },
    settle: async () => {
      const due = changes.allOpen().filter((one) => held.isDue(one));
      await Promise.all(due.map(({ changeId }) => sendOpen(changeId)));
      await settleSplits();
    },
    flush: async () => {
      await Promise.allSettled([...held.waiting].map((changeId) => sendOpen(changeId)));
    },
  };
}

/** What is known of a change by now. */
function outcomeOf(service: Service, change: SeriesChange): Result<Output<'meetings', 'sendNow'>> {
  const { state, goal, meetingId, theirs, fields, failure, changeId, dueAt } = change;
  if (state === 'held') return ok({ outcome: 'held', changeId, dueAt: writeInstant(dueAt) });
  if (state === 'conflict' && theirs) {
    const mine = goal.kind === 'update' ? presentVersion(goal.to) : null;
    return ok({ outcome: 'conflict', mine, theirs: presentVersion(theirs), fields: [...fields] });
  }
  if (state === 'failed' && failure) return { ok: false, error: failure };
  return state === 'done' ? done(service, meetingId) : fail('change-unknown', { meetingId });
}

const asHeld = ({ changeId, dueAt, goal }: SeriesChange): Begun => ({
  meetingId: goal.meetingId,
  scope: goal.scope,
  occurrences: null,
  held: { changeId, dueAt: writeInstant(dueAt) },
});
