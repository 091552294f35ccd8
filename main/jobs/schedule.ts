/** How often a job runs. Milliseconds. */
export interface Rhythm {
  readonly every: number;
  /** From when the job first exists to its first run. */
  readonly first: number;
}

/** What is known of a job's past. Times are milliseconds since the epoch. */
export interface JobState {
  readonly lastStarted: number | null;
  readonly lastFinished: number | null;
  readonly lastSuccess: number | null;
  /** In a row. */
  readonly failures: number;
  readonly nextDue: number;
  /** What the connection was when it failed in a way that only a change of it can mend; null: not waiting for one. */
  readonly haltedFor: string | null;
}

/**
 * done; passing: it may work soon; standing: it will hardly work soon, and nobody can say when; account: not before
 * the connection changes; stopped: closed meanwhile, which says nothing about the work.
 */
export type Ending = 'done' | 'passing' | 'standing' | 'account' | 'stopped';

export interface BackOff {
  /** The first window of the back-off; it doubles with each failure. */
  readonly base: number;
  readonly cap: number;
  /** Never sooner than this after a failure, whatever chance says. */
  readonly gap: number;
}

export const backOff: BackOff = { base: 30_000, cap: 60 * 60_000, gap: 10_000 };

/** A wake-up soon after a success has nothing to catch up with. */
const fresh = 60_000;

export function begin(rhythm: Rhythm, now: number): JobState {
  const nextDue = now + rhythm.first;
  return { lastStarted: null, lastFinished: null, lastSuccess: null, failures: 0, nextDue, haltedFor: null };
}

/** `random` in 0..1; `signature`: what the connection is now. */
export function ended(
  state: JobState,
  ending: Ending,
  rhythm: Rhythm,
  facts: { readonly now: number; readonly random: number; readonly signature: string },
): JobState {
  const { now, random, signature } = facts;
  const next = { ...state, lastFinished: now, haltedFor: null };
  if (ending === 'stopped') return { ...next, haltedFor: state.haltedFor };
  if (ending === 'done') return { ...next, lastSuccess: now, failures: 0, nextDue: now + rhythm.every };
  const failures = state.failures + 1;
  if (ending === 'passing') return { ...next, failures, nextDue: now + retryAfter(failures, random) };
  const nextDue = now + Math.max(rhythm.every, backOff.cap);
  return { ...next, failures, nextDue, haltedFor: ending === 'account' ? signature : null };
}

/** Full jitter: anywhere in a window that doubles up to the cap, so that many do not come back at once. */
function retryAfter(failures: number, random: number): number {
  const { base, cap, gap } = backOff;
  const window = Math.min(cap, base * 2 ** Math.min(failures - 1, 30));
  return Math.max(gap, Math.round(window * random));
}

/** When it runs next; null: not before the connection changes. */
export function dueAt(
  state: JobState,
  rhythm: Rhythm,
  facts: { readonly now: number; readonly signature: string },
): number | null {
  const { now, signature } = facts;
  if (state.haltedFor !== null) return state.haltedFor === signature ? null : now;
  // Further away than any wait: the clock was set back since. Running once settles it.
  return state.nextDue - now > longestWait(rhythm) ? now : state.nextDue;
}

/** After sleep, or when the network is back: what is not fresh runs now, and several such signals are one. */
export function woken(state: JobState, now: number): JobState {
  const since = (time: number | null): number => (time === null || time > now ? Infinity : now - time);
  if (since(state.lastSuccess) < fresh && state.failures === 0) return state;
  const soonest = since(state.lastStarted) < backOff.gap ? Number(state.lastStarted) + backOff.gap : now;
  return state.nextDue <= soonest ? state : { ...state, nextDue: soonest };
}

function longestWait(rhythm: Rhythm): number {
  return Math.max(rhythm.every, rhythm.first, backOff.cap);
}
