import type { Connections, ZoomAccess } from '../../accounts/access.ts';
import type { Pause } from '../../calendars/pause.ts';
import type { Context } from '../../context.ts';
import { type Failure, ok, type Result } from '../../result.ts';
import type { Timing } from '../../timing.ts';
import { ZoomClient, type ZoomFacts, type ZoomMeeting } from './client.ts';
import { type ZoomRecord, ZoomRecords } from './records.ts';
import { ZoomSeriesRecords } from './series-records.ts';

/** `inDoubt`: Zoom may have made it all the same; the same wish later finds it. */
export type ZoomReady =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly failure: Failure; readonly inDoubt: boolean };

export interface ZoomWish {
  /** One for one Zoom meeting, however often it is asked for. */
  readonly marker: string;
  readonly meetingId: string;
  readonly facts: ZoomFacts;
}

type Patience = Pick<Timing, 'retry' | 'retryAfter'>;

/**
 * Makes Zoom meetings, each once, and takes those away that nobody needs. A row is written before the first request;
 * as long as it holds no id, a request may have been carried out, and the meeting is looked for before it is made.
 */
export class ZoomRooms {
  readonly #context: Context;
  readonly #connections: Pick<Connections, 'zoom'>;
  readonly #client: ZoomClient;
  readonly #records: ZoomRecords;
  readonly #ofSeries: ZoomSeriesRecords;
  readonly #pause: Pause;
  readonly #signal: AbortSignal;
  /** One piece of work at a time: what is made must not be taken away in the same moment. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    context: Context,
    connections: Pick<Connections, 'zoom'>,
    { pause, signal }: { readonly pause: Pause; readonly signal: AbortSignal },
  ) {
    this.#context = context;
    this.#connections = connections;
    this.#client = new ZoomClient(context, signal);
    this.#records = new ZoomRecords(context.database);
    this.#ofSeries = new ZoomSeriesRecords(context.database);
    this.#pause = pause;
    this.#signal = signal;
  }

  /** Whether there is a connection that meetings may be made with. */
  async isUsable(): Promise<Result<void>> {
    const access = await this.#connections.zoom();
    return access.ok ? ok(undefined) : access;
  }

  /** `patience`: how often, and how long, a passing trouble is waited for. */
  ready(wish: ZoomWish, patience: Patience = this.#context.timing): Promise<ZoomReady> {
    return this.#inTurn(() => this.#ready(wish, patience));
  }

  /** It is not needed, whatever became of it; `tidy` takes it away. */
  release(marker: string): void {
    this.#records.want(marker, false);
  }

  /** The meeting is held at `url` now: what else was made for it is not needed. */
  keepOnly(meetingId: string, url: string | null): void {
    this.#records.wantOnly(meetingId, url);
  }

  /**
   * Deletes what nobody needs and tells Zoom of other times, of one meeting or of all; what fails now is done when all
   * are looked at the next time.
   */
  tidy(meetingId?: string): Promise<void> {
    const isMeant = (record: ZoomRecord): boolean =>
      meetingId === undefined || record.meetingId === meetingId;
    return this.#inTurn(async () => {
      const access = await this.#connections.zoom();
      if (!access.ok) return;
      const { accountId } = access.value;
      for (const record of this.#records.unwanted(accountId).filter(isMeant)) {
        if (this.#signal.aborted || !(await this.#remove(access.value, record))) return;
      }
      const now = this.#context.now();
      const inUse = [...this.#records.inUse(accountId, now), ...this.#ofSeries.inUse(accountId, now)];
      for (const { record, facts } of inUse) {
        const isTold = JSON.stringify(record.told) === JSON.stringify(facts);
        if (isTold || !record.made || !isMeant(record)) continue;
        const changed = await this.#client.change(access.value, record.made.zoomId, facts);
        if (changed.ok) this.#records.told(record.marker, facts);
        else if (changed.trouble === 'gone') this.#lost(record);
        else return;
      }
    });
  }

  async #ready({ marker, meetingId, facts }: ZoomWish, patience: Patience): Promise<ZoomReady> {
    const known = this.#records.find(marker);
    if (known) this.#records.want(marker, true);
    if (known?.made) return { ok: true, url: known.made.joinUrl };
    const access = await this.#connections.zoom();
    if (!access.ok) return { ok: false, failure: access.error, inDoubt: known !== undefined };
    const { accountId, host } = access.value;
    if (!known) this.#records.begin({ marker, meetingId, accountId, host }, facts, this.#context.now());
    return this.#make(access.value, { marker, meetingId, facts }, patience, known !== undefined);
  }

  async #make(
    access: ZoomAccess,
    { marker, facts }: ZoomWish,
    { retry, retryAfter: longestWait }: Patience,
    wasAsked: boolean,
  ): Promise<ZoomReady> {
    /** A request was sent of which nothing was heard. */
    let inDoubt = wasAsked;
    let wasInDoubt = wasAsked;
    for (let repeats = 0; ; repeats += 1) {
      const found = inDoubt ? await this.#client.find(access, marker) : nothing;
      if (found.ok && found.value) return this.#made(marker, found.value);
      if (found.ok) inDoubt = false;
      const answer = found.ok ? await this.#client.create(access, facts, marker) : found;
      if (answer.ok) return this.#made(marker, answer.value);
      inDoubt ||= answer.trouble === 'ambiguous';
      wasInDoubt ||= inDoubt;
      const wait = retry[repeats];
      const isPassing = answer.trouble === 'wait' || answer.trouble === 'ambiguous';
      const isLast = wait === undefined || !isPassing || (answer.retryAfter ?? 0) > longestWait;
      if (!isLast) await this.#pause(Math.max(wait, answer.retryAfter ?? 0));
      if (!isLast && !this.#signal.aborted) continue;
      // Where Zoom was in doubt and then said no, `tidy` looks once more.
      if (!inDoubt && wasInDoubt) this.release(marker);
      else if (!inDoubt) this.#records.remove(marker);
      return { ok: false, failure: answer.failure, inDoubt };
    }
  }

  #made(marker: string, meeting: ZoomMeeting): ZoomReady {
    this.#records.made(marker, meeting);
    return { ok: true, url: meeting.joinUrl };
  }

  /** Somebody deleted it at Zoom: there is nothing to keep in step any more. */
  #lost({ marker, meetingId }: ZoomRecord): void {
    this.#records.remove(marker);
    this.#context.log.warn({ meetingId }, 'a Zoom meeting was deleted elsewhere');
  }

  /** False: it could not be done now. */
  async #remove(access: ZoomAccess, { marker, made }: ZoomRecord): Promise<boolean> {
    const found = made ? { ok: true as const, value: made } : await this.#client.find(access, marker);
    if (!found.ok) return false;
    const removed = found.value ? await this.#client.remove(access, found.value.zoomId) : found;
    if (removed.ok) this.#records.remove(marker);
    return removed.ok;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

const nothing = { ok: true, value: null } as const;
