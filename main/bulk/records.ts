import type { Audience } from '../../preload/contract/audience.ts';
import type { Batch, BatchRowState } from '../../preload/contract/bulk.ts';
import type { CreateMeeting } from '../../preload/contract/meetings.ts';
import type { SendUpdates } from '../calendars/gateway.ts';
import type { Failure } from '../result.ts';
import type { Database, Row } from '../storage/database.ts';
import type { PlannedRow } from './plan/rows.ts';

/** `draft`: a dry run that nobody has started. */
export type BatchState = 'draft' | Batch['state'];

export interface BatchRecord {
  readonly batchId: string;
  readonly direction: Batch['direction'];
  readonly state: BatchState;
  readonly reason: Failure | null;
  readonly startedAt: number | null;
  /** Who is mailed when the batch is undone. */
  readonly undoUpdates: SendUpdates;
}

export interface RowRecord {
  readonly row: number;
  readonly state: BatchRowState;
  /** The worst of its problems in the dry run. */
  readonly severity: 'none' | 'warning' | 'error';
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly start: number | null;
  readonly end: number | null;
  readonly timeZone: string;
  readonly guests: number;
  readonly meetingId: string | null;
  readonly failure: Failure | null;
}

export type RowChange = Pick<RowRecord, 'state'> & Partial<Pick<RowRecord, 'meetingId' | 'failure'>>;

/** How long a dry run that nobody started is kept, in milliseconds. */
const draftAge = 86_400_000;

/** The tables `batch` and `batch_row`. */
export class BatchRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Stores a dry run under `planId`, in place of an earlier one; under another id when that one was started. */
  keepDraft(planId: string, now: number, rows: readonly PlannedRow[]): string {
    return this.#database.transaction(() => {
      const started = this.find(planId)?.state;
      const id = started === undefined || started === 'draft' ? planId : `${planId.slice(0, 180)}-${now}`;
      this.#database.run(
        `DELETE FROM batch WHERE state = 'draft' AND (batch_id = ? OR created_at < ?)`,
        id,
        now - draftAge,
      );
      this.#database.run(
        `INSERT INTO batch (batch_id, direction, state, created_at, undo_updates) VALUES (?, 'create', 'draft', ?, 'none')`,
        id,
        now,
      );
      for (const one of rows) this.#insertRow(id, one);
      return id;
    });
  }

  #insertRow(batchId: string, { shown, ready }: PlannedRow): void {
    const { meeting, problems } = shown;
    const worst = problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    this.#database.run(
      `INSERT INTO batch_row (batch_id, row, state, severity, title, start_ms, end_ms, time_zone, guests, input, audience)
       VALUES (?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?)`,
      batchId,
      shown.row,
      ready === null ? 'error' : problems.length === 0 ? 'none' : worst,
      meeting?.title ?? '',
      meeting === null ? null : Date.parse(meeting.start),
      meeting === null ? null : Date.parse(meeting.end),
      meeting?.timeZone ?? 'UTC',
      meeting?.guests ?? 0,
      ready === null ? null : JSON.stringify(ready.input),
      ready === null ? null : JSON.stringify(ready.audience),
    );
  }

  /** Makes a batch of a dry run; rows of the `left` severities are left out. */
  start(batchId: string, now: number, left: readonly RowRecord['severity'][]): void {
    this.#database.transaction(() => {
      for (const severity of left) {
        this.#database.run(
          `UPDATE batch_row SET state = 'skipped' WHERE batch_id = ? AND severity = ?`,
          batchId,
          severity,
        );
      }
      this.#database.run(
        `UPDATE batch SET state = 'running', started_at = ? WHERE batch_id = ?`,
        now,
        batchId,
      );
    });
  }

  change(batchId: string, state: Batch['state'], reason: Failure | null = null): void {
    this.#database.run(
      'UPDATE batch SET state = ?, reason = ? WHERE batch_id = ?',
      state,
      reason === null ? null : JSON.stringify(reason),
      batchId,
    );
  }

  turnToUndo(batchId: string, updates: SendUpdates): void {
    this.#database.run(
      `UPDATE batch SET direction = 'undo', state = 'running', reason = NULL, undo_updates = ? WHERE batch_id = ?`,
      updates,
      batchId,
    );
  }

  /** All rows that failed, or the one row if it did, are to be tried again. */
  reopenFailed(batchId: string, row?: number): void {
    this.#database.run(
      `UPDATE batch_row SET state = 'waiting', failure = NULL
       WHERE batch_id = ? AND state = 'failed' AND (? IS NULL OR row = ?)`,
      batchId,
      row ?? null,
      row ?? null,
    );
  }

  /** Rows of which it is not known whether they were made are open again. */
  reopenInDoubt(batchId: string): void {
    this.#database.run(
      `UPDATE batch_row SET state = 'waiting', failure = NULL
       WHERE batch_id = ? AND state = 'failed' AND failure ->> 'code' = 'outcome-unknown'`,
      batchId,
    );
  }

  /** What could not be undone may be tried again. */
  forgetFailures(batchId: string, row?: number): void {
    this.#database.run(
      `UPDATE batch_row SET failure = NULL WHERE batch_id = ? AND state = 'created' AND (? IS NULL OR row = ?)`,
      batchId,
      row ?? null,
      row ?? null,
    );
  }

  writeRow(batchId: string, row: number, { state, meetingId, failure = null }: RowChange): void {
    this.#database.run(
      `UPDATE batch_row SET state = ?, failure = ?, meeting_id = coalesce(?, meeting_id) WHERE batch_id = ? AND row = ?`,
      state,
      failure === null ? null : JSON.stringify(failure),
      meetingId ?? null,
      batchId,
      row,
    );
  }

  find(batchId: string): BatchRecord | undefined {
    const row = this.#database.get('SELECT * FROM batch WHERE batch_id = ?', batchId);
    return row && readBatch(row);
  }

  /** Latest first, without dry runs. */
  list(): readonly BatchRecord[] {
    return this.#database
      .all(`SELECT * FROM batch WHERE state != 'draft' ORDER BY started_at DESC, batch_id LIMIT 100`)
      .map(readBatch);
  }

  running(): readonly BatchRecord[] {
    return this.#database.all(`SELECT * FROM batch WHERE state = 'running'`).map(readBatch);
  }

  rows(batchId: string): readonly RowRecord[] {
    return this.#database
      .all(
        `SELECT row, state, severity, title, start_ms, end_ms, time_zone, guests, meeting_id, failure
         FROM batch_row WHERE batch_id = ? ORDER BY row`,
        batchId,
      )
      .map(readRow);
  }

  /** The first row in one of `states` that has no failure and is not in `except`. */
  next(
    batchId: string,
    states: readonly BatchRowState[],
    except: ReadonlySet<number>,
  ): RowRecord | undefined {
    const row = this.#database.get(
      `SELECT * FROM batch_row
       WHERE batch_id = ? AND state IN (SELECT value FROM json_each(?)) AND failure IS NULL
         AND row NOT IN (SELECT value FROM json_each(?))
       ORDER BY row LIMIT 1`,
      batchId,
      JSON.stringify(states),
      JSON.stringify([...except]),
    );
    return row && readRow(row);
  }

  /** What creating the row takes; undefined for one that the dry run found errors in. */
  ready(batchId: string, row: number): { input: CreateMeeting; audience: Audience } | undefined {
    const found = this.#database.get(
      'SELECT input, audience FROM batch_row WHERE batch_id = ? AND row = ? AND input IS NOT NULL',
      batchId,
      row,
    );
    if (!found) return undefined;
    return {
      input: JSON.parse(String(found.input)) as CreateMeeting,
      audience: JSON.parse(String(found.audience)) as Audience,
    };
  }
}

function readBatch(row: Row): BatchRecord {
  return {
    batchId: String(row.batch_id),
    direction: row.direction as BatchRecord['direction'],
    state: row.state as BatchState,
    reason: readFailure(row.reason),
    startedAt: row.started_at === null ? null : Number(row.started_at),
    undoUpdates: row.undo_updates as SendUpdates,
  };
}

function readRow(row: Row): RowRecord {
  return {
    row: Number(row.row),
    state: row.state as BatchRowState,
    severity: row.severity as RowRecord['severity'],
    title: String(row.title),
    start: row.start_ms === null ? null : Number(row.start_ms),
    end: row.end_ms === null ? null : Number(row.end_ms),
    timeZone: String(row.time_zone),
    guests: Number(row.guests),
    meetingId: row.meeting_id === null ? null : String(row.meeting_id),
    failure: readFailure(row.failure),
  };
}

const readFailure = (value: Row[string] | undefined): Failure | null =>
  typeof value === 'string' ? (JSON.parse(value) as Failure) : null;
