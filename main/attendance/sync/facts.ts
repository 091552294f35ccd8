import type { AttendanceSource, SourceStanding } from '../../../preload/contract/attendance-facts.ts';

/** What Meet last said of the rooms of a meeting; null: it was never asked with success. */
export type Seen = 'none' | 'running' | 'ended' | null;

export interface SourceFacts {
  /** Whether it may be asked. */
  readonly standing: SourceStanding['state'];
  /** When it was last read with success. */
  readonly readAt: number | null;
  /** Its last look failed in a way that may pass. */
  readonly failed: boolean;
  /** Stays that it told. */
  readonly stays: number;
}

/** What a meeting's state follows from. */
export interface StateFacts extends Record<AttendanceSource, SourceFacts> {
  readonly now: number;
  readonly start: number;
  readonly end: number;
  /** It has a Google Meet room. */
  readonly hasRoom: boolean;
  readonly cancelled: boolean;
  /** The account that Meet is asked as called the meeting: to others Meet may say nothing of it. */
  readonly organizer: boolean;
  readonly seen: Seen;
}
