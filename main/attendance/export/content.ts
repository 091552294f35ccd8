import type { OverviewScope } from '../../../preload/contract/attendance.ts';
import type { Output } from '../../../preload/contract.ts';

export type Overview = Output<'attendance', 'overview'>;
export type Within = 'window' | 'scheduled' | 'all';

export interface Rounding {
  /** Minutes. */
  readonly unit: 1 | 5 | 6 | 10 | 15 | 30 | 60;
  readonly mode: 'up' | 'nearest' | 'down';
}

export type Content =
  | { readonly kind: 'meeting'; readonly meetingId: string }
  | { readonly kind: 'overview'; readonly scope: OverviewScope }
  | {
      readonly kind: 'billing';
      readonly scope: OverviewScope;
      readonly rounding: Rounding;
      readonly within: Within;
    };

export type Format = 'csv' | 'xlsx' | 'pdf';
