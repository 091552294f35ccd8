import type { BilledRow, BilledTotal, BillingRule } from '../billing/bill.ts';
import { billedKey } from '../billing/bill.ts';
import type { Column } from './column.ts';
import { meetingColumns, type TimesOf } from './meeting-columns.ts';

/** A row a person and meeting. New columns are added at the end; none is renamed or moved. */
export function billingColumns(
  times: TimesOf,
  { rounding, within }: BillingRule,
  totals: readonly BilledTotal[],
): readonly Column<BilledRow>[] {
  const sums = new Map(totals.map(({ key, minutes }) => [key, minutes]));
  const at = (row: BilledRow, instant: string | null) => times(row.detail.summary.timeZone)(instant);
  return [
    ...meetingColumns<BilledRow>(times),
    { name: 'person_name', value: ({ person }) => person.name },
    { name: 'person_email', value: ({ person }) => person.email },
    { name: 'person_kind', value: ({ person }) => person.kind },
    { name: 'invited', value: ({ person }) => person.invited },
    { name: 'organizer', value: ({ person }) => person.organizer },
    { name: 'judgement', value: ({ person }) => person.judgement },
    { name: 'corrected', value: ({ person }) => person.correction !== null },
    { name: 'end_assumed', value: ({ person, seconds }) => seconds !== null && hasAssumedEnd(person) },
    { name: 'counted_within', value: () => within },
    { name: 'counted_from', value: (row) => (isCounted(row) ? at(row, row.bounds?.from ?? null) : null) },
    { name: 'counted_to', value: (row) => (isCounted(row) ? at(row, row.bounds?.to ?? null) : null) },
    { name: 'counted_seconds', value: ({ seconds }) => seconds },
    { name: 'rounding_unit_minutes', value: () => rounding.unit },
    { name: 'rounding_mode', value: () => rounding.mode },
    { name: 'billable_minutes', value: ({ minutes }) => minutes },
    { name: 'not_billed_reason', value: ({ reason }) => reason },
    { name: 'person_total_minutes', value: (row) => sums.get(billedKey(row)) ?? 0 },
  ];
}

const isCounted = ({ seconds }: BilledRow): boolean => seconds !== null;

const hasAssumedEnd = ({ intervals }: BilledRow['person']): boolean =>
  intervals.some(({ toEstimated }) => toEstimated);

export const totalColumns: readonly Column<BilledTotal>[] = [
  { name: 'person_name', value: ({ name }) => name },
  { name: 'person_email', value: ({ email }) => email },
  { name: 'billable_minutes', value: ({ minutes }) => minutes },
  { name: 'billed_meetings', value: ({ meetings }) => meetings },
  { name: 'meetings_not_billed', value: ({ left }) => left },
];
