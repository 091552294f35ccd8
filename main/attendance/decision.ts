import type {
  AttendanceCounts,
  AttendanceRules,
  AttendanceSource,
  Judgement,
} from '../../preload/contract/attendance-facts.ts';
import type { Interval, Invited, Session, Subject, SubjectKind } from './model.ts';

/** What a person said about who somebody is. */
export interface Link {
  readonly linkId: string;
  readonly subject: Subject;
  /** With a shown name: the very guest that it was said of. */
  readonly endpoint: string | null;
  /** What was seen in the room when it was said. */
  readonly shown: string;
  readonly email: string;
  readonly name: string | null;
  /** Where it was said. */
  readonly meetingId: string | null;
  readonly at: number;
}

export interface Correction extends Interval {
  readonly correctionId: string;
  readonly personId: string;
  readonly why: string;
  readonly by: string;
  readonly at: number;
}

export interface Excuse {
  readonly personId: string;
  readonly why: string;
  readonly by: string;
  readonly at: number;
}

/** Everything that is known of one meeting, gathered before anything is decided. */
export interface AttendanceFacts {
  readonly meetingId: string;
  /** As it was scheduled. */
  readonly start: number;
  readonly end: number;
  readonly now: number;
  /** The meeting runs: who is not inside may still come. */
  readonly running: boolean;
  /** Until when it is known who is inside: now, or earlier where the last look was too long ago to speak of now. */
  readonly seenUntil: number;
  /** The sources that have answered; none: the scheduled time is the estimate. */
  readonly answered: readonly AttendanceSource[];
  /** Whoever was not seen was not there. False while rows may still come: they are `pending` then. */
  readonly absenceCertain: boolean;
  /** The domains whose people alone the sources would have told of; null: of everybody. */
  readonly onlyTold: ReadonlySet<string> | null;
  readonly invited: readonly Invited[];
  /** Addresses (lower case) that were said to be a group's: nobody is expected under them. */
  readonly groups: ReadonlySet<string>;
  readonly sessions: readonly Session[];
  /** Who Google says the accounts are that come without an address. */
  readonly accounts: ReadonlyMap<Subject, { readonly address: string | null; readonly name: string | null }>;
  readonly links: readonly Link[];
  readonly corrections: readonly Correction[];
  readonly excuses: readonly Excuse[];
  readonly rules: AttendanceRules;
}

export interface DecidedStay {
  readonly session: Session;
  /** Where it ends for reckoning. */
  readonly to: number;
  readonly toEstimated: boolean;
}

export interface DecidedDifference {
  readonly what: 'joined' | 'left' | 'inside' | 'seen';
  /** An instant, or a length for `inside`; null: not seen at all by this source. */
  readonly reports: number | null;
  readonly meet: number | null;
}

export interface DecidedPerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly kind: SubjectKind;
  readonly invited: boolean;
  readonly organizer: boolean;
  readonly response: Invited['response'] | null;
  readonly identity: {
    readonly by: 'email' | 'link' | 'name' | 'none' | 'invitation';
    readonly linkId: string | null;
    readonly candidates: readonly { readonly email: string; readonly name: string | null }[];
    /** The guests, unknown or uninvited, who could be this person, where that alone speaks against absence. */
    readonly couldBe: readonly string[];
  };
  readonly judgement: Judgement;
  readonly machineJudgement: Judgement;
  readonly late: boolean;
  readonly leftEarly: boolean;
  readonly firstIn: number | null;
  readonly lastOut: number | null;
  readonly inNow: boolean;
  /** The union of all stays; null: nothing is known. */
  readonly inside: number | null;
  /** Of the window that people are judged by, 0 to 1; null: nothing is known. */
  readonly share: number | null;
  readonly estimated: boolean;
  readonly intervals: readonly (Interval & { readonly toEstimated: boolean })[];
  readonly stays: readonly DecidedStay[];
  readonly bySource: readonly {
    readonly source: AttendanceSource;
    readonly firstIn: number | null;
    readonly lastOut: number | null;
    readonly inside: number;
  }[];
  readonly differences: readonly DecidedDifference[];
  readonly correction:
    | (Correction & {
        readonly machine: {
          readonly firstIn: number | null;
          readonly lastOut: number | null;
          readonly inside: number;
        };
      })
    | null;
  readonly excuse: Excuse | null;
}

export interface AttendanceDecision {
  /** What people were judged by: the mandatory window, or its part until the class ended before plan. */
  readonly window: Interval;
  /** The mandatory window as it was planned. */
  readonly planned: Interval;
  /** Who needs attention first: unknown guests, no-shows, late, left early, partly, the rest by name. */
  readonly people: readonly DecidedPerson[];
  readonly counts: AttendanceCounts;
}
