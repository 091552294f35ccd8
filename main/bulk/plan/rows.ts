import type { Audience } from '../../../preload/contract/audience.ts';
import type { ColumnField, ImportInput, PlanRow, Problem } from '../../../preload/contract/bulk-plan.ts';
import type { Calendar } from '../../../preload/contract/calendars.ts';
import type { CreateMeeting } from '../../../preload/contract/meetings.ts';
import type { PlatformChoice } from '../../../preload/contract/platforms.ts';
import type { AudienceRequest } from '../../directory/directory.ts';
import { writeTime } from '../../meetings/times.ts';
import type { Column } from '../table/columns.ts';
import { busyFaults, type GuestsBusy } from './busy.ts';
import { RowCells } from './cells.ts';
import { conflictsOf, type Known, type Placed } from './conflicts.ts';
import { type Places, readPlatform, zoomDailyLimit } from './platform.ts';
import { type Fault, problemOf } from './problem.ts';
import { readWhen, type Span, type WhenContext } from './when.ts';
import { readWhere, schedulingFaults } from './where.ts';
import { audienceFaults, type KnownPeople, readWho } from './who.ts';

/** One row, read as far as it can be without asking who its people are. */
export interface ReadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly span: Span | null;
  readonly calendar: Calendar | null;
  readonly platform: PlatformChoice | null;
  readonly request: AudienceRequest;
  readonly faults: readonly Fault[];
}

export interface ReadContext {
  readonly when: WhenContext;
  readonly known: KnownPeople;
  readonly calendars: readonly Calendar[];
  readonly places: Places;
  readonly defaults: ImportInput['defaults'];
}

const longestTitle = 1000;
const longestDescription = 8000;

export function readRows(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  context: ReadContext,
): ReadRow[] {
  return rows.map((cells, index) => {
    const row = new RowCells(columns, cells);
    const when = readWhen(row, context.when);
    const who = readWho(row, context.known);
    const where = readWhere(row, context.calendars, context.defaults);
    const platform = readPlatform(row, context.places, context.defaults.platform);
    const [title, description] = [row.text('title'), row.text('description')];
    const texts: Fault[] = [];
    if (title === '') texts.push({ code: 'title-missing', field: 'title' });
    if (title.length > longestTitle) texts.push(tooLong('title', title, longestTitle));
    if (description.length > longestDescription) {
      texts.push(tooLong('description', description, longestDescription));
    }
    return {
      row: index + 1,
      cells,
      title,
      description,
      span: when.span,
      calendar: where.calendar,
      platform: platform.choice,
      request: who.request,
      faults: [...texts, ...when.faults, ...who.faults, ...where.faults, ...platform.faults],
    };
  });
}

const tooLong = (field: ColumnField, value: string, limit: number): Fault => ({
  code: 'text-too-long',
  field,
  value,
  facts: { limit },
});

/** A row as it is shown, and what creating it takes; null while an error keeps it from being created. */
export interface PlannedRow {
  readonly shown: PlanRow;
  readonly ready: { readonly input: CreateMeeting; readonly audience: Audience } | null;
}

/** `audiences`: one for each row, in their order. */
export function planRows(
  rows: readonly ReadRow[],
  audiences: readonly (Audience | null)[],
  facts: {
    readonly columns: readonly Column[];
    readonly known: readonly Known[];
    readonly busy: GuestsBusy;
    readonly now: number;
    readonly defaults: ImportInput['defaults'];
  },
): PlannedRow[] {
  const places = placedRows(rows, audiences);
  const conflicts = conflictsOf(places, facts.known);
  const placeOf = new Map(places.map((place) => [place.row, place]));
  const columnOf = (field: ColumnField) => {
    const found = facts.columns.findIndex((column) => column.field === field);
    return found === -1 ? null : found;
  };
  const planned = rows.map((one, index) => {
    const audience = audiences[index] ?? null;
    const hasFaults = one.faults.some(({ field }) => field === 'people' || field === 'project');
    const meets = conflicts.get(one.row) ?? [];
    const place = placeOf.get(one.row);
    const faults = [
      ...one.faults,
      ...(audience ? audienceFaults(audience, hasFaults) : []),
      ...(one.span && one.calendar ? schedulingFaults(one.span, one.calendar, facts.now) : []),
      ...meets,
      ...(place ? busyFaults(place, facts.busy, meets) : []),
    ];
    const problems = once(faults.map((fault) => problemOf(fault, columnOf)));
    const blocked = problems.some(({ severity }) => severity === 'error');
    const ready =
      blocked || !one.span || !audience ? null : { input: inputOf(one, one.span, facts.defaults), audience };
    return { shown: shownOf(one, audience, problems), ready };
  });
  const limit = zoomDailyLimit(planned.map(({ ready }) => ready?.input.platform?.kind === 'zoom'));
  return planned.map((one, index): PlannedRow => {
    const fault = limit[index];
    if (!fault) return one;
    const problems = [...one.shown.problems, problemOf(fault, columnOf)];
    return { ...one, shown: { ...one.shown, problems } };
  });
}

/** The rows that have a time; `audiences`: one for each row, in their order. */
export const placedRows = (rows: readonly ReadRow[], audiences: readonly (Audience | null)[]): Placed[] =>
  rows.flatMap((one, index) => placed(one, audiences[index] ?? null) ?? []);

function placed(one: ReadRow, audience: Audience | null): Placed | null {
  if (!one.span) return null;
  return {
    ...one.span,
    row: one.row,
    title: one.title,
    emails: new Set(audience?.resolved.map(({ email }) => email.toLowerCase())),
    accountId: one.calendar?.accountId ?? null,
    calendarId: one.calendar?.calendarId ?? null,
    before: (one.calendar?.scheduling.bufferBeforeMinutes ?? 0) * 60_000,
  };
}

function inputOf(one: ReadRow, span: Span, defaults: ImportInput['defaults']): CreateMeeting {
  const where = one.calendar ?? defaults;
  return {
    ...audienceFieldsOf(one.request),
    ...(one.title === '' ? {} : { title: one.title }),
    ...(one.description === '' ? {} : { description: one.description }),
    startTime: writeTime(span.start, span.timeZone),
    endTime: writeTime(span.end, span.timeZone),
    timeZone: span.timeZone,
    sendUpdates: defaults.sendUpdates,
    ...(where.accountId === undefined ? {} : { accountId: where.accountId }),
    ...(where.calendarId === undefined ? {} : { calendarId: where.calendarId }),
    ...(one.platform === null ? {} : { platform: one.platform }),
  };
}

function audienceFieldsOf({
  audienceType,
  employeeIds = [],
  employeeEmails = [],
  projectId,
}: AudienceRequest) {
  return {
    ...(audienceType === undefined ? {} : { audienceType }),
    employeeIds: [...employeeIds],
    employeeEmails: [...employeeEmails],
    ...(projectId === undefined ? {} : { projectId }),
  };
}

function shownOf(one: ReadRow, audience: Audience | null, problems: Problem[]): PlanRow {
  const { span } = one;
  return {
    row: one.row,
    cells: [...one.cells],
    meeting: span && {
      title: one.title,
      start: writeTime(span.start, span.timeZone),
      end: writeTime(span.end, span.timeZone),
      timeZone: span.timeZone,
      guests: audience?.resolved.length ?? 0,
      calendar: one.calendar?.summary ?? null,
      platform: one.platform,
    },
    problems,
  };
}

function once(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
