/** What a row is held against to find its meeting. */
export interface MeetingFacts {
  readonly meetingId: string;
  /** The calendar's id of this occurrence: an instance of a series ends in `_YYYYMMDDTHHMMSSZ`. */
  readonly eventId: string;
  /** The event id of the series; null: it is no instance. */
  readonly seriesId: string | null;
  /** Of the Meet room, letters only, lower case; null: it has none. */
  readonly code: string | null;
  readonly start: number;
  readonly end: number;
}

/** Who was where, as far as it says which meeting it was. */
export interface Stay {
  readonly code: string | null;
  readonly eventId: string | null;
  readonly joined: number;
  readonly left: number | null;
}

/** The meetingId; null: none of the meetings that it was made for. */
export type Matcher = (stay: Stay) => string | null;
