import type { AttendanceSource } from '../../../preload/contract/attendance-facts.ts';
import type { Failure } from '../../result.ts';
import { type Asking, refusalOf, refusedFor } from './asking.ts';
import { evidenceOf, meetIsSure } from './evidence.ts';
import type { SourceFacts, StateFacts } from './facts.ts';
import { isDue, lastLook, nextPoint, notLate } from './schedule.ts';
import { stateOf } from './state.ts';
import type { Tracked } from './tracked.ts';

const sources = ['reports', 'meet'] as const;

export type AskingOfBoth = Readonly<Record<AttendanceSource, Asking>>;

/** Also after a restart, what an account was refused stands with the meetings that it was asked for. */
export function shownAsking({ standing }: Tracked, asking: AskingOfBoth): AskingOfBoth {
  const shown = (source: AttendanceSource, failure: Failure | null): Asking => {
    const refusal = failure && refusalOf(failure);
    const holds = refusal === 'refused' || refusal === 'api-disabled';
    return holds && asking[source].state === 'ready' ? { ...asking[source], state: refusal } : asking[source];
  };
  return { reports: shown('reports', standing.reportsError), meet: shown('meet', standing.meetError) };
}

export function factsOf(meeting: Tracked, asking: AskingOfBoth, now: number): StateFacts {
  const { standing, stays } = meeting;
  const source = (name: AttendanceSource): SourceFacts => ({
    standing: asking[name].state,
    readAt: name === 'reports' ? standing.reportsAt : standing.meetAt,
    failed: (name === 'reports' ? standing.reportsError : standing.meetError) !== null,
    stays: stays[name],
  });
  return {
    now,
    start: meeting.start,
    end: meeting.end,
    hasRoom: meeting.code !== null,
    cancelled: meeting.cancelled,
    organizer: meeting.organizer,
    seen: standing.meetSeen,
    reports: source('reports'),
    meet: source('meet'),
  };
}

/** The sources that are to be read now. */
export function wanted(facts: StateFacts): readonly AttendanceSource[] {
  return sources.filter((source) => mayHelp(source, facts) && isDue(timesOf(source, facts)));
}

export interface Outlook {
  readonly state: ReturnType<typeof stateOf>;
  readonly answered: readonly AttendanceSource[];
  readonly certain: boolean;
  readonly nextLook: number | null;
  readonly final: boolean;
}

/** What stands in the records after a look. */
export function outlookOf(facts: StateFacts): Outlook {
  const { answered, absenceCertain } = evidenceOf(facts);
  const state = stateOf(facts);
  const points = sources
    .filter((source) => mayHelp(source, facts))
    .map((source) => nextPoint(timesOf(source, facts)));
  // Somebody may open the service, or give the account what it lacks, without a word to Muster.
  const retries = sources
    .filter((source) => ['refused', 'api-disabled'].includes(facts[source].standing) && facts[source].failed)
    .map(() => facts.now + refusedFor);
  const open = [...points, ...retries].filter((at) => at !== null);
  return {
    state,
    answered,
    certain: absenceCertain,
    nextLook: open.length === 0 ? null : Math.min(...open),
    final: open.length === 0 && (points.length > 0 || state === 'expired'),
  };
}

/** After a holiday, Meet's request for every participant is spared where Reports has said it all. */
function mayHelp(source: AttendanceSource, facts: StateFacts): boolean {
  if (facts[source].standing !== 'ready') return false;
  const isLate = facts.now >= facts.end + lastLook;
  return !(source === 'meet' && isLate && facts.meet.readAt === null && reportsIsFull(facts));
}

function timesOf(source: AttendanceSource, facts: StateFacts) {
  const { end, now } = facts;
  const { readAt, stays } = facts[source];
  const meetIsFull = meetIsSure(facts, 'ended');
  const settled = source === 'meet' ? meetIsFull : stays > 0 && meetIsFull;
  return { end, now, readAt, settled };
}

function reportsIsFull({ now, end, reports }: StateFacts): boolean {
  const { readAt, stays } = reports;
  return stays > 0 && readAt !== null && readAt >= end + notLate && readAt <= now;
}
