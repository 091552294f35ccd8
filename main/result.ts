import type { ErrorCode } from '../preload/contract/errors.ts';

export type FailureDetails = Readonly<Record<string, string | number | boolean>>;

/** An expected failure. The words for it are found by `code` in `main/words/`, with `details` filled in. */
export interface Failure {
  readonly code: ErrorCode;
  readonly details?: FailureDetails;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: ErrorCode, details?: FailureDetails): { ok: false; error: Failure } => ({
  ok: false,
  error: details === undefined ? { code } : { code, details },
});
