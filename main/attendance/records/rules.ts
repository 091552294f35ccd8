import {
  type AttendanceRules,
  attendanceRules,
  defaultAttendanceRules,
  type RulesScope,
} from '../../../preload/contract/attendance-facts.ts';
import type { Database, SqlValue } from '../../storage/database.ts';
import type { Held } from './held.ts';

export interface HeldRules {
  readonly rules: AttendanceRules;
  readonly rulesFrom: RulesScope;
  /** Of the template that the meeting was made from. */
  readonly templateId: string | null;
}

type OfMeeting = Pick<Held, 'eventId' | 'seriesId'>;

/** The most particular rules that were set: the meeting's, its series', its template's, those for everything. */
export function rulesOf(database: Database, meeting: OfMeeting): HeldRules {
  const templateId = templateOf(database, meeting);
  const scopes: readonly (readonly [RulesScope, string | null])[] = [
    ['meeting', meeting.eventId],
    ['series', meeting.seriesId],
    ['series', wholeSeries(meeting.seriesId)],
    ['template', templateId],
  ];
  for (const [rulesFrom, key] of scopes) {
    const rules = key === null ? null : readRules(database, rulesFrom, key);
    if (rules) return { rules, rulesFrom, templateId };
  }
  return { rules: defaultRules(database), rulesFrom: 'default', templateId };
}

export function defaultRules(database: Database): AttendanceRules {
  return readRules(database, 'default', '') ?? defaultAttendanceRules;
}

/** By template, those that have their own. */
export function templateRules(database: Database): { templateId: string; rules: AttendanceRules }[] {
  return database
    .all(`SELECT scope_key, rules FROM attendance_rules WHERE scope = 'template' ORDER BY scope_key`)
    .flatMap((row) => {
      const rules = parse(row.rules);
      return rules ? [{ templateId: String(row.scope_key), rules }] : [];
    });
}

/** `null` takes them back. */
export function writeRules(
  database: Database,
  scope: RulesScope,
  key: string,
  rules: AttendanceRules | null,
): void {
  if (rules === null) {
    database.run('DELETE FROM attendance_rules WHERE scope = ? AND scope_key = ?', scope, key);
    return;
  }
  database.run(
    `INSERT INTO attendance_rules (scope, scope_key, rules) VALUES (?, ?, ?)
     ON CONFLICT (scope, scope_key) DO UPDATE SET rules = excluded.rules`,
    scope,
    key,
    JSON.stringify(rules),
  );
}

/** A series that Google Calendar has cut in two goes on as one whose id is the whole's with the day of the cut. */
const wholeSeries = (seriesId: string | null): string | null =>
  seriesId?.replace(/_R\d{8}(?:T\d{6}Z?)?$/, '') ?? null;

function templateOf(database: Database, { eventId, seriesId }: OfMeeting): string | null {
  const row = database.get(
    `SELECT template_id FROM meeting_template WHERE event_id IN (?1, ?2, ?3)
     ORDER BY event_id = ?1 DESC, event_id = ?2 DESC LIMIT 1`,
    eventId,
    seriesId,
    wholeSeries(seriesId),
  );
  return row ? String(row.template_id) : null;
}

function readRules(database: Database, scope: RulesScope, key: string): AttendanceRules | null {
  const row = database.get(
    'SELECT rules FROM attendance_rules WHERE scope = ? AND scope_key = ?',
    scope,
    key,
  );
  return row ? parse(row.rules) : null;
}

/** Rules that cannot be read are as good as none. What ends with the class is not said in those that are older. */
function parse(value: SqlValue | undefined): AttendanceRules | null {
  try {
    const kept: unknown = JSON.parse(String(value));
    const { endsWithClass } = defaultAttendanceRules;
    const whole = typeof kept === 'object' ? { endsWithClass, ...kept } : kept;
    const found = attendanceRules.safeParse(whole);
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
