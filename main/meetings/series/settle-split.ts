import type { GoogleAccess } from '../../accounts/access.ts';
import { fail, ok, type Result } from '../../result.ts';
import { tagged } from '../change/body.ts';
import type { WholeEvent } from '../change/current.ts';
import { settleAndStore } from '../finish.ts';
import { firstAttempt, laterAttempt } from '../outcome.ts';
import { beginMeeting } from './begin.ts';
import { inherit } from './inherit.ts';
import { isSameSeries, readSeries } from './master.ts';
import type { SeriesRecord } from './series-records.ts';
import type { SeriesService } from './series-service.ts';
import type { SplitRecord } from './splits.ts';
import { type MasterWrite, type Written, writeMaster } from './write-master.ts';

/** The meeting of the second half. */
export type SplitOutcome = Result<{ readonly meetingId: string }>;

/**
 * Carries a split on from where it stands, to its end: either both halves stand, or the series is whole again. What
 * cannot be known now stays written down. `inDoubt`: an earlier run may have begun the step.
 */
export async function settleSplit(
  tools: SeriesService,
  access: GoogleAccess,
  record: SplitRecord,
  inDoubt: boolean,
): Promise<SplitOutcome> {
  if (record.step === 'restore') return restore(tools, access, record);
  if (record.step === 'insert') return insert(tools, access, record, true);
  const { service, splits } = tools;
  const { split } = record;
  const { before, cut, next, splitId } = split;
  const written = await write(tools, access, record, split.splitId, before, cut, inDoubt);
  if (written.kind === 'unknown') return fail('change-unknown', { meetingId: next.meetingId });
  if (written.kind !== 'done') {
    splits.finished(splitId);
    if (written.kind === 'refused') return { ok: false, error: written.failure };
    return fail(written.kind === 'gone' ? 'event-deleted' : 'changed-elsewhere');
  }
  service.context.database.transaction(() => {
    service.series.write(record, cut);
    beginMeeting(service, next);
    inherit(service.context.database, record.seriesId, next.eventId);
    splits.step(splitId, 'insert');
  });
  return insert(tools, access, record, false);
}

/** The id of the new event is stored: an earlier run's is looked for, and never made twice. */
function insert(
  tools: SeriesService,
  access: GoogleAccess,
  record: SplitRecord,
  inDoubt: boolean,
): Promise<SplitOutcome> {
  const { meetingId } = record.split.next;
  return tools.service.turns.take(meetingId, () => insertInTurn(tools, access, record, inDoubt));
}

async function insertInTurn(
  tools: SeriesService,
  access: GoogleAccess,
  record: SplitRecord,
  inDoubt: boolean,
): Promise<SplitOutcome> {
  const { service, splits } = tools;
  const { splitId, next } = record.split;
  const { meetingId } = next;
  const known = service.records.find(meetingId);
  if (known?.status === 'unfinished' && known.plan) {
    const { retry, retryAfter } = service.context.timing;
    const limits = { repeats: retry.length, longestWait: retryAfter };
    const settled = await settleAndStore(
      service,
      access,
      { ...known, plan: known.plan },
      inDoubt ? laterAttempt(limits) : firstAttempt(limits),
    );
    if (settled.kind === 'unknown') return fail('change-unknown', { meetingId });
    if (settled.kind === 'refused') {
      splits.step(splitId, 'restore', settled.failure);
      return restore(tools, access, { ...record, step: 'restore', failure: settled.failure });
    }
  }
  if (!known) {
    splits.step(splitId, 'restore');
    return restore(tools, access, { ...record, step: 'restore' });
  }
  splits.finished(splitId);
  return ok({ meetingId });
}

/** Only over our own cut: what somebody changed since then stays. */
async function restore(
  tools: SeriesService,
  access: GoogleAccess,
  record: SplitRecord,
): Promise<SplitOutcome> {
  const { service, splits } = tools;
  const { before, cut, splitId, next } = record.split;
  const written = await write(tools, access, record, `${splitId} back`, cut, before, true);
  if (written.kind === 'unknown' || written.kind === 'refused') {
    return fail('change-unknown', { meetingId: next.meetingId });
  }
  if (written.kind === 'done') service.series.write(record, before);
  splits.finished(splitId);
  return record.failure ? { ok: false, error: record.failure } : fail('not-found');
}

function write(
  { tools }: SeriesService,
  access: GoogleAccess,
  { calendarId, seriesId, split }: SplitRecord,
  changeId: string,
  from: SeriesRecord,
  to: SeriesRecord,
  inDoubt: boolean,
): Promise<Written> {
  const isSame = (event: WholeEvent): boolean => {
    const now = readSeries(event, from.timeZone);
    return now !== undefined && isSameSeries(now, from);
  };
  const body = { recurrence: [...to.lines], ...tagged(changeId) };
  const { etag, sendUpdates } = split;
  const one: MasterWrite = { calendarId, eventId: seriesId, etag, body, changeId, sendUpdates, isSame };
  return writeMaster(tools, access, one, inDoubt);
}
