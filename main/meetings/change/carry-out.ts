import type { GoogleAccess } from '../../accounts/access.ts';
import type { Pause } from '../../calendars/pause.ts';
import type { Failure } from '../../result.ts';
import type { Timing } from '../../timing.ts';
import { readCurrent, type WholeEvent } from './current.ts';
import type { Goal } from './goal.ts';
import { decide, type Ending, firstStep, type Progress, type Seen, type Step } from './outcome.ts';
import type { Answer, EventWriter } from './writer.ts';

export interface Tools {
  readonly writer: EventWriter;
  readonly timing: Timing;
  readonly pause: Pause;
  readonly signal: AbortSignal;
}

export interface Place {
  readonly calendarId: string;
  readonly eventId: string;
  /** Zone of events that do not name theirs. */
  readonly timeZone: string;
}

/** Carries out the steps that `outcome.ts` decides on. `inDoubt`: an earlier run may have begun. */
export async function carryOut(
  tools: Tools,
  access: GoogleAccess,
  place: Place,
  goal: Goal,
  inDoubt: boolean,
): Promise<Ending> {
  const { timing, signal } = tools;
  let next = firstStep({ repeats: timing.retry.length, longestWait: timing.retryAfter }, inDoubt);
  for (;;) {
    const { step, progress } = next;
    await waitBefore(step, tools);
    if (signal.aborted) return stopped(progress);
    const decision = decide(goal, step, await take(step, tools.writer, access, place, goal), progress);
    if (decision.kind !== 'step') return decision;
    next = decision;
  }
}

/** What stands in the calendar now; nothing is written. */
export async function look(writer: EventWriter, access: GoogleAccess, place: Place): Promise<Seen> {
  return seenIn(await writer.read(access, place.calendarId, place.eventId), place);
}

async function waitBefore(step: Step, { timing, pause }: Tools): Promise<void> {
  if (step.kind !== 'read' || step.wait === null) return;
  await pause(Math.max(timing.retry[step.wait] ?? 0, step.retryAfter ?? 0));
}

function stopped({ inDoubt }: Progress): Ending {
  return {
    kind: inDoubt ? 'unknown' : 'refused',
    failure: { code: 'timed-out', details: { service: 'Google Calendar' } },
  };
}

async function take(
  step: Step,
  writer: EventWriter,
  access: GoogleAccess,
  place: Place,
  goal: Goal,
): Promise<Seen> {
  const { calendarId, eventId } = place;
  if (step.kind === 'read') return look(writer, access, place);
  const { sendUpdates } = goal;
  if (step.kind === 'delete') {
    const removed = await writer.remove(access, { calendarId, eventId }, { etag: step.etag, sendUpdates });
    return removed.ok ? { kind: 'gone' } : troubleIn(removed);
  }
  const write = {
    etag: step.etag,
    body: step.body,
    sendUpdates: step.isNote ? 'none' : sendUpdates,
  } as const;
  return seenIn(await writer.patch(access, { calendarId, eventId }, write), place);
}

function seenIn(answer: Answer<WholeEvent>, place: Place): Seen {
  if (!answer.ok) return troubleIn(answer);
  if (answer.value.status === 'cancelled') return { kind: 'gone' };
  const current = answer.value.id === place.eventId ? readCurrent(answer.value, place.timeZone) : undefined;
  if (current) return { kind: 'event', current };
  const failure: Failure = { code: 'service-garbled', details: { service: 'Google Calendar' } };
  return { kind: 'trouble', trouble: 'ambiguous', failure, retryAfter: null };
}

function troubleIn(answer: Exclude<Answer<unknown>, { ok: true }>): Seen {
  if (answer.trouble === 'absent') return { kind: 'gone' };
  const { trouble, failure, retryAfter } = answer;
  return { kind: 'trouble', trouble, failure, retryAfter };
}
