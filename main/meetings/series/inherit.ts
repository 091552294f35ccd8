import type { Database } from '../../storage/database.ts';

/**
 * The second half of a series that is cut in two was made from the same template, and is judged by the rules that were
 * set for the whole: they are kept by the event's id, and the half has a new one.
 */
export function inherit(database: Database, seriesId: string, halfId: string): void {
  database.run(
    `INSERT OR IGNORE INTO meeting_template (event_id, template_id)
     SELECT ?, template_id FROM meeting_template WHERE event_id = ?`,
    halfId,
    seriesId,
  );
  database.run(
    `INSERT OR IGNORE INTO attendance_rules (scope, scope_key, rules)
     SELECT scope, ?, rules FROM attendance_rules WHERE scope = 'series' AND scope_key = ?`,
    halfId,
    seriesId,
  );
}
