import type { AttendanceSource } from '../../preload/contract/attendance-facts.ts';

/** All times in main/attendance are milliseconds since the epoch, and all lengths milliseconds, unless a name says otherwise. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/**
 * Who a source says that somebody is: `mail:anna@example.com` (lower case), `user:118…` (Meet's user id), `phone:+1555…`,
 * `device:…` (room hardware), or `name:guest ben` (nothing but the name that was shown, folded). Only the first four are
 * an identity; a shown name may be anybody's.
 */
export type Subject = string;

export type SubjectKind = 'account' | 'anonymous' | 'phone' | 'room';

/** One stay of one device in one run of a room, as one source told it. */
export interface Session {
  /** Names the stay for good: the same stay read again has the same id. */
  readonly sessionId: string;
  readonly source: AttendanceSource;
  /** The run of the room, as the source names it (`conference_id`, or `conferenceRecords/…`). */
  readonly conference: string;
  /** The device's or the participant's name at the source; two of them are never known to be one person. */
  readonly endpoint: string;
  readonly subject: Subject;
  readonly kind: SubjectKind;
  readonly displayName: string;
  readonly joined: number;
  /** Null: still inside when this was read, or the source knows no end. */
  readonly left: number | null;
  readonly device: string | null;
  readonly external: boolean | null;
  readonly ip: string | null;
  readonly country: string | null;
}

/** A row of Reports with what says which meeting it belongs to. */
export interface ReportRow extends Session {
  /** Letters only, lower case: `abcmnopxyz`; null: not said. */
  readonly code: string | null;
  /** `calendar_event_id`; an instance of a series ends in `_YYYYMMDDTHHMMSSZ`. */
  readonly eventId: string | null;
}

/** One run of a room, as Meet REST tells it. */
export interface Conference {
  /** `conferenceRecords/…` */
  readonly name: string;
  /** `spaces/…` */
  readonly space: string;
  readonly start: number;
  /** Null: it runs. */
  readonly end: number | null;
}

/** Somebody on the meeting's guest list. */
export interface Invited {
  /** Lower case. */
  readonly email: string;
  readonly name: string | null;
  readonly response: 'needsAction' | 'accepted' | 'declined' | 'tentative';
  readonly organizer: boolean;
}
