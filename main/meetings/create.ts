import { randomUUID } from 'node:crypto';
import type { Audience } from '../../preload/contract/audience.ts';
import type { CreatedMeeting, CreateMeeting } from '../../preload/contract/meetings.ts';
import type { GoogleAccess } from '../accounts/access.ts';
import { fail, ok, type Result } from '../result.ts';
import { newEventId } from './event-id.ts';
import { finish, settleAndStore } from './finish.ts';
import { firstAttempt } from './outcome.ts';
import { type Plan, planGuests, planMeeting, planSchedule } from './plan.ts';
import { planPlatform } from './plan-platform.ts';
import type { MeetingRecord } from './record.ts';
import { inputKey } from './request-key.ts';
import { beginMeeting } from './series/begin.ts';
import { answer, type Service } from './service.ts';

/** An identical input without a `requestId` is the same press of the button for this long after it was finished. */
const sameAgain = 10_000;

/**
 * Creates meetings, each exactly once: calls that are the same request share one attempt, and a request that was made
 * before is answered with its meeting. `known`: who is invited, when that was found out before.
 */
export function createCreator(
  service: Service,
): (input: CreateMeeting, known?: Audience) => Promise<Result<CreatedMeeting>> {
  const underWay = new Map<string, Promise<Result<CreatedMeeting>>>();
  const running = new Set<string>();

  return async (input, known) => {
    // A row of a table is named by its request alone: two rows that ask for the same are two meetings.
    const key = known === undefined ? inputKey(input) : `request ${input.requestId ?? randomUUID()}`;
    const names = [`input ${key}`, ...(input.requestId === undefined ? [] : [`request ${input.requestId}`])];
    const shared = underWay.get(names.at(-1) ?? '');
    if (shared) {
      const result = await shared;
      return result.ok ? { ok: true, value: { ...result.value, repeated: true } } : result;
    }
    const attempt = begin(service, input, key, running, known);
    for (const name of names) underWay.set(name, attempt);
    try {
      return await attempt;
    } finally {
      for (const name of names) if (underWay.get(name) === attempt) underWay.delete(name);
    }
  };
}

async function begin(
  service: Service,
  input: CreateMeeting,
  key: string,
  running: Set<string>,
  known: Audience | undefined,
): Promise<Result<CreatedMeeting>> {
  const earlier = earlierAttempt(service, input, key, running);
  if (earlier) return finish(service, earlier.meetingId);
  const { context, connections, directory } = service;
  const { platform } = context;
  const schedule = planSchedule(input, { now: context.now(), timeZone: platform.timeZone() });
  if (!schedule.ok) return schedule;
  const recurrence = await recurrenceOf(input, schedule.value);
  if (!recurrence.ok) return recurrence;
  const venue = await planPlatform(service, input.platform ?? { kind: 'google-meet' }, false);
  if (!venue.ok) return venue;
  const audience = known === undefined ? await directory.resolveAudience(input) : ok(known);
  if (!audience.ok) return audience;
  const guests = planGuests(audience.value);
  if (!guests.ok) return guests;
  const placed = placeOf(service, input);
  const access = await connections.google(placed.accountId, 'events');
  if (!access.ok) return access;
  const record = store(service, { ...input, ...placed }, key, {
    plan: { ...planMeeting(input, schedule.value, guests.value, venue.value), ...recurrence.value },
    access: access.value,
    projectId: audience.value.project?.projectId ?? null,
  });
  running.add(record.meetingId);
  try {
    const made = await service.turns.take(record.meetingId, () => carryOut(service, access.value, record));
    const { asOf } = audience.value;
    return made.ok && asOf !== null ? ok({ ...made.value, directoryAsOf: asOf }) : made;
  } finally {
    running.delete(record.meetingId);
  }
}

/** The rules of series are read from disk for series only. */
async function recurrenceOf(
  input: CreateMeeting,
  schedule: Parameters<typeof import('./series/preview.ts').planRecurrence>[1],
): Promise<Result<{ recurrence?: readonly string[] }>> {
  if (input.recurrence === undefined) return ok({});
  const { planRecurrence } = await import('./series/preview.ts');
  return planRecurrence(input, schedule);
}

/** Where no calendar is named, a meeting goes to the one that was chosen to receive them. */
function placeOf(
  { calendars }: Service,
  { accountId, calendarId }: CreateMeeting,
): Pick<CreateMeeting, 'accountId' | 'calendarId'> {
  if (accountId !== undefined || calendarId !== undefined) return { accountId, calendarId };
  const receiving = calendars.receiving();
  return receiving?.receives ? { accountId: receiving.accountId, calendarId: receiving.calendarId } : {};
}

/** A `requestId` names one press of the button; without one, what was asked for has to tell. */
function earlierAttempt(
  { records, context }: Service,
  input: CreateMeeting,
  key: string,
  running: ReadonlySet<string>,
): MeetingRecord | undefined {
  const named = input.requestId === undefined ? undefined : records.byRequest(input.requestId);
  if (named) return named;
  // Left unfinished by an attempt that ended in doubt, or by a crash: pressing the button again means that one.
  const left = records.unfinishedByInput(key);
  if (left && !running.has(left.meetingId)) return left;
  if (input.requestId !== undefined) return undefined;
  return records.finishedByInput(key, context.now() - sameAgain);
}

function store(
  service: Service,
  input: CreateMeeting,
  key: string,
  made: { readonly plan: Plan; readonly access: GoogleAccess; readonly projectId: string | null },
): MeetingRecord & { plan: Plan } {
  const { records, context } = service;
  const meetingId = randomUUID();
  beginMeeting(service, {
    meetingId,
    accountId: made.access.accountId,
    calendarId: ownCalendarId(input.calendarId, made.access),
    eventId: newEventId(),
    requestId: input.requestId ?? null,
    inputKey: key,
    plan: made.plan,
    projectId: made.projectId,
    batchId: randomUUID(),
    createdAt: context.now(),
    inviteIds: made.plan.guests.map(() => randomUUID()),
    templateId: input.templateId,
  });
  const record = records.find(meetingId);
  if (!record?.plan) throw new Error('the meeting that was just stored is not there');
  return { ...record, plan: record.plan };
}

async function carryOut(
  service: Service,
  access: GoogleAccess,
  record: MeetingRecord & { plan: Plan },
): Promise<Result<CreatedMeeting>> {
  const { retry, retryAfter } = service.context.timing;
  const begin = firstAttempt({ repeats: retry.length, longestWait: retryAfter });
  const settled = await settleAndStore(service, access, record, begin);
  if (settled.kind === 'unknown') return fail('outcome-unknown', { meetingId: record.meetingId });
  if (settled.kind === 'refused') return { ok: false, error: settled.failure };
  if (settled.kind === 'deleted') return fail('event-deleted');
  return answer(service, record.meetingId, false);
}

/** One name for the primary calendar, so that its events are known again when it is read. */
function ownCalendarId(asked: string | undefined, access: GoogleAccess): string {
  const id = asked?.trim() || 'primary';
  return id.toLowerCase() === access.address.toLowerCase() ? 'primary' : id;
}
