import type { Answer } from '../http/exchange.ts';
import { disabledDetails, disabledMessage } from './services.ts';

interface Shape {
  readonly code: number;
  readonly domain: string;
  readonly message: string;
}

/** Google's reasons with their usual status and words. */
const shapes = {
  badRequest: { code: 400, domain: 'global', message: 'Bad Request' },
  invalid: { code: 400, domain: 'global', message: 'Invalid Value' },
  required: { code: 400, domain: 'global', message: 'Required' },
  parseError: { code: 400, domain: 'global', message: 'Parse Error' },
  timeRangeEmpty: { code: 400, domain: 'calendar', message: 'The specified time range is empty.' },
  authError: { code: 401, domain: 'global', message: 'Invalid Credentials' },
  insufficientPermissions: { code: 403, domain: 'global', message: 'Insufficient Permission' },
  accessNotConfigured: { code: 403, domain: 'usageLimits', message: disabledMessage('reports') },
  quotaExceeded: { code: 403, domain: 'usageLimits', message: 'Quota exceeded.' },
  forbidden: { code: 403, domain: 'global', message: 'Forbidden' },
  requiredAccessLevel: {
    code: 403,
    domain: 'calendar',
    message: 'You need to have writer access to this calendar.',
  },
  forbiddenForNonOrganizer: {
    code: 403,
    domain: 'calendar',
    message: 'Shared properties can only be changed by the organizer of the event.',
  },
  notFound: { code: 404, domain: 'global', message: 'Not Found' },
  duplicate: { code: 409, domain: 'global', message: 'The requested identifier already exists.' },
  deleted: { code: 410, domain: 'global', message: 'Resource has been deleted' },
  fullSyncRequired: {
    code: 410,
    domain: 'calendar',
    message: 'Sync token is no longer valid, a full sync is required.',
  },
  conditionNotMet: { code: 412, domain: 'global', message: 'Precondition Failed' },
  backendError: { code: 503, domain: 'global', message: 'Service unavailable. Please try again.' },
} as const satisfies Readonly<Record<string, Shape>>;

export type Reason = keyof typeof shapes;

/** The error body of Google's APIs (developers.google.com/workspace/calendar/api/guides/errors). */
export function googleError(reason: Reason, message?: string, location?: string): Answer {
  const shape: Shape = shapes[reason];
  const text = message ?? shape.message;
  const where =
    reason === 'authError'
      ? { locationType: 'header', location: 'Authorization' }
      : location === undefined
        ? {}
        : { locationType: 'parameter', location };
  return {
    status: shape.code,
    body: {
      error: {
        code: shape.code,
        message: reason === 'insufficientPermissions' ? scopeMessage : text,
        errors: [{ domain: shape.domain, reason, message: text, ...where }],
        ...(reason === 'authError' ? { status: 'UNAUTHENTICATED' } : {}),
        ...(reason === 'insufficientPermissions' ? scopeDetails : {}),
        ...(reason === 'accessNotConfigured'
          ? { status: 'PERMISSION_DENIED', details: disabledDetails('reports') }
          : {}),
      },
    },
  };
}

const scopeMessage = 'Request had insufficient authentication scopes.';
const scopeDetails = {
  status: 'PERMISSION_DENIED',
  details: [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      domain: 'googleapis.com',
    },
  ],
};
