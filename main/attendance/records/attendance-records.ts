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
      const before = this.#count(meetingId);
      let changed = 0;
      const keptAway = new Forgotten(this.#database).keepsAway(meetingId);
      const kept = sessions.filter((session) => !keptAway(session));
      const alone = kept.length % together;
      for (let at = 0; at < alone; at += 1) changed += this.#upsert(meetingId, kept.slice(at, at + 1));
      for (let at = alone; at < kept.length; at += together) {
        changed += this.#upsert(meetingId, kept.slice(at, at + together));
      }
      const created = this.#count(meetingId) - before;
      if (changed + removed > 0)
        unjudge(this.#database, [meetingId, ...neighboursOf(this.#database, meetingId)]);
      return { created, updated: changed - created, removed };
    });
  }

  #upsert(meetingId: string, sessions: readonly Session[]): number {
    const values = sessions.flatMap((session) => sessionValues(meetingId, session));
    return this.#database.run(sessions.length === 1 ? upsertSession : upsertTogether, ...values);
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

  #count(meetingId: string): number {
    const row = this.#database.get(
      'SELECT count(*) AS stays FROM attendance_session WHERE meeting_id = ?',
      meetingId,
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
