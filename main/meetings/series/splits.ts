import type { SendUpdates } from '../../calendars/gateway.ts';
import type { Failure } from '../../result.ts';
import type { Database, Row } from '../../storage/database.ts';
import type { NewMeeting } from '../records.ts';
import type { SeriesPlace, SeriesRecord } from './series-records.ts';

/** What cutting a series in two needs, written down before the first request leaves. */
export interface Split {
  readonly splitId: string;
  readonly etag: string;
  /** The series as it was, and its first half as it is to be. */
  readonly before: SeriesRecord;
  readonly cut: SeriesRecord;
  /** The second half. */
  readonly next: NewMeeting;
  readonly sendUpdates: SendUpdates;
}

/**
 * cut: the first half is to be written; insert: it stands, and the second is to be made; restore: the second was refused
 * or given up, and the first is to be made whole again.
 */
type SplitStep = 'cut' | 'insert' | 'restore';

export interface SplitRecord extends SeriesPlace {
  readonly step: SplitStep;
  readonly inputKey: string;
  readonly split: Split;
  /** With `restore`: why. */
  readonly failure: Failure | null;
}

/** The table `series_split`: at most one a series. */
export class Splits {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  begin({ accountId, calendarId, seriesId }: SeriesPlace, inputKey: string, split: Split, at: number): void {
    this.#database.run(
      `INSERT INTO series_split (split_id, account_id, calendar_id, series_id, step, input_key, split, created_at)
       VALUES (?, ?, ?, ?, 'cut', ?, ?, ?)`,
      split.splitId,
      accountId,
      calendarId,
      seriesId,
      inputKey,
      JSON.stringify(split),
      at,
    );
  }

  of({ accountId, calendarId, seriesId }: SeriesPlace): SplitRecord | undefined {
    return read(
      this.#database.get(
        'SELECT * FROM series_split WHERE account_id = ? AND calendar_id = ? AND series_id = ?',
        accountId,
        calendarId,
        seriesId,
      ),
    );
  }

  all(): readonly SplitRecord[] {
    return this.#database
      .all('SELECT * FROM series_split ORDER BY created_at')
      .flatMap((row) => read(row) ?? []);
  }

  step(splitId: string, step: SplitStep, failure: Failure | null = null): void {
    this.#database.run(
      'UPDATE series_split SET step = ?, failure = ? WHERE split_id = ?',
      step,
      failure && JSON.stringify(failure),
      splitId,
    );
  }

  finished(splitId: string): void {
    this.#database.run('DELETE FROM series_split WHERE split_id = ?', splitId);
  }
}

function read(row: Row | undefined): SplitRecord | undefined {
  return (
    row && {
      accountId: String(row.account_id),
      calendarId: String(row.calendar_id),
      seriesId: String(row.series_id),
      step: row.step as SplitStep,
      inputKey: String(row.input_key),
      split: JSON.parse(String(row.split)) as Split,
      failure: typeof row.failure === 'string' ? (JSON.parse(row.failure) as Failure) : null,
    }
  );
}
