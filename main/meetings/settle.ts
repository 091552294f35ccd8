import type { GoogleAccess } from '../accounts/access.ts';
import type { CalendarEvent } from '../calendars/event.ts';
import type { Answer, CalendarGateway } from '../calendars/gateway.ts';
import type { Pause } from '../calendars/pause.ts';
import type { Failure } from '../result.ts';
import type { Timing } from '../timing.ts';
import { eventBody } from './event-body.ts';
import { type EventFacts, readEvent, tagOf } from './event-facts.ts';
import { decide, type Progress, type Seen, type Step } from './outcome.ts';
import type { Plan } from './plan.ts';

export interface SettleTools {
  readonly calendar: CalendarGateway;
  readonly timing: Timing;
  readonly pause: Pause;
  readonly signal: AbortSignal;
}

/** A meeting whose event is to be made or found. */
export interface Unsettled {
  readonly meetingId: string;
  readonly calendarId: string;
  readonly eventId: string;
  readonly plan: Plan;
}

export type Settled =
  | { readonly kind: 'created'; readonly facts: EventFacts }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'refused' | 'unknown'; readonly failure: Failure };

/** Carries out the steps that `outcome.ts` decides on, until it is known, or cannot be known now, what became of it. */
export async function settle(
  tools: SettleTools,
  access: GoogleAccess,
  meeting: Unsettled,
  begin: { readonly step: Step; readonly progress: Progress },
): Promise<Settled> {
  let { step, progress } = begin;
  for (;;) {
    await waitBefore(step, tools);
    if (tools.signal.aborted) return stopped(progress);
    const { seen, facts } = look(await carryOut(step, progress, tools, access, meeting), meeting);
    const decision = decide(step, seen, progress);
    if (decision.kind === 'created' && facts) return { kind: 'created', facts };
    if (decision.kind === 'created' || decision.kind === 'deleted') return { kind: 'deleted' };
    if (decision.kind !== 'step') return decision;
    ({ step, progress } = decision);
  }
}

/** One look, without a second one: for the start of the application and for giving a meeting up. */
export async function lookOnce(
  calendar: CalendarGateway,
  access: GoogleAccess,
  meeting: Unsettled,
): Promise<Settled | { readonly kind: 'absent' }> {
  const answer = await calendar.getEvent(access, meeting.calendarId, meeting.eventId);
  const { seen, facts } = look(answer, meeting);
  if (seen.kind === 'trouble') {
    return seen.trouble === 'absent' ? { kind: 'absent' } : { kind: 'unknown', failure: seen.failure };
  }
  if (seen.foreign) return { kind: 'absent' };
  return seen.cancelled || !facts ? { kind: 'deleted' } : { kind: 'created', facts };
}

async function waitBefore(step: Step, { timing, pause }: SettleTools): Promise<void> {
  if (step.wait === null) return;
  await pause(Math.max(timing.retry[step.wait] ?? 0, step.retryAfter ?? 0));
}

function stopped(progress: Progress): Settled {
  const failure: Failure = { code: 'timed-out', details: { service: 'Google Calendar' } };
  return { kind: progress.inDoubt ? 'unknown' : 'refused', failure };
}

function carryOut(
  step: Step,
  progress: Progress,
  { calendar }: SettleTools,
  access: GoogleAccess,
  meeting: Unsettled,
): Promise<Answer<CalendarEvent>> {
  const { calendarId, eventId, plan } = meeting;
  if (step.kind === 'look') return calendar.getEvent(access, calendarId, eventId);
  const body = eventBody(plan, meeting, progress.conference);
  return calendar.insertEvent(access, calendarId, body, plan.sendUpdates);
}

/** An answer that is an event, though not the one asked for, is no better than garbage. */
function look(answer: Answer<CalendarEvent>, meeting: Unsettled): { seen: Seen; facts: EventFacts | null } {
  if (!answer.ok) {
    const { trouble, failure, retryAfter } = answer;
    return { seen: { kind: 'trouble', trouble, failure, retryAfter }, facts: null };
  }
  const event = answer.value;
  const facts = readEvent(event, meeting.plan.timeZone);
  const cancelled = event.status === 'cancelled';
  if (event.id !== meeting.eventId || (!facts && !cancelled)) {
    const failure: Failure = { code: 'service-garbled', details: { service: 'Google Calendar' } };
    return { seen: { kind: 'trouble', trouble: 'ambiguous', failure, retryAfter: null }, facts: null };
  }
  // A deleted event may have lost its properties; nobody else knows its id.
  const foreign = !cancelled && tagOf(event) !== meeting.meetingId;
  return { seen: { kind: 'event', cancelled, foreign }, facts };
}
