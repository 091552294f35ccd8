import type { GoogleAccess } from '../../../accounts/access.ts';
import type { Result } from '../../../result.ts';
import type { Subject } from '../../model.ts';

/** Which person a Meet account is. */
export interface AccountLookup {
  /**
   * Asks for the accounts among `subjects` (`user:118…`; others are passed over) that are not known yet, or that were
   * not told a week ago, and remembers every answer in `attendance_account`. The number of accounts that have an address
   * now and had none before. `permission-missing` where the account may not ask.
   */
  resolve(access: GoogleAccess, subjects: readonly Subject[], signal: AbortSignal): Promise<Result<number>>;
}
