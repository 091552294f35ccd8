import type { Answer } from '../http/exchange.ts';
import { disabledDetails, disabledMessage, type Service } from './services.ts';

const codes = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
} as const;

export type Status = keyof typeof codes;

/** The error body of Google's newer APIs: google.rpc.Status, without the older list of reasons (AIP-193). */
export function statusError(status: Status, message: string, details: readonly unknown[] = []): Answer {
  const code = codes[status];
  return {
    status: code,
    body: { error: { code, message, status, ...(details.length === 0 ? {} : { details }) } },
  };
}

export const unauthenticated = (): Answer =>
  statusError(
    'UNAUTHENTICATED',
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
  );

export const scopeInsufficient = (): Answer =>
  statusError('PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      domain: 'googleapis.com',
    },
  ]);

export const serviceDisabled = (service: Service): Answer =>
  statusError('PERMISSION_DENIED', disabledMessage(service), disabledDetails(service));

export const exhausted = (title: string): Answer =>
  statusError(
    'RESOURCE_EXHAUSTED',
    `Quota exceeded for quota metric '${title}' and limit '${title} per minute per user'.`,
  );
