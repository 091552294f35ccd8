import type { AttendanceDetail } from '../../../../preload/contract/attendance.ts';
import type { Participant } from '../../../../preload/contract/attendance-facts.ts';
import { Pacer } from '../../../pacing/pacer.ts';
import { sortSlowly } from '../../../pacing/sort.ts';
import type { Rounding, Within } from '../content.ts';
import { type Bounds, boundsOf, countSeconds } from './count.ts';
import { type NotBilled, notBilled } from './not-billed.ts';
import { roundMinutes } from './round.ts';

export interface BillingRule {
  readonly rounding: Rounding;
  readonly within: Within;
}

/** One person in one meeting. */
export interface BilledRow {
  readonly detail: Pick<AttendanceDetail, 'summary'>;
  readonly person: Participant;
  readonly bounds: Bounds;
  /** Null with a reason. */
  readonly seconds: number | null;
  readonly minutes: number | null;
  readonly reason: NotBilled | null;
}

export interface BilledTotal {
  /** The address, or what an unknown guest is called in that meeting. */
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  /** Meetings with minutes, and those that are not billed. */
  readonly meetings: number;
  readonly left: number;
  readonly minutes: number;
}

export function billMeeting(detail: AttendanceDetail, rule: BillingRule): BilledRow[] {
  const bounds = boundsOf(detail, rule.within);
  return detail.participants.map((person) => {
    const reason = notBilled(detail, person);
    const seconds = reason === null ? countSeconds(person.intervals, bounds) : null;
    return {
      detail: { summary: detail.summary },
      person: { ...person, sessions: [], bySource: [] },
      bounds,
      seconds,
      minutes: seconds === null ? null : roundMinutes(seconds, rule.rounding),
      reason,
    };
  });
}

/** Whoever has no address is somebody else in every meeting. */
export const billedKey = ({ person, detail }: BilledRow): string =>
  person.email?.toLowerCase() ?? `${detail.summary.meetingId} ${person.personId}`;

/** What was rounded is added, so that the sum is what stands above it. */
export async function totalsOf(rows: readonly BilledRow[]): Promise<readonly BilledTotal[]> {
  const pacer = new Pacer();
  const totals = new Map<string, BilledTotal>();
  for (const row of rows) {
    const key = billedKey(row);
    const before = totals.get(key);
    const isMeeting = row.minutes !== null && row.minutes > 0;
    totals.set(key, {
      key,
      // The name of the latest meeting is the one that is used now.
      name: row.person.name,
      email: row.person.email,
      meetings: (before?.meetings ?? 0) + (isMeeting ? 1 : 0),
      left: (before?.left ?? 0) + (row.reason === null ? 0 : 1),
      minutes: (before?.minutes ?? 0) + (row.minutes ?? 0),
    });
    if (pacer.due()) await pacer.rest();
  }
  const order = new Intl.Collator().compare;
  return sortSlowly(
    [...totals.values()],
    (one, other) => order(one.name, other.name) || order(one.key, other.key),
    pacer,
  );
}
