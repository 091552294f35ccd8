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
  /** Takes a page and gives the rows on it that are new. */
  take(rows: readonly ReportRow[], nextPageToken: string | null): readonly ReportRow[];
  /** Page after page brings nothing new: the service does not come to an end. */
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

/** So many ids, and up to as many before them, are remembered: what comes again later is written again as it is. */
const remembered = 50_000;

export function createProgress(window: Interval, now: number): Progress {
  // An end in the future only makes the service look at its own clock, which may differ.
  let to: number | null = window.to >= now ? null : window.to;
  let pageToken: string | null = null;
  let done = false;
  let idlePages = 0;
  let newSinceRestart = true;
  /** Everything that left later was on a page before: they come newest first. One odd row in a page only adds to the overlap. */
  let reached = window.to;
  let recent = new Set<string>();
  let before = new Set<string>();

  const isNew = ({ sessionId }: ReportRow): boolean => {
    if (recent.has(sessionId) || before.has(sessionId)) return false;
    if (recent.size >= remembered) {
      before = recent;
      recent = new Set();
    }
    recent.add(sessionId);
    return true;
  };

  return {
    get place() {
      return done ? null : { from: window.from, to, pageToken };
    },
    get endless() {
      return idlePages >= mostIdlePages;
    },
    take: (rows, nextPageToken) => {
      const fresh = rows.filter(isNew);
      idlePages = fresh.length > 0 ? 0 : idlePages + 1;
      newSinceRestart ||= fresh.length > 0;
      const newest = rows.reduce(
        (latest, { left }) => Math.max(latest, left ?? latest),
        window.from - overlap,
      );
      if (rows.length > 0) reached = Math.min(reached, newest);
      pageToken = nextPageToken;
      done = nextPageToken === null;
      return fresh;
    },
    restart: () => {
      if (pageToken === null || !newSinceRestart) return false;
      newSinceRestart = false;
      pageToken = null;
      to = Math.min(to ?? window.to, reached + overlap);
      done = to <= window.from;
      return true;
    },
  };
}
