import type { AttendanceState, AttendanceSummary } from '../../../preload/contract/attendance-facts.ts';
import { movedTo } from '../parts/grid/rowKeys.ts';
import type { StatusTone } from '../parts/StatusMark.tsx';

/** Somebody who is there and not known: only a person can say who it is. */
export const needsDecision = (one: AttendanceSummary): boolean =>
  one.counts.unknownGuests > 0 && !one.reduced && one.state !== 'not-held';

const blocking: readonly AttendanceState[] = ['sign-in', 'no-permission', 'api-disabled'];

/** Nothing can be read before the person did something; it is the same for all of an account's meetings. */
export const isBlocked = (one: AttendanceSummary): boolean => blocking.includes(one.state);

/** The meeting whose next step opens the way for the others too; null: nothing is in the way. */
export function blockedBy<T extends Pick<AttendanceSummary, 'state'>>(
  meetings: readonly T[],
): { readonly first: T; readonly count: number } | null {
  for (const state of blocking) {
    const held = meetings.filter((one) => one.state === state);
    const first = held[0];
    if (first) return { first, count: held.length };
  }
  return null;
}

export const toneOf: Record<AttendanceState, StatusTone> = {
  upcoming: 'neutral',
  live: 'busy',
  waiting: 'busy',
  complete: 'good',
  nobody: 'neutral',
  'not-held': 'neutral',
  'no-permission': 'warn',
  'api-disabled': 'warn',
  'sign-in': 'warn',
  expired: 'neutral',
  failed: 'bad',
  'no-room': 'neutral',
};

export type ListRow =
  | { readonly kind: 'heading'; readonly key: string; readonly day: string | null; readonly count: number }
  | { readonly kind: 'meeting'; readonly key: string; readonly meeting: AttendanceSummary };

/** What needs a decision stands first, in a group of its own; the rest by day. `dayKey` works in the person's zone. */
export function listRows(
  meetings: readonly AttendanceSummary[],
  onlyDecisions: boolean,
  dayKey: (instant: string) => string,
): readonly ListRow[] {
  const decide = meetings.filter(needsDecision);
  const others = onlyDecisions ? [] : meetings.filter((one) => !needsDecision(one));
  const row = (meeting: AttendanceSummary): ListRow => ({ kind: 'meeting', key: meeting.meetingId, meeting });
  const heading = (key: string, day: string | null, count: number): ListRow => ({
    kind: 'heading',
    key,
    day,
    count,
  });
  const days = new Map<string, AttendanceSummary[]>();
  for (const one of others) {
    const key = dayKey(one.start);
    const held = days.get(key);
    if (held) held.push(one);
    else days.set(key, [one]);
  }
  return [
    ...(decide.length === 0 ? [] : [heading('decide', null, decide.length), ...decide.map(row)]),
    ...[...days].flatMap(([key, held]) => [
      heading(`day ${key}`, held[0]?.start ?? key, held.length),
      ...held.map(row),
    ]),
  ];
}

/** The row that a key leads to, over headings; null: it stays. */
export function movedOver(rows: readonly ListRow[], from: number, key: string): number | null {
  const stops = rows.flatMap((row, index) => (row.kind === 'meeting' ? [index] : []));
  const target = movedTo(stops.indexOf(from), key, stops.length);
  return target === null ? null : (stops[target] ?? null);
}
