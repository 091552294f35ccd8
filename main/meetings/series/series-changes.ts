import type { ChangedField } from '../../../preload/contract/changes.ts';
import type { Failure } from '../../result.ts';
import type { Database, Row } from '../../storage/database.ts';
import type { Version } from '../change/version.ts';
import type { SeriesGoal } from './goal.ts';
import type { GuestsOfDates } from './keep-guests.ts';
import type { SeriesPlace } from './series-records.ts';

/** held, sending, conflict and failed are open: a series has one open change at most. */
type State = 'held' | 'sending' | 'conflict' | 'failed' | 'done' | 'undone';

/** A row of the table `series_change`. Times are milliseconds since the epoch. */
export interface SeriesChange extends SeriesPlace {
  readonly changeId: string;
  readonly meetingId: string;
  readonly inputKey: string;
  readonly state: State;
  /** It was held, so a person decides about what does not go through; else the answer alone tells of it. */
  readonly kept: boolean;
  readonly goal: SeriesGoal;
  /** Null: nothing was sent yet. */
  readonly guests: GuestsOfDates | null;
  readonly mailed: number;
  readonly dueAt: number;
  /** With `conflict`: what stood in the calendar. */
  readonly theirs: Version | null;
  readonly fields: readonly ChangedField[];
  /** Why it failed; with `sending`, why its outcome is not known. */
  readonly failure: Failure | null;
}

const open = `state IN ('held', 'sending', 'conflict', 'failed')`;

/** What of whole series is on its way to the calendar, written down before the first request leaves. */
export class SeriesChanges {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  begin(
    place: SeriesPlace,
    one: Pick<SeriesChange, 'inputKey' | 'goal' | 'mailed' | 'dueAt' | 'kept'> & {
      readonly state: 'held' | 'sending';
      readonly createdAt: number;
    },
  ): void {
    this.#database.run(
      `INSERT INTO series_change (change_id, account_id, calendar_id, series_id, meeting_id, input_key, state, kept,
         goal, mailed, created_at, due_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      one.goal.changeId,
      place.accountId,
      place.calendarId,
      place.seriesId,
      one.goal.meetingId,
      one.inputKey,
      one.state,
      one.kept ? 1 : 0,
      JSON.stringify(one.goal),
      one.mailed,
      one.createdAt,
      one.dueAt,
    );
  }

  find(changeId: string): SeriesChange | undefined {
    return read(this.#database.get('SELECT * FROM series_change WHERE change_id = ?', changeId));
  }

  openOf({ accountId, calendarId, seriesId }: SeriesPlace): SeriesChange | undefined {
    return read(
      this.#database.get(
        `SELECT * FROM series_change WHERE account_id = ? AND calendar_id = ? AND series_id = ? AND ${open}`,
        accountId,
        calendarId,
        seriesId,
      ),
    );
  }

  /** The earliest first. */
  allOpen(): readonly SeriesChange[] {
    return this.#database
      .all(`SELECT * FROM series_change WHERE ${open} ORDER BY created_at, change_id`)
      .flatMap((row) => read(row) ?? []);
  }

  sending(changeId: string): void {
    this.#database.run(
      `UPDATE series_change SET state = 'sending', failure = NULL WHERE change_id = ?`,
      changeId,
    );
  }

  /** What is to become of the guests of single dates; written before the first request. */
  guests(changeId: string, guests: GuestsOfDates): void {
    this.#database.run(
      'UPDATE series_change SET guests = ? WHERE change_id = ?',
      JSON.stringify(guests),
      changeId,
    );
  }

  /** It is decided anew, on what was found in the calendar. */
  rebase(changeId: string, goal: SeriesGoal): void {
    this.#database.run(
      `UPDATE series_change SET state = 'held', goal = ?, theirs = NULL, fields = NULL WHERE change_id = ?`,
      JSON.stringify(goal),
      changeId,
    );
  }

  finished(changeId: string, state: 'done' | 'undone'): void {
    this.#database.run(
      'UPDATE series_change SET state = ?, failure = NULL WHERE change_id = ?',
      state,
      changeId,
    );
  }

  conflict(changeId: string, theirs: Version, fields: readonly ChangedField[]): void {
    this.#database.run(
      `UPDATE series_change SET state = 'conflict', theirs = ?, fields = ?, failure = NULL WHERE change_id = ?`,
      JSON.stringify(theirs),
      JSON.stringify(fields),
      changeId,
    );
  }

  /** `unknown`: it may have been carried out, so it stays `sending`. */
  troubled(changeId: string, state: 'failed' | 'unknown', failure: Failure): void {
    this.#database.run(
      'UPDATE series_change SET state = ?, failure = ? WHERE change_id = ?',
      state === 'unknown' ? 'sending' : 'failed',
      JSON.stringify(failure),
      changeId,
    );
  }

  forget(before: number): void {
    this.#database.run(
      `DELETE FROM series_change WHERE state IN ('done', 'undone') AND created_at < ?`,
      before,
    );
  }
}

function read(row: Row | undefined): SeriesChange | undefined {
  if (!row) return undefined;
  return {
    changeId: String(row.change_id),
    accountId: String(row.account_id),
    calendarId: String(row.calendar_id),
    seriesId: String(row.series_id),
    meetingId: String(row.meeting_id),
    inputKey: String(row.input_key),
    state: row.state as State,
    kept: row.kept === 1,
    goal: JSON.parse(String(row.goal)) as SeriesGoal,
    guests: parsed<GuestsOfDates>(row.guests),
    mailed: Number(row.mailed),
    dueAt: Number(row.due_at),
    theirs: parsed<Version>(row.theirs),
    fields: parsed<ChangedField[]>(row.fields) ?? [],
    failure: parsed<Failure>(row.failure),
  };
}

/** Written by this file alone. */
function parsed<T>(value: Row[string] | undefined): T | null {
  return typeof value === 'string' ? (JSON.parse(value) as T) : null;
}
