import type { ChangedField, PendingChange } from '../../../preload/contract/changes.ts';
import type { Failure } from '../../result.ts';
import type { Database, Row } from '../../storage/database.ts';
import type { Goal } from './goal.ts';
import type { Version } from './version.ts';

/** held, sending, conflict and failed are open: a meeting has one open change at most. */
type State = 'held' | 'sending' | 'conflict' | 'failed' | 'done' | 'undone';

/** A row of the table `change`. Times are milliseconds since the epoch. */
export interface ChangeRecord {
  readonly changeId: string;
  readonly meetingId: string;
  readonly state: State;
  readonly goal: Goal;
  readonly mailed: number;
  readonly dueAt: number;
  /** With `conflict`: what stood in the calendar. */
  readonly theirs: Version | null;
  readonly fields: readonly ChangedField[];
  /** Why it failed; with `sending`, why its outcome is not known. */
  readonly failure: Failure | null;
}

const open = `state IN ('held', 'sending', 'conflict', 'failed')`;

/** What is on its way to the calendar, written down before the first request leaves. */
export class ChangeRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Takes the place of an open change of the same meeting, which nothing was sent of. */
  begin(one: {
    readonly meetingId: string;
    readonly requestId: string | null;
    readonly state: 'held' | 'sending';
    readonly goal: Goal;
    readonly mailed: number;
    readonly createdAt: number;
    readonly dueAt: number;
  }): void {
    this.#database.transaction(() => {
      this.#database.run(
        `UPDATE change SET state = 'undone' WHERE meeting_id = ? AND ${open} AND state <> 'sending'`,
        one.meetingId,
      );
      this.#database.run('UPDATE change SET request_id = NULL WHERE request_id = ?', one.requestId);
      this.#database.run(
        `INSERT INTO change (change_id, meeting_id, request_id, state, goal, mailed, created_at, due_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        one.goal.changeId,
        one.meetingId,
        one.requestId,
        one.state,
        JSON.stringify(one.goal),
        one.mailed,
        one.createdAt,
        one.dueAt,
      );
    });
  }

  find(changeId: string): ChangeRecord | undefined {
    return read(this.#database.get('SELECT * FROM change WHERE change_id = ?', changeId));
  }

  /** What came of the same press of the button; one that was taken back or failed may be pressed again. */
  byRequest(requestId: string): ChangeRecord | undefined {
    return read(
      this.#database.get(
        `SELECT * FROM change WHERE request_id = ? AND state NOT IN ('undone', 'failed')`,
        requestId,
      ),
    );
  }

  openOf(meetingId: string): ChangeRecord | undefined {
    return read(this.#database.get(`SELECT * FROM change WHERE meeting_id = ? AND ${open}`, meetingId));
  }

  /** The earliest first. */
  allOpen(): readonly ChangeRecord[] {
    return this.#database
      .all(`SELECT * FROM change WHERE ${open} ORDER BY created_at, change_id`)
      .flatMap((row) => read(row) ?? []);
  }

  /** It is decided anew, on what was found in the calendar. */
  rebase(changeId: string, goal: Goal): void {
    this.#database.run(
      `UPDATE change SET state = 'held', goal = ?, theirs = NULL, fields = NULL WHERE change_id = ?`,
      JSON.stringify(goal),
      changeId,
    );
  }

  sending(changeId: string): void {
    this.#database.run(`UPDATE change SET state = 'sending', failure = NULL WHERE change_id = ?`, changeId);
  }

  finished(changeId: string, state: 'done' | 'undone'): void {
    this.#database.run('UPDATE change SET state = ?, failure = NULL WHERE change_id = ?', state, changeId);
  }

  conflict(changeId: string, theirs: Version, fields: readonly ChangedField[]): void {
    this.#database.run(
      `UPDATE change SET state = 'conflict', theirs = ?, fields = ?, failure = NULL WHERE change_id = ?`,
      JSON.stringify(theirs),
      JSON.stringify(fields),
      changeId,
    );
  }

  /** `unknown`: it may have been carried out, so it stays `sending`. */
  troubled(changeId: string, state: 'failed' | 'unknown', failure: Failure): void {
    this.#database.run(
      'UPDATE change SET state = ?, failure = ? WHERE change_id = ?',
      state === 'unknown' ? 'sending' : 'failed',
      JSON.stringify(failure),
      changeId,
    );
  }

  /** What was finished before is of no use to anybody. */
  forget(before: number): void {
    this.#database.run(`DELETE FROM change WHERE state IN ('done', 'undone') AND created_at < ?`, before);
  }
}

function read(row: Row | undefined): ChangeRecord | undefined {
  if (!row) return undefined;
  return {
    changeId: String(row.change_id),
    meetingId: String(row.meeting_id),
    state: row.state as State,
    goal: JSON.parse(String(row.goal)) as Goal,
    mailed: Number(row.mailed),
    dueAt: Number(row.due_at),
    theirs: parsed<Version>(row.theirs),
    fields: parsed<PendingChange['fields']>(row.fields) ?? [],
    failure: parsed<Failure>(row.failure),
  };
}

/** Written by this file alone. */
function parsed<T>(value: Row[string] | undefined): T | null {
  return typeof value === 'string' ? (JSON.parse(value) as T) : null;
}
