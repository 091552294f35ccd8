import type { ErrorCode } from '../../preload/contract/errors.ts';

/** `{name}` in a text is filled from the failure's details; `hint` is the next step. */
export type ErrorWords = Readonly<Record<ErrorCode, { readonly message: string; readonly hint?: string }>>;
