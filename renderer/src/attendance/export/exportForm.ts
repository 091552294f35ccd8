import type { OverviewScope } from '../../../../preload/contract/attendance.ts';
import type { CallInput } from '../../../../preload/contract.ts';

export type ExportContent =
  | { readonly kind: 'meeting'; readonly meetingId: string }
  | { readonly kind: 'overview'; readonly scope: OverviewScope };

export type ExportInput = CallInput<'attendance', 'export'>;
type Billing = Extract<ExportInput['content'], { kind: 'billing' }>;

export const formats = ['pdf', 'xlsx', 'csv'] as const satisfies readonly ExportInput['format'][];
export const subjects = ['attendance', 'billing'] as const;
export const units = [1, 5, 6, 10, 15, 30, 60] as const satisfies readonly Billing['rounding']['unit'][];
export const modes = ['up', 'nearest', 'down'] as const satisfies readonly Billing['rounding']['mode'][];
export const withins = ['window', 'scheduled', 'all'] as const satisfies readonly Billing['within'][];

export interface ExportForm {
  readonly format: (typeof formats)[number];
  readonly subject: (typeof subjects)[number];
  readonly unit: (typeof units)[number];
  readonly mode: (typeof modes)[number];
  readonly within: (typeof withins)[number];
}

export const firstForm: ExportForm = {
  format: 'pdf',
  subject: 'attendance',
  unit: 15,
  mode: 'nearest',
  within: 'scheduled',
};

/** Billing of a meeting is billing of its series, which for a single meeting is that meeting. */
export function inputOf(content: ExportContent, form: ExportForm): ExportInput {
  const { format, subject, unit, mode, within } = form;
  if (subject === 'attendance') return { format, content };
  const scope: OverviewScope =
    content.kind === 'meeting' ? { kind: 'series', meetingId: content.meetingId } : content.scope;
  return { format, content: { kind: 'billing', scope, rounding: { unit, mode }, within } };
}

export interface Known {
  readonly hasEstimate: boolean;
  readonly isReduced: boolean;
  readonly presenceOnly: boolean;
  readonly showPlaces: boolean;
}

export type Line =
  | 'presenceOnly'
  | 'presenceOnlyBilling'
  | 'estimate'
  | 'estimateBilling'
  | 'reduced'
  | 'reducedBilling'
  | 'placesHidden'
  | 'placesShown'
  | 'notBilled'
  | 'series';

/** What has to be known of the file before it is made and given to somebody. */
export function linesOf({ format, subject }: ExportForm, content: ExportContent, known: Known): Line[] {
  const isBilling = subject === 'billing';
  const lines: Line[] = [];
  if (isBilling) lines.push('notBilled');
  if (isBilling && content.kind === 'meeting') lines.push('series');
  if (known.presenceOnly) lines.push(isBilling ? 'presenceOnlyBilling' : 'presenceOnly');
  if (known.hasEstimate) lines.push(isBilling ? 'estimateBilling' : 'estimate');
  if (known.isReduced) lines.push(isBilling ? 'reducedBilling' : 'reduced');
  const hasPlaces = !isBilling && format !== 'pdf' && !known.presenceOnly;
  if (hasPlaces && !(content.kind === 'meeting' && known.isReduced)) {
    lines.push(known.showPlaces ? 'placesShown' : 'placesHidden');
  }
  return lines;
}
