import type { AttendanceDetail } from '../../../../preload/contract/attendance.ts';
import type { Participant } from '../../../../preload/contract/attendance-facts.ts';

/**
 * details-deleted: their retention is over; times-hidden: the presence-only mode; room: a room's device is nobody;
 * running: the meeting is not over; not-held: there was no meeting; estimate: no source has answered; pending: what the
 * sources told may still change, or they may be one of the unknown guests.
 */
export type NotBilled =
  | 'details-deleted'
  | 'times-hidden'
  | 'room'
  | 'running'
  | 'not-held'
  | 'estimate'
  | 'pending';

/** Why nothing can be billed for somebody; null: it can. */
export function notBilled(
  { summary, presenceOnly }: Pick<AttendanceDetail, 'summary' | 'presenceOnly'>,
  person: Pick<Participant, 'kind' | 'email' | 'correction' | 'estimated' | 'judgement'>,
): NotBilled | null {
  if (summary.reduced) return 'details-deleted';
  if (presenceOnly) return 'times-hidden';
  if (person.kind === 'room' && person.email === null) return 'room';
  if (summary.state === 'live' || summary.state === 'upcoming') return 'running';
  // A person said when somebody was there: nothing is waited for.
  if (person.correction !== null) return null;
  if (summary.state === 'not-held' && summary.sources.length === 0) return 'not-held';
  if (person.estimated || summary.sources.length === 0) return 'estimate';
  return person.judgement === 'pending' || (summary.partial && !summary.final) ? 'pending' : null;
}
