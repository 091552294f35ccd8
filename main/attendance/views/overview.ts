import {
  cellLetters,
  type OverviewPerson,
  type OverviewScope,
} from '../../../preload/contract/attendance.ts';
import type { Judgement } from '../../../preload/contract/attendance-facts.ts';
import type { Output } from '../../../preload/contract.ts';
import { readTime } from '../../meetings/times.ts';
import { mapSlowly } from '../../pacing/map.ts';
import { Pacer } from '../../pacing/pacer.ts';
import { sortSlowly } from '../../pacing/sort.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Database, SqlValue } from '../../storage/database.ts';
import { makeFresh } from '../records/fresh.ts';
import { findHeld } from '../records/held.ts';
import { listIn } from '../records/values.ts';
import { wasHeld } from './begun.ts';
import { readCounts } from './counts.ts';
import type { ViewDesk } from './desk.ts';
import { scheduled } from './instants.ts';
import { isEstimated } from './person.ts';
import { RollUp } from './rollup.ts';
import { stateOf } from './state.ts';
import { isPartial, readLooked, selectMeetings } from './summary.ts';

/** People against meetings. Whoever nobody knows stands in the columns' sums alone. */
export async function attendanceOverview(
  desk: ViewDesk,
  scope: OverviewScope,
): Promise<Result<Output<'attendance', 'overview'>>> {
  const chosen = await choose(desk, scope);
  if (!chosen.ok) return chosen;
  const { title, condition, values } = chosen.value;
  const { database } = desk;
  const ids = database
    .all(
      `SELECT meeting.meeting_id FROM meeting WHERE ${wasHeld} AND ${condition}
       ORDER BY meeting.start_ms, meeting.end_ms, meeting.meeting_id`,
      desk.now(),
      ...values,
    )
    .map((row) => String(row.meeting_id));
  await makeFresh(desk, ids);
  const meetings = database
    .all(
      `${selectMeetings} JOIN json_each(?) AS wanted ON wanted.value = meeting.meeting_id ORDER BY wanted.key`,
      JSON.stringify(ids),
    )
    .map((row) => {
      const looked = readLooked(row);
      const { held, standing } = looked;
      return {
        meetingId: held.meetingId,
        title: held.title,
        ...scheduled(held),
        state: stateOf(held, standing, desk.now()),
        estimated: isEstimated(looked),
        partial: isPartial(standing),
        counts: readCounts(row.counts),
      };
    });
  return ok({
    title,
    meetings,
    people: await peopleOf(
      database,
      meetings.map(({ meetingId }) => meetingId),
    ),
  });
}

interface Chosen {
  readonly title: string;
  readonly condition: string;
  readonly values: readonly SqlValue[];
}

async function choose(desk: ViewDesk, scope: OverviewScope): Promise<Result<Chosen>> {
  if (scope.kind === 'series') {
    const held = findHeld(desk.database, scope.meetingId);
    if (!held) return fail('not-found');
    const { title, seriesId, meetingId } = held;
    if (seriesId === null) return ok({ title, condition: 'meeting.meeting_id = ?', values: [meetingId] });
    return ok({ title, condition: 'meeting.series_id = ?', values: [seriesId] });
  }
  const from = readTime('from', scope.from, 'UTC');
  if (!from.ok) return from;
  const to = readTime('to', scope.to, 'UTC');
  if (!to.ok) return to;
  if (to.value <= from.value) return fail('end-not-after-start', { field: 'to' });
  const range = 'meeting.end_ms > ? AND meeting.start_ms < ?';
  const bounds = [from.value, to.value];
  if (scope.kind === 'range') return ok({ title: '', condition: range, values: bounds });
  const { projectId } = scope;
  return ok({
    title: (await desk.projectName(projectId)) ?? projectId,
    condition: `${range} AND meeting.project_id = ?`,
    values: [...bounds, projectId],
  });
}

interface Row {
  readonly email: string;
  name: string;
  readonly cells: string[];
  readonly sum: RollUp;
}

const judgementOf = new Map<string, Judgement>(
  Object.entries(cellLetters).flatMap(([name, letter]) =>
    name === 'none' ? [] : [[letter, name as Judgement]],
  ),
);

/** A judgement that this version does not know is not known. */
const letterOfJudgement = `CASE judgement ${Object.entries(cellLetters)
  .map(([name, letter]) => `WHEN '${name}' THEN '${letter}'`)
  .join(' ')} ELSE '${cellLetters.pending}' END`;

/**
 * A million cells are read as few long strings, one row for each meeting: a row for each cell would take most of the
 * time.
 */
const column = `SELECT json_group_array(email) AS emails, json_group_array(name) AS names,
    group_concat(${letterOfJudgement}, '') AS letters, group_concat(late, '') AS late
  FROM attendance_result WHERE meeting_id = ? AND email IS NOT NULL`;

async function peopleOf(database: Database, meetingIds: readonly string[]): Promise<OverviewPerson[]> {
  const pacer = new Pacer();
  const rows = new Map<string, Row>();
  const empty = meetingIds.map(() => cellLetters.none as string);
  for (const [index, meetingId] of meetingIds.entries()) {
    const found = database.get(column, meetingId);
    const emails = listIn(found?.emails) as readonly string[];
    const names = listIn(found?.names) as readonly string[];
    const [letters, late] = [String(found?.letters ?? ''), String(found?.late ?? '')];
    for (const [place, email] of emails.entries()) {
      let row = rows.get(email);
      if (row === undefined) {
        row = { email, name: email, cells: [...empty], sum: new RollUp() };
        rows.set(email, row);
      }
      // The name of the latest meeting is the one that is used now.
      row.name = names[place] || row.name;
      const letter = letters[place] ?? cellLetters.pending;
      row.cells[index] = letter;
      row.sum.add({ judgement: judgementOf.get(letter) ?? 'pending', late: late[place] === '1' });
    }
    if (pacer.due()) await pacer.rest();
  }
  const order = new Intl.Collator().compare;
  const sorted = await sortSlowly(
    [...rows.values()],
    (one, other) => order(one.name, other.name) || order(one.email, other.email),
    pacer,
  );
  return mapSlowly(
    sorted,
    ({ email, name, cells, sum }) => ({ email, name, cells: cells.join(''), ...sum.result() }),
    pacer,
  );
}
