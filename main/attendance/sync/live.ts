import type { Timers } from '../../jobs/runner.ts';
import { ok, type Result } from '../../result.ts';
import { askingOfBoth, type SyncDesk } from './desk.ts';
import { freshLook, meetIsSure } from './evidence.ts';
import { fault, finish } from './finish.ts';
import { lookAt } from './look.ts';
import { factsOf } from './plan.ts';
import { findRuns, nameAccounts, seenOf } from './read-meet.ts';
import type { Tracked } from './tracked.ts';

const minute = 60_000;
/** People are there before it begins, and classes overrun. */
const before = 10 * minute;
const after = 60 * minute;
/** Who forgot to leave a room keeps it open. */
const longest = 24 * 60 * minute;
const longestPause = 16 * minute;
/** Timers stand still during sleep and do not follow a clock that is set; meetings come without a word. */
const longestNap = 5 * minute;

/** A meeting that may have people in its room. */
interface Watched {
  nextAt: number;
  /** In a row. */
  failures: number;
  /** Runs of the room that ended and were read since. */
  readonly over: Set<string>;
}

/**
 * While a meeting runs: who is in its room, once a minute. One request for the runs of the room and one for the people
 * in each that goes on; nothing at all while no meeting is near, or Meet may not be asked.
 */
export class Live {
  readonly #desk: SyncDesk;
  readonly #timers: Timers;
  readonly #watched = new Map<string, Watched>();
  readonly #stop = new AbortController();
  #cancel: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();
  #isNapping = false;

  constructor(desk: SyncDesk, timers: Timers) {
    this.#desk = desk;
    this.#timers = timers;
  }

  start(): void {
    if (!this.#stop.signal.aborted) this.#nap(0);
  }

  /** Meetings are not what they were: one may run that was not known to. */
  wake(): void {
    if (this.#stop.signal.aborted || !this.#isNapping) return;
    this.#cancel();
    this.#nap(0);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#cancel();
    await this.#running;
  }

  #nap(milliseconds: number): void {
    this.#isNapping = true;
    this.#cancel = this.#timers.after(milliseconds, () => {
      this.#isNapping = false;
      this.#running = this.#turn()
        .catch((exception: unknown) =>
          this.#desk.context.log.error({ exception }, 'looking at live meetings'),
        )
        .then(() => {
          if (!this.#stop.signal.aborted) this.#nap(this.#untilNext());
        });
    });
  }

  #untilNext(): number {
    const now = this.#desk.context.now();
    const next = Math.min(...[...this.#watched.values()].map(({ nextAt }) => nextAt));
    const start = this.#desk.meetings.nextStart(now + before);
    const wake = Math.min(next, start === null ? Number.POSITIVE_INFINITY : start - before);
    return Math.min(Math.max(wake - now, 1_000), longestNap);
  }

  async #turn(): Promise<void> {
    const { context, meetings } = this.#desk;
    const now = context.now();
    const near = meetings.around(now, before, longest).filter((meeting) => this.#isOpen(meeting, now));
    const ids = new Set(near.map(({ meetingId }) => meetingId));
    for (const known of this.#watched.keys()) if (!ids.has(known)) this.#watched.delete(known);
    for (const meeting of near) {
      if (this.#stop.signal.aborted) return;
      const watched = this.#watchedOf(meeting.meetingId, now);
      // Set to a time that is far away: the clock was set back since.
      if (watched.nextAt > now && watched.nextAt - now <= longestPause) continue;
      await this.#look(meeting, watched);
    }
  }

  #isOpen(meeting: Tracked, now: number): boolean {
    const asking = askingOfBoth(this.#desk, meeting);
    if (asking.meet.state !== 'ready') return false;
    const { meetSeen, meetAt } = meeting.standing;
    if (meetIsSure(factsOf(meeting, asking, now), 'ended')) return false;
    const isRunning = meetSeen === 'running' && meetAt !== null && now - meetAt < freshLook + longestPause;
    return now < meeting.end + after || isRunning;
  }

  #watchedOf(meetingId: string, now: number): Watched {
    const known = this.#watched.get(meetingId) ?? { nextAt: now, failures: 0, over: new Set() };
    this.#watched.set(meetingId, known);
    return known;
  }

  async #look(meeting: Tracked, watched: Watched): Promise<void> {
    const { context } = this.#desk;
    const { signal } = this.#stop;
    const startedAt = context.now();
    const read = await this.#read(meeting, watched);
    if (signal.aborted) return;
    if (!read.ok) {
      watched.failures += 1;
      watched.nextAt = startedAt + Math.min(minute * 2 ** (watched.failures - 1), longestPause);
      this.#desk.refused.set('meet', meeting.accountId, read.error);
      fault(this.#desk, 'meet', [meeting.meetingId], read.error);
      return;
    }
    watched.failures = 0;
    const isOver = startedAt >= meeting.end;
    // A room that nobody has opened by the end will hardly be opened.
    watched.nextAt = startedAt + (isOver && read.value === 'none' ? longestNap : minute);
    if (isOver && read.value === 'ended') {
      await lookAt(this.#desk, [meeting], { now: true, only: 'meet', signal });
    }
  }

  async #read(meeting: Tracked, watched: Watched): Promise<Result<ReturnType<typeof seenOf>>> {
    const { context, connections, records, sources } = this.#desk;
    const { signal } = this.#stop;
    const { meetingId } = meeting;
    const readAt = context.now();
    const access = await connections.google(meeting.accountId, 'meet');
    if (!access.ok) return access;
    const runs = await findRuns(this.#desk, access.value, [meeting], signal);
    if (!runs.ok) return runs;
    const conferences = runs.value.get(meetingId) ?? [];
    const { meet } = await sources();
    for (const conference of conferences) {
      if (watched.over.has(conference.name)) continue;
      const people = await meet.sessions(access.value, conference, 'participants', signal);
      if (!people.ok) return people;
      const whole = { replaceConference: conference.name };
      records.writeSessions(meetingId, 'meet', people.value, whole);
      if (conference.end !== null) watched.over.add(conference.name);
    }
    await nameAccounts(this.#desk, access.value, meetingId, signal);
    if (signal.aborted) return ok(null);
    const seen = seenOf(conferences);
    // Before the end, what is over is a part; the look after it is another one.
    const [newest] = conferences;
    const isLast = readAt >= meeting.end && seen === 'ended';
    if (!isLast) {
      const space = newest ? { space: newest.space } : {};
      await finish(this.#desk, [meeting], { meetAt: readAt, meetError: null, meetSeen: seen, ...space });
    }
    return ok(seen);
  }
}
