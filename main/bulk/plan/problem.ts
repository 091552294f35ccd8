import {
  type ColumnField,
  type Problem,
  type ProblemCode,
  problemCodes,
} from '../../../preload/contract/bulk-plan.ts';

/** What is wrong, before the row's columns are known. */
export interface Fault {
  readonly code: ProblemCode;
  readonly field: ColumnField | null;
  readonly value?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly candidates?: Problem['candidates'];
  /** Where several columns stand for the field: which. */
  readonly column?: number;
}

export function problemOf(fault: Fault, columnOf: (field: ColumnField) => number | null): Problem {
  const { code, field, value = '', facts = {}, candidates } = fault;
  return {
    code,
    severity: problemCodes[code],
    field,
    column: fault.column ?? (field === null ? null : columnOf(field)),
    value: value.slice(0, 300),
    facts: { ...facts },
    ...(candidates === undefined ? {} : { candidates }),
  };
}
