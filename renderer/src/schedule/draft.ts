import type { Audience } from '../../../preload/contract/audience.ts';
import type { PlatformChoice } from '../../../preload/contract/platforms.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { CallInput } from '../../../preload/contract.ts';
import type { Choice } from '../platforms/choices.ts';
import { type Repeats, recurrenceOf } from '../series/repeats.ts';
import { type AudienceMode, audienceRequest, type Token } from './tokens.ts';
import { nextHalfHour, resolveWhen, type When, type WhenProblem } from './when.ts';

/** A calendar of an account; both ids are needed, because two accounts may share a calendar. */
export interface CalendarChoice {
  readonly accountId: string;
  readonly calendarId: string;
}

/** Everything typed on the Schedule screen; it outlives the screen, so that nothing is lost by looking elsewhere. */
export interface Draft {
  /** One value for one meeting: repeated presses and retries after a failure carry the same. */
  readonly requestId: string;
  readonly title: string;
  readonly description: string;
  readonly mode: AudienceMode;
  readonly tokens: readonly Token[];
  /** Text in the audience field that is nobody yet. */
  readonly typed: string;
  readonly when: When;
  /** Null: it takes place once. */
  readonly repeats: Repeats | null;
  /** Null: Muster's default, the primary calendar of the first account. */
  readonly calendar: CalendarChoice | null;
  readonly platform: Choice;
  readonly sendUpdates: Settings['defaultSendUpdates'];
}

export interface Defaults {
  readonly zone: string;
  readonly minutes: number;
  readonly sendUpdates: Settings['defaultSendUpdates'];
  /** Google Meet when left out. */
  readonly platform?: PlatformChoice;
}

export const emptyDraft = (requestId: string, now: Date, defaults: Defaults): Draft => ({
  requestId,
  title: '',
  description: '',
  mode: 'employees',
  tokens: [],
  typed: '',
  when: {
    ...nextHalfHour(now, defaults.zone),
    minutes: defaults.minutes,
    typedEnd: null,
    zone: defaults.zone,
  },
  repeats: null,
  calendar: null,
  platform: defaults.platform ?? { kind: 'google-meet' },
  sendUpdates: defaults.sendUpdates,
});

/** The same meeting for another time: everything but its identity. */
export const another = (draft: Draft, requestId: string): Draft => ({ ...draft, requestId, typed: '' });

export const isUntouched = (draft: Draft): boolean =>
  draft.title === '' && draft.description === '' && draft.typed === '' && draft.tokens.length === 0;

/** A draft in which nothing was typed follows the clock and the person's defaults; any other is left alone. */
export const refreshed = (draft: Draft, now: Date, defaults: Defaults): Draft =>
  isUntouched(draft) ? { ...emptyDraft(draft.requestId, now, defaults), mode: draft.mode } : draft;

export type Field =
  | 'title'
  | 'description'
  | 'audience'
  | 'date'
  | 'start'
  | 'end'
  | 'zone'
  | 'repeats'
  | 'calendar'
  | 'platform'
  | 'mail';

export type Problem =
  | WhenProblem
  | 'typed-left'
  | 'nobody'
  | 'nobody-resolved'
  | 'address-wrong'
  | 'directory-down'
  | 'too-many'
  | 'last-day-missing';

/** Nothing is wrong yet, the form is just not complete: said beside the button, and not in red at the field. */
export const isOnlyMissing = (problem: Problem): boolean => problem === 'nobody' || problem === 'typed-left';

/** Google takes at most this many guests in one event. */
export const guestLimit = 200;

/** What keeps the meeting from being created, by field. `audience`: what main resolved, null while not known. */
export function problemsOf(draft: Draft, audience: Audience | null): ReadonlyMap<Field, Problem> {
  const problems = new Map<Field, Problem>();
  const who = audienceProblem(draft, audience);
  if (who !== null) problems.set('audience', who);
  const when = resolveWhen(draft.when);
  if (!when.ok) problems.set(whenField[when.problem], when.problem);
  else if (draft.repeats && !recurrenceOf(draft.repeats, draft.when.date)) {
    problems.set('repeats', 'last-day-missing');
  }
  return problems;
}

function audienceProblem(draft: Draft, audience: Audience | null): Problem | null {
  if (draft.typed.trim() !== '') return 'typed-left';
  if (draft.tokens.length === 0) return 'nobody';
  if (audience === null) return null;
  if (audience.unresolved.some((one) => one.kind === 'address')) return 'address-wrong';
  if (audience.unresolved.some((one) => one.reason === 'directory-unavailable')) return 'directory-down';
  if (audience.resolved.length === 0) return 'nobody-resolved';
  return audience.resolved.length > guestLimit ? 'too-many' : null;
}

const whenField: Readonly<Record<WhenProblem, Field>> = {
  'date-missing': 'date',
  'start-missing': 'start',
  'start-skipped': 'start',
  'zone-unknown': 'zone',
  'end-missing': 'end',
  'end-not-after-start': 'end',
};

/** What `meetings.create` is asked; null while the times give no span. */
export function createInput(draft: Draft): CallInput<'meetings', 'create'> | null {
  const when = resolveWhen(draft.when);
  if (!when.ok) return null;
  const series = draft.repeats && recurrenceOf(draft.repeats, draft.when.date);
  if (draft.repeats && !series) return null;
  return {
    ...audienceRequest(draft.tokens),
    ...(draft.title.trim() === '' ? {} : { title: draft.title.trim() }),
    ...(draft.description.trim() === '' ? {} : { description: draft.description }),
    startTime: when.span.start,
    endTime: when.span.end,
    timeZone: draft.when.zone,
    ...(series ?? {}),
    ...(draft.calendar ?? {}),
    ...(draft.platform && draft.platform.kind !== 'google-meet' ? { platform: draft.platform } : {}),
    sendUpdates: draft.sendUpdates,
    requestId: draft.requestId,
  };
}
