import type { GoogleAccess } from '../../../accounts/access.ts';
import type { Result } from '../../../result.ts';
import type { Interval, ReportRow } from '../../model.ts';

/** What a reading took. */
export interface ReportsReading {
  /** Requests that were sent, repeated ones too. */
  readonly requests: number;
  /** Different rows that `each` was given. */
  readonly rows: number;
}

/** The audit log of Google Meet (Admin SDK Reports API): one row for every device that left a room. */
export interface ReportsSource {
  /**
   * Every row whose leave time lies in `window`, page after page, newest first as far as Google keeps its order; the
   * next page is taken when `each` is done with this one. Fails with `attendance-not-admin`, `api-disabled`,
   * `permission-missing`, `sign-in-needed`, `rate-limited`, or what the network says; what `each` was given until then
   * stays true.
   */
  read(
    access: GoogleAccess,
    window: Interval,
    each: (rows: readonly ReportRow[]) => void | Promise<void>,
    signal: AbortSignal,
  ): Promise<Result<ReportsReading>>;
}
