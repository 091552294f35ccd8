import type { ImportPlan, PlanRow, Problem } from '../../../preload/contract/bulk-plan.ts';
import type { CallInput } from '../../../preload/contract.ts';

export type Request = CallInput<'meetings', 'importPlan'>;
export type Severity = 'none' | 'warning' | 'error';

export function severityOf({ problems }: PlanRow): Severity {
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  return problems.length > 0 ? 'warning' : 'none';
}

export interface Counts {
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
}

export function countsOf(rows: readonly PlanRow[]): Counts {
  const severities = rows.map(severityOf);
  const count = (severity: Severity) => severities.filter((one) => one === severity).length;
  return { rows: rows.length, errors: count('error'), warnings: count('warning') };
}

/** How many meetings the button makes. */
export const toCreate = ({ rows, errors, warnings }: Counts, leavesWarnings: boolean): number =>
  rows - errors - (leavesWarnings ? warnings : 0);

/** The request with a cell changed; an earlier change of the same cell gives way. */
export function withEdit(request: Request, row: number, column: number, value: string): Request {
  const others = (request.edits ?? []).filter((one) => one.row !== row || one.column !== column);
  return { ...request, edits: [...others, { row, column, value }] };
}

/** The request with a column's meaning set by hand; the column that had it before stands for nothing. */
export function withField(
  request: Request,
  { columns }: ImportPlan,
  column: number,
  field: ImportPlan['columns'][number]['field'],
): Request {
  const isOne = field !== 'people' && field !== 'description';
  const mapping = columns.map((one, index) => {
    if (index === column) return field;
    if (isOne && field !== null && one.field === field) return null;
    return request.mapping?.[index];
  });
  return { ...request, mapping };
}

/** The cell with the ambiguous name replaced by an address; the other names in it stay. */
export function withCandidate(cell: string, { value }: Problem, email: string): string {
  const at = cell.indexOf(value);
  return at < 0 ? email : `${cell.slice(0, at)}${email}${cell.slice(at + value.length)}`;
}

export const isShown = (row: PlanRow, onlyProblems: boolean): boolean =>
  !onlyProblems || row.problems.length > 0;
