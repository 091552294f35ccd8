import {
  defaultScheduling,
  type SchedulingConfiguration,
  scheduling,
} from '../../preload/contract/calendars.ts';
import type { Failure } from '../result.ts';
import type { Database, Row } from '../storage/database.ts';
import type { CalendarListEntry } from './event.ts';
import { isWritable } from './roles.ts';

/** A row of the table `calendar`. Times are milliseconds since the epoch. */
export interface CalendarRecord {
  readonly accountId: string;
  /** `primary`, or what Google calls it. */
  readonly calendarId: string;
  readonly primary: boolean;
  readonly summary: string;
  readonly accessRole: string;
  readonly timeZone: string | null;
  readonly colour: string | null;
  /** Kinds of conference that Google makes there; null: it has not said. */
  readonly conferenceTypes: readonly string[] | null;
  readonly active: boolean;
  readonly receives: boolean;
  readonly scheduling: SchedulingConfiguration;
  readonly lastSuccess: number | null;
  readonly lastError: Failure | null;
}

const listed = `SELECT calendar.* FROM calendar LEFT JOIN account USING (account_id) WHERE listed = 1`;
/** The account that was connected first comes first. */
const order = `ORDER BY account.connected_at, account_id, is_primary DESC,
  access_role IN ('owner', 'writer', 'writerWithoutPrivateAccess') DESC, summary COLLATE NOCASE, calendar_id`;

/** The tables `calendar` and `calendar_list`: what Google lists, what was chosen, and how the last readings went. */
export class CalendarRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(accountId?: string): readonly CalendarRecord[] {
    const rows =
      accountId === undefined
        ? this.#database.all(`${listed} ${order}`)
        : this.#database.all(`${listed} AND account_id = ? ${order}`, accountId);
    return rows.map(readCalendar);
  }

  find(accountId: string, calendarId: string): CalendarRecord | undefined {
    const row = this.#database.get(
      'SELECT * FROM calendar WHERE account_id = ? AND calendar_id = ?',
      accountId,
      calendarId,
    );
    return row && readCalendar(row);
  }

  /** What is set for scheduling in a calendar; the defaults for one that nothing was set for. */
  configuration(accountId: string, calendarId: string): SchedulingConfiguration {
    return this.find(accountId, calendarId)?.scheduling ?? defaultScheduling;
  }

  /** The calendar that new meetings go to: the one chosen while it may be written, else the first primary one that may. */
  receiving(): CalendarRecord | undefined {
    const writable = this.all().filter(({ accessRole }) => isWritable(accessRole));
    return (
      writable.find(({ receives }) => receives) ?? writable.find(({ primary }) => primary) ?? writable[0]
    );
  }

  setActive(accountId: string, calendarId: string, active: boolean): void {
    this.#set(accountId, calendarId, 'active', active ? 1 : 0);
  }

  setReceives(accountId: string, calendarId: string): void {
    this.#database.transaction(() => {
      this.#database.run('UPDATE calendar SET receives = 0 WHERE receives = 1');
      this.#set(accountId, calendarId, 'receives', 1);
    });
  }

  setScheduling(accountId: string, calendarId: string, value: SchedulingConfiguration): void {
    this.#set(accountId, calendarId, 'scheduling', JSON.stringify(value));
  }

  /** Null: the list has to be read from the beginning. */
  listToken(accountId: string): string | null {
    const token = this.#database.get(
      'SELECT sync_token FROM calendar_list WHERE account_id = ?',
      accountId,
    )?.sync_token;
    return typeof token === 'string' ? token : null;
  }

  /** When the account's list was last read; null when never. */
  listedAt(accountId: string): number | null {
    const at = this.#database.get('SELECT as_of FROM calendar_list WHERE account_id = ?', accountId)?.as_of;
    return at === undefined || at === null ? null : Number(at);
  }

  /**
   * Writes a reading of the list down, `whole` or just what changed. Returns whether anything that a person sees has
   * changed.
   */
  writeList(
    accountId: string,
    reading: {
      readonly entries: readonly CalendarListEntry[];
      readonly token: string | null;
      readonly whole: boolean;
    },
    at: number,
  ): boolean {
    return this.#database.transaction(() => {
      const before = JSON.stringify(this.all(accountId));
      if (reading.whole) this.#database.run('UPDATE calendar SET listed = 0 WHERE account_id = ?', accountId);
      for (const entry of reading.entries) this.#writeEntry(accountId, entry);
      this.#database.run(
        `INSERT INTO calendar_list (account_id, sync_token, as_of) VALUES (?, ?, ?)
         ON CONFLICT (account_id) DO UPDATE SET sync_token = excluded.sync_token, as_of = excluded.as_of`,
        accountId,
        reading.token,
        at,
      );
      return before !== JSON.stringify(this.all(accountId));
    });
  }

  /** The calendar that every account has, even where its list does not say so or was never read. */
  ensurePrimary(accountId: string, address: string): void {
    this.#database.run(
      `INSERT INTO calendar (account_id, calendar_id, listed, is_primary, summary, access_role, active)
       VALUES (?, 'primary', 1, 1, ?, 'owner', 1) ON CONFLICT (account_id, calendar_id) DO UPDATE SET listed = 1`,
      accountId,
      address,
    );
  }

  /** Null: the calendar's events have to be read from the beginning. */
  syncToken(accountId: string, calendarId: string): string | null {
    const row = this.#database.get(
      'SELECT sync_token FROM calendar WHERE account_id = ? AND calendar_id = ?',
      accountId,
      calendarId,
    );
    return typeof row?.sync_token === 'string' ? row.sync_token : null;
  }

  /** Its events were read at `at`, and `token` stands for what is known now. */
  eventsRead(accountId: string, calendarId: string, token: string | null, at: number): void {
    this.#database.run(
      `UPDATE calendar SET sync_token = ?, last_success = ?, last_error = NULL
       WHERE account_id = ? AND calendar_id = ?`,
      token,
      at,
      accountId,
      calendarId,
    );
  }

  eventsFailed(accountId: string, calendarId: string, failure: Failure): void {
    this.#set(accountId, calendarId, 'last_error', JSON.stringify(failure));
  }

  /** The next reading of its events is a whole one. */
  forgetToken(accountId: string, calendarId: string): void {
    this.#set(accountId, calendarId, 'sync_token', null);
  }

  /** Returns whether there was anything to forget of accounts that are not connected any more. */
  forgetDisconnected(): boolean {
    const disconnected = 'account_id NOT IN (SELECT account_id FROM account)';
    return this.#database.transaction(() => {
      this.#database.run(`DELETE FROM calendar_list WHERE ${disconnected}`);
      return this.#database.run(`DELETE FROM calendar WHERE ${disconnected}`) > 0;
    });
  }

  #writeEntry(accountId: string, entry: CalendarListEntry): void {
    const calendarId = entry.primary ? 'primary' : entry.id;
    if (entry.deleted || entry.hidden) {
      this.#set(accountId, calendarId, 'listed', 0);
      return;
    }
    const types = entry.conferenceProperties?.allowedConferenceSolutionTypes;
    this.#database.run(
      `INSERT INTO calendar (account_id, calendar_id, listed, is_primary, summary, access_role, time_zone, colour, active,
         conference_types)
       VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (account_id, calendar_id) DO UPDATE SET listed = 1, is_primary = excluded.is_primary,
         summary = excluded.summary, access_role = excluded.access_role, time_zone = excluded.time_zone,
         colour = excluded.colour, conference_types = excluded.conference_types`,
      accountId,
      calendarId,
      entry.primary ? 1 : 0,
      entry.summaryOverride ?? entry.summary ?? entry.id,
      entry.accessRole ?? '',
      entry.timeZone ?? null,
      entry.backgroundColor ?? null,
      entry.primary ? 1 : 0,
      types ? JSON.stringify(types) : null,
    );
  }

  #set(accountId: string, calendarId: string, column: string, value: string | number | null): void {
    this.#database.run(
      `UPDATE calendar SET ${column} = ? WHERE account_id = ? AND calendar_id = ?`,
      value,
      accountId,
      calendarId,
    );
  }
}

function readCalendar(row: Row): CalendarRecord {
  const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
  const error = textOf(row.last_error);
  return {
    accountId: String(row.account_id),
    calendarId: String(row.calendar_id),
    primary: row.is_primary === 1,
    summary: String(row.summary),
    accessRole: String(row.access_role),
    timeZone: textOf(row.time_zone),
    colour: textOf(row.colour),
    conferenceTypes:
      row.conference_types === null ? null : (JSON.parse(String(row.conference_types)) as string[]),
    active: row.active === 1,
    receives: row.receives === 1,
    scheduling: readScheduling(textOf(row.scheduling)),
    lastSuccess: row.last_success === null ? null : Number(row.last_success),
    lastError: error === null ? null : (JSON.parse(error) as Failure),
  };
}

function readScheduling(text: string | null): SchedulingConfiguration {
  if (text === null) return defaultScheduling;
  const parsed = scheduling.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : defaultScheduling;
}
