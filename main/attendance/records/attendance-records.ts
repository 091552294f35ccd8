import type { AttendanceSource } from '../../../preload/contract/attendance-facts.ts';
import type { Database, SqlValue } from '../../storage/database.ts';
import type { Session } from '../model.ts';
import { Forgotten } from '../privacy/forgotten.ts';
import { readSession, sessionValues, together, upsertSession, upsertTogether } from './session-row.ts';
import { neighboursOf } from './shared-stays.ts';
import { readStanding, type Standing, untouched } from './standing.ts';
import { unjudge } from './unjudge.ts';
import { asSql } from './values.ts';

/** What writing has changed; all zero when everything was known. */
export interface Written {
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
}

/** What the sources said, in `attendance_session` and `attendance_meeting`. */
export class AttendanceRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Writes stays by their id, in one transaction or in the one that runs; the same stays again change nothing.
   * Stays of somebody who was forgotten are left out, and all stays of a meeting whose details were deleted. `replaceConference`: these are all that the source knows of that run of the room, and others of it are deleted.
   */
  writeSessions(
    meetingId: string,
    source: AttendanceSource,
    sessions: readonly Session[],
    { replaceConference }: { readonly replaceConference?: string } = {},
  ): Written {
    return this.#database.transaction(() => {
      if (this.standing(meetingId).reduced) return { created: 0, updated: 0, removed: 0 };
      const removed =
        replaceConference === undefined
          ? 0
          : this.#removeOthers(meetingId, source, replaceConference, sessions);
      const { created, updated } = this.writeStays(new Map([[meetingId, sessions]]));
      if (removed > 0) this.#unjudge([meetingId]);
      return { created, updated, removed };
    });
  }

  /** The same for stays of many meetings, with few questions for all of them together. */
  writeStays(byMeeting: ReadonlyMap<string, readonly Session[]>): Written {
    return this.#database.transaction(() => {
      const meetingIds = [...byMeeting.keys()];
      const reduced = this.#reducedAmong(meetingIds);
      const keepsAway = new Forgotten(this.#database).keepsAway();
      const before = this.#count(meetingIds);
      const touched: string[] = [];
      let changed = 0;
      for (const [meetingId, sessions] of byMeeting) {
        if (reduced.has(meetingId)) continue;
        const news = this.#upsertAll(
          meetingId,
          sessions.filter((session) => !keepsAway(meetingId, session)),
        );
        if (news > 0) touched.push(meetingId);
        changed += news;
      }
      if (changed === 0) return { created: 0, updated: 0, removed: 0 };
      const created = this.#count(meetingIds) - before;
      this.#unjudge(touched);
      return { created, updated: changed - created, removed: 0 };
    });
  }

  #upsertAll(meetingId: string, sessions: readonly Session[]): number {
    const alone = sessions.length % together;
    let changed = 0;
    for (let at = 0; at < alone; at += 1) changed += this.#upsert(meetingId, sessions.slice(at, at + 1));
    for (let at = alone; at < sessions.length; at += together) {
      changed += this.#upsert(meetingId, sessions.slice(at, at + together));
    }
    return changed;
  }

  #upsert(meetingId: string, sessions: readonly Session[]): number {
    const values = sessions.flatMap((session) => sessionValues(meetingId, session));
    return this.#database.run(sessions.length === 1 ? upsertSession : upsertTogether, ...values);
  }

  #unjudge(meetingIds: readonly string[]): void {
    unjudge(this.#database, [...meetingIds, ...neighboursOf(this.#database, meetingIds)]);
  }

  #reducedAmong(meetingIds: readonly string[]): ReadonlySet<string> {
    const rows = this.#database.all(
      `SELECT meeting_id FROM attendance_meeting
       WHERE meeting_id IN (SELECT value FROM json_each(?)) AND reduced = 1`,
      JSON.stringify(meetingIds),
    );
    return new Set(rows.map((row) => String(row.meeting_id)));
  }

  /** First to last. */
  sessions(meetingId: string): readonly Session[] {
    return this.#database
      .all(
        'SELECT * FROM attendance_session WHERE meeting_id = ? ORDER BY joined_ms, source, session_id',
        meetingId,
      )
      .map(readSession);
  }

  standing(meetingId: string): Standing {
    const row = this.#database.get('SELECT * FROM attendance_meeting WHERE meeting_id = ?', meetingId);
    return row ? readStanding(row) : untouched;
  }

  /** Changes what is named, and leaves the rest. */
  setStanding(meetingId: string, part: Partial<Standing>): void {
    const before = this.standing(meetingId);
    const next = { ...before, ...part };
    const values: readonly SqlValue[] = [
      next.state,
      next.attempts,
      next.nextLook,
      next.reportsAt,
      next.reportsError && JSON.stringify(next.reportsError),
      next.meetAt,
      next.meetError && JSON.stringify(next.meetError),
      next.meetSeen,
      next.answered.join(' '),
      asSql(next.certain),
      next.space,
      asSql(next.final),
      asSql(next.reduced),
    ];
    this.#database.transaction(() => {
      this.#database.run(
        `INSERT OR REPLACE INTO attendance_meeting (meeting_id, state, attempts, next_look, reports_at, reports_error,
           meet_at, meet_error, meet_seen, answered, certain, space, final, reduced)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        meetingId,
        ...values,
      );
      if (judgedOtherwise(before, next)) this.stale(meetingId);
    });
  }

  /** What was judged of the meeting has to be judged again before it is shown. */
  stale(meetingId: string): void {
    unjudge(this.#database, [meetingId]);
  }

  #count(meetingIds: readonly string[]): number {
    const row = this.#database.get(
      'SELECT count(*) AS stays FROM attendance_session WHERE meeting_id IN (SELECT value FROM json_each(?))',
      JSON.stringify(meetingIds),
    );
    return Number(row?.stays ?? 0);
  }

  #removeOthers(
    meetingId: string,
    source: AttendanceSource,
    conference: string,
    sessions: readonly Session[],
  ): number {
    return this.#database.run(
      `DELETE FROM attendance_session WHERE meeting_id = ? AND source = ? AND conference = ?
         AND session_id NOT IN (SELECT value FROM json_each(?))`,
      meetingId,
      source,
      conference,
      JSON.stringify(sessions.map(({ sessionId }) => sessionId)),
    );
  }
}

/** The next look and the last error judge nobody. */
function judgedOtherwise(before: Standing, next: Standing): boolean {
  return (
    before.state !== next.state ||
    before.certain !== next.certain ||
    before.meetSeen !== next.meetSeen ||
    before.answered.join() !== next.answered.join()
  );
}
