import { errorCodes } from '../../preload/contract/errors.ts';
import type { CreatedMeeting } from '../../preload/contract/meetings.ts';
import type { GoogleAccess } from '../accounts/access.ts';
import { zoomFacts } from '../platforms/zoom/records.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { laterAttempt, type Progress, type Step } from './outcome.ts';
import type { Plan } from './plan.ts';
import type { MeetingRecord } from './record.ts';
import { answer, refresh, type Service } from './service.ts';
import { lookOnce, type Settled, settle } from './settle.ts';

type Unfinished = MeetingRecord & { readonly plan: Plan };

/** Settles a meeting of which it is not known whether Google has it: looks, and creates it with the same id if not. */
export function finish(service: Service, meetingId: string): Promise<Result<CreatedMeeting>> {
  return service.turns.take(meetingId, async () => {
    const record = service.records.find(meetingId);
    if (!record) return fail('not-found');
    if (record.status === 'cancelled') return fail('event-deleted');
    if (!isUnfinished(record)) return answer(service, meetingId, true);
    const access = await service.connections.google(record.accountId, 'events');
    if (!access.ok) return access;
    const { retry, retryAfter } = service.context.timing;
    const begin = laterAttempt({ repeats: retry.length, longestWait: retryAfter });
    const settled = await settleAndStore(service, access.value, record, begin);
    if (settled.kind === 'deleted') return fail('event-deleted');
    if (settled.kind === 'created') return answer(service, meetingId, true);
    // Still unfinished. What the person has to mend first says more than that; that Google has no such event does not.
    const { code, details } = settled.failure;
    const asked = details?.retryAfter === undefined ? {} : { retryAfter: details.retryAfter };
    return errorCodes[code].retryable || code === 'not-found'
      ? fail('outcome-unknown', { meetingId, ...asked })
      : { ok: false, error: settled.failure };
  });
}

/** Gives an unfinished meeting up, once Google says that it has no such event. */
export function discard(
  service: Service,
  meetingId: string,
): Promise<Result<{ status: 'discarded' | 'scheduled' }>> {
  const { records, context, connections, calendar } = service;
  return service.turns.take(meetingId, async () => {
    const record = records.find(meetingId);
    if (!record) return fail('not-found');
    if (record.status === 'cancelled') return fail('event-deleted');
    if (!isUnfinished(record)) return ok({ status: 'scheduled' });
    const access = await connections.google(record.accountId, 'events');
    // An account that was disconnected will never tell.
    if (!access.ok && access.error.code !== 'account-missing') return access;
    const seen = access.ok ? await lookOnce(calendar, access.value, record) : { kind: 'absent' as const };
    if (seen.kind === 'refused' || seen.kind === 'unknown') return { ok: false, error: seen.failure };
    if (seen.kind === 'created') records.write(meetingId, seen.facts, context.now());
    else records.remove(meetingId);
    context.broadcast.changed('meetings');
    if (seen.kind !== 'created') await releaseZoom(service, record);
    return ok({ status: seen.kind === 'created' ? 'scheduled' : 'discarded' });
  });
}

/** After a start: asks Google once about every meeting left unfinished. What cannot be learnt is left to the person. */
export async function resume(service: Service): Promise<void> {
  const { records, context, connections, calendar, turns } = service;
  const left = records.unfinished();
  await Promise.all(
    left.map(({ meetingId }) =>
      turns.take(meetingId, async () => {
        const record = records.find(meetingId);
        if (!record || !isUnfinished(record)) return;
        const access = await connections.google(record.accountId, 'events');
        if (!access.ok) return;
        const seen = await lookOnce(calendar, access.value, record);
        if (seen.kind === 'deleted') records.cancel(meetingId, context.now());
        if (seen.kind !== 'created') return;
        records.write(meetingId, seen.facts, context.now());
        await awaitConference(service, access.value, meetingId);
      }),
    ),
  );
  if (left.length > 0) context.broadcast.changed('meetings');
}

/** Settles, and writes down what came of it; a meeting that Google surely refused leaves no trace. */
export async function settleAndStore(
  service: Service,
  access: GoogleAccess,
  record: Unfinished,
  begin: { readonly step: Step; readonly progress: Progress },
): Promise<Settled> {
  const { records, context, calendar, pause, signal } = service;
  const { meetingId } = record;
  const placed = await withZoom(service, record);
  const settled: Settled = placed.ok
    ? await settle({ calendar, timing: context.timing, pause, signal }, access, placed.record, begin)
    : { kind: placed.inDoubt ? 'unknown' : 'refused', failure: placed.failure };
  if (settled.kind === 'created') {
    records.write(meetingId, settled.facts, context.now());
    await awaitConference(service, access, meetingId);
  }
  if (settled.kind === 'deleted') records.cancel(meetingId, context.now());
  if (settled.kind === 'refused') records.remove(meetingId);
  context.broadcast.changed('meetings');
  if (settled.kind === 'refused' || settled.kind === 'deleted') await releaseZoom(service, record);
  return settled;
}

type Placed =
  | { readonly ok: true; readonly record: Unfinished }
  | { readonly ok: false; readonly failure: Failure; readonly inDoubt: boolean };

/** The event holds the link, so Zoom comes first: an event without its link is never made. */
async function withZoom({ zoom, context }: Service, record: Unfinished): Promise<Placed> {
  const { plan, eventId: marker, meetingId } = record;
  // The second half of a series that was cut in two has the link of the first.
  if (plan.platform?.kind !== 'zoom' || plan.platform.url !== null) return { ok: true, record };
  const made = await zoom.ready({ marker, meetingId, facts: zoomFacts(plan) }, context.timing);
  if (!made.ok) return made;
  return { ok: true, record: { ...record, plan: { ...plan, platform: { kind: 'zoom', url: made.url } } } };
}

/** No event will hold its link. */
async function releaseZoom({ zoom }: Service, { plan, eventId, meetingId }: Unfinished): Promise<void> {
  if (plan.platform?.kind !== 'zoom') return;
  zoom.release(eventId);
  await zoom.tidy(meetingId);
}

/** Google makes conferences after the event; what is still pending at the end is read again later. */
async function awaitConference(service: Service, access: GoogleAccess, meetingId: string): Promise<void> {
  for (const wait of service.context.timing.conference) {
    const record = service.records.find(meetingId);
    if (record?.room.link !== 'pending' || service.signal.aborted) return;
    await service.pause(wait);
    await refresh(service, access, record);
  }
}

function isUnfinished(record: MeetingRecord): record is Unfinished {
  return record.status === 'unfinished' && record.plan !== null;
}
