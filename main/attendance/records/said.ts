import type { Database, Row } from '../../storage/database.ts';
import type { Correction, Excuse, Link } from '../decision.ts';
import { textOrNull, timeIn } from './values.ts';

/** What was said by hand: who somebody is, when they were there, why they were not. */
export class Said {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  links(): readonly Link[] {
    return this.#database.all('SELECT * FROM attendance_link ORDER BY made_at DESC, link_id').map(readLink);
  }

  /** Of these subjects (a JSON array), and all of names: the sources spell a name each in its own way. */
  linksOf(subjects: string): readonly Link[] {
    return this.#database
      .all(
        `SELECT * FROM attendance_link
         WHERE subject IN (SELECT value FROM json_each(?))
           OR (subject >= 'name:' AND subject < 'name;')
         ORDER BY made_at, link_id`,
        subjects,
      )
      .map(readLink);
  }

  /** Addresses that were said to be a group's. */
  groups(): readonly Link[] {
    return this.#database
      .all(
        `SELECT * FROM attendance_link WHERE subject >= 'group:' AND subject < 'group;' ORDER BY email, link_id`,
      )
      .map(readLink);
  }

  link(linkId: string): Link | null {
    const row = this.#database.get('SELECT * FROM attendance_link WHERE link_id = ?', linkId);
    return row ? readLink(row) : null;
  }

  /** The links that were made with the same press as this one. */
  saidWith({ meetingId, email, at }: Link): readonly Link[] {
    return this.#database
      .all(
        'SELECT * FROM attendance_link WHERE meeting_id IS ? AND email = ? AND made_at = ?',
        meetingId,
        email,
        at,
      )
      .map(readLink);
  }

  /** In place of what was said of the same account or number, or of the same guest who showed nothing but a name. */
  replaceLink(link: Link): void {
    this.#database.run(
      'DELETE FROM attendance_link WHERE subject = ? AND endpoint IS ?',
      link.subject,
      link.endpoint,
    );
    this.#database.run(
      `INSERT INTO attendance_link (link_id, subject, endpoint, shown, email, name, meeting_id, made_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      link.linkId,
      link.subject,
      link.endpoint,
      link.shown,
      link.email,
      link.name,
      link.meetingId,
      link.at,
    );
  }

  removeLink(linkId: string): void {
    this.#database.run('DELETE FROM attendance_link WHERE link_id = ?', linkId);
  }

  corrections(meetingId: string): readonly Correction[] {
    return this.#database
      .all('SELECT * FROM attendance_correction WHERE meeting_id = ? ORDER BY person_id', meetingId)
      .map((row) => ({
        correctionId: String(row.correction_id),
        personId: String(row.person_id),
        from: timeIn(row.from_ms),
        to: timeIn(row.to_ms),
        why: String(row.why),
        by: String(row.made_by),
        at: timeIn(row.made_at),
      }));
  }

  /** One for each person: the newest holds. */
  correct(meetingId: string, one: Correction): void {
    this.#database.run(
      `INSERT INTO attendance_correction
         (correction_id, meeting_id, person_id, from_ms, to_ms, why, made_by, made_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (meeting_id, person_id) DO UPDATE SET correction_id = excluded.correction_id,
         from_ms = excluded.from_ms, to_ms = excluded.to_ms, why = excluded.why, made_by = excluded.made_by,
         made_at = excluded.made_at`,
      one.correctionId,
      meetingId,
      one.personId,
      one.from,
      one.to,
      one.why,
      one.by,
      one.at,
    );
  }

  /** Returns the meeting that it was of; null: there is no such correction. */
  uncorrect(correctionId: string): string | null {
    const row = this.#database.get(
      'DELETE FROM attendance_correction WHERE correction_id = ? RETURNING meeting_id',
      correctionId,
    );
    return row ? String(row.meeting_id) : null;
  }

  excuses(meetingId: string): readonly Excuse[] {
    return this.#database
      .all('SELECT * FROM attendance_excuse WHERE meeting_id = ? ORDER BY person_id', meetingId)
      .map((row) => ({
        personId: String(row.person_id),
        why: String(row.why),
        by: String(row.made_by),
        at: timeIn(row.made_at),
      }));
  }

  excuse(meetingId: string, one: Excuse): void {
    this.#database.run(
      `INSERT INTO attendance_excuse (meeting_id, person_id, why, made_by, made_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (meeting_id, person_id) DO UPDATE SET
         why = excluded.why, made_by = excluded.made_by, made_at = excluded.made_at`,
      meetingId,
      one.personId,
      one.why,
      one.by,
      one.at,
    );
  }

  unexcuse(meetingId: string, personId: string): boolean {
    return (
      this.#database.run(
        'DELETE FROM attendance_excuse WHERE meeting_id = ? AND person_id = ?',
        meetingId,
        personId,
      ) > 0
    );
  }
}

function readLink(row: Row): Link {
  return {
    linkId: String(row.link_id),
    subject: String(row.subject),
    endpoint: textOrNull(row.endpoint),
    shown: String(row.shown),
    email: String(row.email),
    name: textOrNull(row.name),
    meetingId: textOrNull(row.meeting_id),
    at: timeIn(row.made_at),
  };
}
