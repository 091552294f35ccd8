import type { Interval, ReportRow } from '../../model.ts';

/** Where a request reads: everything but the page token stays the same from page to page. */
export interface Place {
  readonly from: number;
  /** Null: until now. */
  readonly to: number | null;
  readonly pageToken: string | null;
}

/** How far a reading has come. */
export interface Progress {
  /** Null: everything was read. */
  readonly place: Place | null;
  /** Takes a page; gives its rows without those that were read twice because of a restart. */
  take(rows: readonly ReportRow[], nextPageToken: string | null): readonly ReportRow[];
  /** Page after page brings nothing older: the service does not come to an end. */
  readonly endless: boolean;
  /**
   * The page token is not taken any more: goes on without one, from where the last page began. False: there was none,
   * or nothing new has come since the last time, so that it would go round in a circle.
   */
  restart(): boolean;
}

/** What was a moment out of order is read once more. */
const overlap = 60_000;

/** A page may be empty and still have a next one, but not for ever. */
const mostIdlePages = 100;

/** So many rows before a restart are compared with those after it. */
const compared = 4000;

/**
 * Only around a restart rows are compared: a row that the service gives twice is written twice, which changes nothing,
 * and to remember every id of a long reading would take a third of its time.
 */
export function createProgress(window: Interval, now: number): Progress {
  // An end in the future only makes the service look at its own clock, which may differ.
  let to: number | null = window.to >= now ? null : window.to;
  let pageToken: string | null = null;
  let done = false;
  let idlePages = 0;
  let newSinceRestart = true;
  let oldest = Number.POSITIVE_INFINITY;
  /** What left later was on a page before, for they come newest first; an odd row only adds to the overlap. */
  let reached = window.to;
  let latest: readonly (readonly ReportRow[])[] = [];
  let known: ReadonlySet<string> | null = null;

  const remember = (rows: readonly ReportRow[]): void => {
    latest = [...latest, rows];
    while (latest.length > 1 && latest.slice(1).reduce((sum, { length }) => sum + length, 0) >= compared) {
      latest = latest.slice(1);
    }
  };

  return {
    get place() {
      return done ? null : { from: window.from, to, pageToken };
    },
    get endless() {
      return idlePages >= mostIdlePages;
    },
    take: (rows, nextPageToken) => {
      const fresh = known === null ? rows : rows.filter(({ sessionId }) => !known?.has(sessionId));
      // Behind the overlap nothing is read twice.
      if (rows.length > 0 && fresh.length === rows.length) known = null;
      newSinceRestart ||= fresh.length > 0;
      const times = rows.map(({ left }) => left ?? window.to);
      const pageOldest = Math.min(...times);
      idlePages = pageOldest < oldest ? 0 : idlePages + 1;
      oldest = Math.min(oldest, pageOldest);
      if (rows.length > 0) reached = Math.min(reached, Math.max(...times));
      remember(rows);
      pageToken = nextPageToken;
      done = nextPageToken === null;
      return fresh;
    },
    restart: () => {
      if (pageToken === null || !newSinceRestart) return false;
      newSinceRestart = false;
      pageToken = null;
      known = new Set(latest.flat().map(({ sessionId }) => sessionId));
      to = Math.min(to ?? window.to, reached + overlap);
      done = to <= window.from;
      return true;
    },
  };
}
