import type {
  AttendanceSource,
  AttendanceState,
  Judgement,
  Participant,
  RulesScope,
} from '../../preload/contract/attendance-facts.ts';
import { en } from './attendance-export.en.ts';
import { es } from './attendance-export.es.ts';
import type { Language } from './language.ts';

type Reason = 'details-deleted' | 'times-hidden' | 'room' | 'running' | 'not-held' | 'estimate' | 'pending';

/** What stands in files that are made for reading; `{name}` is filled in. */
export interface ExportWords {
  /** BCP 47 of dates and numbers. */
  readonly locale: string;
  readonly saveTitle: string;
  readonly attendance: string;
  readonly billing: string;
  readonly overview: string;
  readonly untitled: string;
  readonly value: string;
  readonly fact: Readonly<
    Record<
      | 'what'
      | 'meeting'
      | 'scheduled'
      | 'zone'
      | 'period'
      | 'meetings'
      | 'people'
      | 'state'
      | 'source'
      | 'readAt'
      | 'window'
      | 'classEnd'
      | 'rules'
      | 'rulesFrom'
      | 'groups'
      | 'within'
      | 'rounding'
      | 'exportedAt'
      | 'total'
      | 'notes',
      string
    >
  >;
  readonly state: Readonly<Record<AttendanceState, string>>;
  readonly source: Readonly<Record<AttendanceSource, string>>;
  readonly judgement: Readonly<Record<Judgement, string>>;
  readonly answer: Readonly<Record<NonNullable<Participant['response']>, string>>;
  readonly acceptedAway: string;
  readonly notInvited: string;
  readonly organizer: string;
  readonly came: string;
  readonly cameAlone: string;
  /** In the singular where it is one. */
  readonly besides: Readonly<
    Record<
      'late' | 'leftEarly' | 'partly' | 'noShow' | 'excused' | 'pending' | 'uninvited' | 'unknownGuests',
      readonly [one: string, other: string]
    >
  >;
  readonly rule: Readonly<Record<'late' | 'early' | 'share' | 'minimum', string>>;
  readonly classEnded: string;
  readonly rulesFrom: Readonly<Record<RulesScope, string>>;
  readonly note: Readonly<
    Record<
      | 'estimate'
      | 'partlyEstimate'
      | 'presenceOnly'
      | 'reduced'
      | 'live'
      | 'partial'
      | 'notBilled'
      | 'letters'
      | 'placesHidden',
      string
    >
  >;
  readonly head: Readonly<
    Record<
      | 'name'
      | 'answer'
      | 'judgement'
      | 'strip'
      | 'firstIn'
      | 'lastOut'
      | 'inside'
      | 'share'
      | 'person'
      | 'came'
      | 'late'
      | 'rate'
      | 'absences'
      | 'minutes'
      | 'meetings'
      | 'notBilled'
      | 'meeting'
      | 'when'
      | 'counted',
      string
    >
  >;
  readonly remark: Readonly<
    Record<
      | 'corrected'
      | 'excused'
      | 'excusedAlone'
      | 'differ'
      | 'assumedEnd'
      | 'alsoEarly'
      | 'estimate'
      | 'device',
      string
    >
  >;
  readonly bar: Readonly<Record<'inside' | 'estimate' | 'none' | 'unknown', string>>;
  readonly legend: Readonly<Record<'inside' | 'estimate' | 'window' | 'missing' | 'unknown', string>>;
  readonly within: Readonly<Record<'window' | 'scheduled' | 'all', string>>;
  readonly rounding: Readonly<Record<'up' | 'nearest' | 'down', string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly none: string;
  readonly part: string;
  readonly hours: string;
  readonly minutes: string;
  readonly seconds: string;
}

const languages: Readonly<Record<Language, ExportWords>> = { en, es };

export const exportWords = (language: Language): ExportWords => languages[language];

export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
