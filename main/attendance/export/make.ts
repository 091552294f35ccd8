import type { AttendanceDetail } from '../../../preload/contract/attendance.ts';
import { ok, type Result } from '../../result.ts';
import type { ViewDesk } from '../views/desk.ts';
import { getAttendance } from '../views/get.ts';
import { type BilledRow, billMeeting, totalsOf } from './billing/bill.ts';
import { collectScope } from './collect.ts';
import type { Content, Overview } from './content.ts';
import { billingFacts, type Fact, type Frame, meetingFacts, overviewFacts } from './facts.ts';
import { billingDocument } from './print/billing.ts';
import { meetingDocument } from './print/meeting.ts';
import { overviewDocument } from './print/overview.ts';
import { type AttendanceRow, attendanceColumns } from './table/attendance-columns.ts';
import { billingColumns, totalColumns } from './table/billing-columns.ts';
import { type Table, tableOf } from './table/column.ts';
import { zones } from './table/meeting-columns.ts';
import { matrixTable, meetingSums } from './table/overview-columns.ts';
import type { Sheet } from './table/xlsx.ts';

/** What was made ready to be written in any format. */
export interface Made {
  readonly title: string;
  /** `2026-11-20`, or the first and the last day. */
  readonly day: string;
  readonly rows: number;
  readonly table: () => Table;
  readonly sheets: () => readonly Sheet[];
  /** A document for printing. */
  readonly html: () => string | Promise<string>;
  /** Rows of the printed one. */
  readonly printedRows: number;
}

export type FrameIn = (zone: string) => Frame;

export function make(
  desk: ViewDesk,
  content: Content,
  frameIn: FrameIn,
  language: string,
): Promise<Result<Made>> {
  if (content.kind === 'meeting') return makeMeeting(desk, content.meetingId, frameIn, language);
  if (content.kind === 'overview') return makeOverview(desk, content.scope, frameIn, language);
  return makeBilling(desk, content, frameIn, language);
}

async function makeMeeting(
  desk: ViewDesk,
  meetingId: string,
  frameIn: FrameIn,
  language: string,
): Promise<Result<Made>> {
  const found = await getAttendance(desk, { meetingId });
  if (!found.ok) return found;
  const detail = found.value;
  const { title, start, timeZone } = detail.summary;
  const frame = frameIn(timeZone);
  const rows = attendanceRows(detail);
  const table = () => tableOf(attendanceColumns(zones()), rows);
  return ok({
    title: title || frame.say.words.untitled,
    day: start.slice(0, 10),
    rows: rows.length,
    table,
    sheets: () => [factsSheet(frame, meetingFacts(frame, detail)), { name: 'rows', table: table() }],
    html: () => meetingDocument(frame, language, detail),
    printedRows: rows.length,
  });
}

async function makeOverview(
  desk: ViewDesk,
  scope: Extract<Content, { kind: 'overview' }>['scope'],
  frameIn: FrameIn,
  language: string,
): Promise<Result<Made>> {
  const collected = await collectScope(desk, scope, attendanceRows);
  if (!collected.ok) return collected;
  const { overview, rows } = collected.value;
  const frame = frameIn(desk.timeZone());
  const times = zones();
  const table = () => tableOf(attendanceColumns(times), rows);
  return ok({
    title: overview.title || frame.say.words.attendance,
    day: daysOf(overview),
    rows: rows.length,
    table,
    sheets: () => [
      factsSheet(frame, overviewFacts(frame, overview)),
      { name: 'matrix', table: matrixTable(overview, times), sticky: 1 },
      { name: 'meetings', table: tableOf(meetingSums(times), overview.meetings) },
      { name: 'rows', table: table() },
    ],
    html: () => overviewDocument(frame, language, overview),
    printedRows: overview.people.length,
  });
}

async function makeBilling(
  desk: ViewDesk,
  content: Extract<Content, { kind: 'billing' }>,
  frameIn: FrameIn,
  language: string,
): Promise<Result<Made>> {
  const collected = await collectScope(desk, content.scope, (detail) => billMeeting(detail, content));
  if (!collected.ok) return collected;
  const { overview, rows } = collected.value;
  const frame = frameIn(desk.timeZone());
  const { billing } = frame.say.words;
  const totals = await totalsOf(rows);
  const table = () => tableOf<BilledRow>(billingColumns(zones(), content, totals), rows);
  return ok({
    title: overview.title === '' ? billing : `${billing} ${overview.title}`,
    day: daysOf(overview),
    rows: rows.length,
    table,
    sheets: () => [
      factsSheet(frame, billingFacts(frame, overview, totals, content)),
      { name: 'totals', table: tableOf(totalColumns, totals) },
      { name: 'rows', table: table() },
    ],
    html: () => billingDocument(frame, language, { overview, rows, totals, rule: content }),
    printedRows: rows.length,
  });
}

/** Of a row only what is written: stays come by the thousand. */
const attendanceRows = ({ participants, ...detail }: AttendanceDetail): AttendanceRow[] => {
  const { summary, window, plannedEnd, presenceOnly } = detail;
  return participants.map((person) => ({ detail: { summary, window, plannedEnd, presenceOnly }, person }));
};

const factsSheet = ({ say: { words } }: Frame, facts: readonly Fact[]): Sheet => ({
  name: 'facts',
  table: { names: [words.fact.what, words.value], rows: facts },
  widths: [24, 80],
});

function daysOf({ meetings }: Overview): string {
  const days = [meetings[0], meetings.at(-1)].flatMap((one) => (one ? [one.start.slice(0, 10)] : []));
  return [...new Set(days)].join(' – ');
}
