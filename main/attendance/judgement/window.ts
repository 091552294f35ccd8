import type { AttendanceRules } from '../../../preload/contract/attendance-facts.ts';
import type { Interval } from '../model.ts';

export const minute = 60_000;

/**
 * The time in which people are expected. Rules that leave nothing of a short meeting are set aside for it: then its
 * scheduled time holds. Never inverted.
 */
export function mandatoryWindow(meeting: { start: number; end: number }, rules: AttendanceRules): Interval {
  const from = meeting.start + rules.startOffset * minute;
  const to = meeting.end - rules.endOffset * minute;
  if (from < to) return { from, to };
  return { from: meeting.start, to: Math.max(meeting.start, meeting.end) };
}
