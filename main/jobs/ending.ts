import { type ErrorCode, errorCodes } from '../../preload/contract/errors.ts';
import { endsSignIn } from '../accounts/health.ts';
import type { Result } from '../result.ts';
import type { Ending } from './schedule.ts';

/** Besides a sign-in that is over: what only another permission or another connection can mend. */
const ofTheAccount: ReadonlySet<ErrorCode> = new Set([
  'account-missing',
  'permission-missing',
  'dataverse-missing',
]);

/** What a run's result says about the next one. */
export function endingOf(result: Result<unknown>): Ending {
  if (result.ok) return 'done';
  const { code } = result.error;
  if (endsSignIn(code) || ofTheAccount.has(code)) return 'account';
  return errorCodes[code].retryable ? 'passing' : 'standing';
}
