import { randomUUID } from 'node:crypto';
import type { Audience } from '../../../preload/contract/audience.ts';
import type { ImportInput, ImportPlan } from '../../../preload/contract/bulk-plan.ts';
import type { Calendar } from '../../../preload/contract/calendars.ts';
import type { Context } from '../../context.ts';
import type { Directory } from '../../directory/directory.ts';
import { listMeetings } from '../../meetings/list.ts';
import { readZone, writeInstant } from '../../meetings/times.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { BatchRecords } from '../records.ts';
import { recogniseColumns } from '../table/columns.ts';
import { orderOf } from '../table/dates.ts';
import { dayTexts } from '../table/moment.ts';
import { parseTable } from '../table/parse.ts';
import { type BusyLookup, guestsBusy, unknownGuests } from './busy.ts';
import { RowCells } from './cells.ts';
import type { Known } from './conflicts.ts';
import type { Places } from './platform.ts';
import { placedRows, planRows, type ReadRow, readRows } from './rows.ts';
import { type KnownPeople, namesIn } from './who.ts';

/** A term's timetable is a few hundred rows; beyond this a table is split. */
const mostRows = 2000;

export interface ImportService {
  readonly context: Pick<Context, 'database' | 'now' | 'describe'>;
  readonly directory: Directory;
  readonly calendars: () => Promise<Result<{ calendars: Calendar[] }>>;
  readonly records: BatchRecords;
  readonly busy: BusyLookup;
  readonly places: () => Promise<Places>;
}

/**
 * The dry run: reads the table, asks the directory once about everybody in it and Google whether they are free, and
 * stores what would be created. Fails
 * with `table-empty`, `table-too-large` or `zone-unknown`; what is wrong with single rows stands at the rows.
 */
export async function planImport(service: ImportService, input: ImportInput): Promise<Result<ImportPlan>> {
  const zone = readZone(input.defaults.timeZone, 'UTC');
  if (!zone.ok) return zone;
  const { delimiter, records } = parseTable(input.text);
  const { hasHeader, columns, rows: typed } = recogniseColumns(records, input);
  if (typed.length === 0) return fail('table-empty');
  if (typed.length > mostRows) return fail('table-too-large', { count: typed.length, limit: mostRows });
  const rows = edited(typed, input.edits ?? []);
  const cells = rows.map((row) => new RowCells(columns, row));
  const days = cells.flatMap((row) => [
    ...row.each('date').flatMap(({ text }) => dayTexts(text, 'day')),
    ...row.each('start').flatMap(({ text }) => dayTexts(text, 'time')),
  ]);
  const order = input.dateOrder ?? orderOf(days);
  const now = service.context.now();
  const calendars = await service.calendars();
  const known = await askDirectory(service.directory, cells);
  const read = readRows(columns, rows, {
    when: {
      now,
      order: order === 'dmy' || order === 'mdy' ? order : null,
      timeZone: zone.value,
      durationMinutes: input.defaults.durationMinutes,
    },
    known,
    calendars: calendars.ok ? calendars.value.calendars : [],
    places: await service.places(),
    defaults: input.defaults,
  });
  const audiences = await audiencesOf(service.directory, read);
  const places = placedRows(read, audiences).filter(({ start }) => start > now);
  const { accountId, calendarId } = input.defaults;
  const busy = await guestsBusy(service.busy, { accountId, calendarId }, places);
  const planned = planRows(read, audiences, {
    columns,
    busy,
    known: meetingsAround(service, read),
    now,
    defaults: input.defaults,
  });
  const planId = service.records.keepDraft(input.planId ?? randomUUID(), now, planned);
  return ok({
    planId,
    delimiter,
    hasHeader,
    columns: [...columns],
    dateOrder: order,
    freeBusy: {
      unknown: busy.failure ? [] : [...unknownGuests(places, busy)],
      trouble: busy.failure && service.context.describe(busy.failure),
    },
    rows: planned.map(({ shown }) => shown),
  });
}

function edited(
  rows: readonly (readonly string[])[],
  edits: NonNullable<ImportInput['edits']>,
): readonly (readonly string[])[] {
  const changed = rows.map((row) => [...row]);
  for (const { row, column, value } of edits) {
    const cells = changed[row - 1];
    if (cells && column < cells.length) cells[column] = value.trim();
  }
  return changed;
}

async function askDirectory(directory: Directory, rows: readonly RowCells[]): Promise<KnownPeople> {
  const names = namesIn(rows);
  const asksProjects = rows.some((row) => row.text('project') !== '');
  const [people, projects] = await Promise.all([
    names.length === 0 ? ok(new Map()) : directory.peopleCalled(names),
    asksProjects ? directory.projects('') : ok({ projects: [] }),
  ]);
  return { people: people.ok ? people.value : null, projects: projects.ok ? projects.value.projects : null };
}

/** A directory that fails now leaves each row's typed addresses as they are, and says so at the rows that need more. */
async function audiencesOf(
  directory: Directory,
  rows: readonly ReadRow[],
): Promise<readonly (Audience | null)[]> {
  const together = await directory.resolveAudiences(rows.map(({ request }) => request));
  if (together.ok) return together.value;
  const typedOnly = await directory.resolveAudiences(
    rows.map(({ request: { employeeEmails } }) => ({ audienceType: 'employees', employeeEmails })),
  );
  return rows.map(({ request }, index) => {
    const audience = typedOnly.ok ? typedOnly.value[index] : undefined;
    const value = request.projectId ?? request.employeeIds?.[0];
    if (!audience || value === undefined) return audience ?? null;
    const kind = request.projectId === undefined ? 'employee' : 'project';
    const why = kind === 'project' ? 'project' : 'chosen';
    const unresolved = { kind, value, name: null, reason: 'directory-unavailable', why } as const;
    return { ...audience, unresolved: [...audience.unresolved, unresolved] };
  });
}

/** What stands in the calendars while the rows are, a day around them for the time kept free before. */
function meetingsAround({ context }: ImportService, rows: readonly ReadRow[]): Known[] {
  const spans = rows.flatMap(({ span }) => span ?? []);
  if (spans.length === 0) return [];
  const day = 86_400_000;
  const list = listMeetings(context.database, {
    from: writeInstant(Math.min(...spans.map(({ start }) => start)) - day),
    to: writeInstant(Math.max(...spans.map(({ end }) => end)) + day),
    limit: 100_000,
  });
  if (!list.ok) return [];
  return list.value.meetings
    .filter(({ status, allDay }) => status !== 'cancelled' && !allDay)
    .map((meeting) => ({
      title: meeting.title,
      start: Date.parse(meeting.start),
      end: Date.parse(meeting.end),
      emails: new Set(
        meeting.attendees
          .filter(({ response }) => response !== 'declined')
          .map(({ email }) => email.toLowerCase()),
      ),
      accountId: meeting.accountId,
      calendarId: meeting.calendarId,
    }));
}
