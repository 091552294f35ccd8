import type { AttendanceSummary } from '../../../preload/contract/attendance-facts.ts';
import { blockedBy, needsDecision } from '../attendance/meetingList.ts';

export type AttendanceAttention =
  | {
      readonly kind: 'guests';
      /** The latest meeting with guests whom nobody knows. */
      readonly first: AttendanceSummary;
      /** In all of the meetings. */
      readonly guests: number;
      /** Meetings besides. */
      readonly more: number;
    }
  | {
      readonly kind: 'blocked';
      readonly state: 'no-permission' | 'api-disabled' | 'sign-in';
      readonly first: AttendanceSummary;
      readonly count: number;
    };

/** What of attendance waits for a person, the most pressing first; `meetings` come newest first. */
export function attendanceAttention(meetings: readonly AttendanceSummary[]): AttendanceAttention[] {
  const items: AttendanceAttention[] = [];
  const blocked = blockedBy(meetings);
  const state = blocked?.first.state;
  if (blocked && (state === 'no-permission' || state === 'api-disabled' || state === 'sign-in')) {
    items.push({ kind: 'blocked', state, ...blocked });
  }
  const open = meetings.filter(needsDecision);
  const [first] = open;
  if (first) {
    const guests = open.reduce((sum, { counts }) => sum + counts.unknownGuests, 0);
    items.push({ kind: 'guests', first, guests, more: open.length - 1 });
  }
  return items;
}
