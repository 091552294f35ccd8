import { z } from 'zod';

/**
 * The closed list of what can go wrong at the boundary. Each code has its words in `main/words/`, in every
 * language; `retryable` says whether the same call may succeed later without the person changing anything.
 */
export const errorCodes = {
  // the call itself
  'unknown-method': { retryable: false },
  'refused-sender': { retryable: false },
  'payload-too-large': { retryable: false },
  'invalid-input': { retryable: false },
  internal: { retryable: false },
  'not-found': { retryable: false },
  'not-in-demo': { retryable: false },
  'only-in-demo': { retryable: false },
  'demo-only-runtime': { retryable: false },
  busy: { retryable: true },
  'link-refused': { retryable: false },
  'no-browser': { retryable: false },
  'notification-refused': { retryable: false },
  'file-unreadable': { retryable: false },
  'file-unwritable': { retryable: false },
  'print-failed': { retryable: true },
  // this computer
  'keychain-missing': { retryable: true },
  'keychain-locked': { retryable: true },
  'keychain-failed': { retryable: true },
  'storage-newer': { retryable: false },
  'storage-failed': { retryable: true },
  // connections
  'client-missing': { retryable: false },
  'client-not-json': { retryable: false },
  'client-service-account': { retryable: false },
  'client-web-without-loopback': { retryable: false },
  'client-incomplete': { retryable: false },
  'client-refused': { retryable: false },
  'account-missing': { retryable: false },
  'sign-in-needed': { retryable: false },
  'sign-in-cancelled': { retryable: false },
  'sign-in-replaced': { retryable: false },
  'sign-in-timed-out': { retryable: true },
  'sign-in-denied': { retryable: false },
  'sign-in-wrong-account': { retryable: false },
  'sign-in-failed': { retryable: true },
  'admin-blocked': { retryable: false },
  'permission-missing': { retryable: false },
  'microsoft-sign-in-needed': { retryable: false },
  'microsoft-tenant-unknown': { retryable: false },
  'microsoft-client-unknown': { retryable: false },
  'microsoft-client-not-public': { retryable: false },
  'microsoft-consent-needed': { retryable: false },
  'microsoft-blocked': { retryable: false },
  'dataverse-missing': { retryable: false },
  'dataverse-url-invalid': { retryable: false },
  'dataverse-token-refused': { retryable: false },
  'dataverse-forbidden': { retryable: false },
  'dataverse-table-unknown': { retryable: false },
  'dataverse-column-unknown': { retryable: false },
  'zoom-missing': { retryable: false },
  'zoom-credentials-refused': { retryable: false },
  'zoom-scope-missing': { retryable: false },
  'zoom-host-unknown': { retryable: false },
  // services
  offline: { retryable: true },
  'timed-out': { retryable: true },
  'rate-limited': { retryable: true },
  'usage-limit': { retryable: true },
  'service-unavailable': { retryable: true },
  'service-garbled': { retryable: true },
  'service-refused': { retryable: false },
  'api-disabled': { retryable: false },
  'calendar-not-found': { retryable: false },
  'calendar-read-only': { retryable: false },
  // meetings
  'no-participants': { retryable: false },
  'directory-unavailable': { retryable: true },
  'too-many-guests': { retryable: false },
  'address-invalid': { retryable: false },
  'time-invalid': { retryable: false },
  'time-skipped': { retryable: false },
  'end-not-after-start': { retryable: false },
  'zone-unknown': { retryable: false },
  'outcome-unknown': { retryable: true },
  'event-deleted': { retryable: false },
  'series-start-off': { retryable: false },
  'series-empty': { retryable: false },
  'series-too-long': { retryable: false },
  'series-rule-kept': { retryable: false },
  'series-none': { retryable: false },
  'not-organizer': { retryable: false },
  'guests-hidden': { retryable: false },
  'all-day-times': { retryable: false },
  'changed-elsewhere': { retryable: true },
  'change-unknown': { retryable: true },
  'change-under-way': { retryable: true },
  'no-link': { retryable: false },
  'room-address-invalid': { retryable: false },
  'room-not-listed': { retryable: false },
  'zoom-daily-limit': { retryable: true },
  'zoom-series': { retryable: false },
  'join-too-early': { retryable: true },
  'join-too-late': { retryable: false },
  // tables of meetings and templates
  'table-empty': { retryable: false },
  'table-too-large': { retryable: false },
  'rows-have-problems': { retryable: false },
  'nothing-to-create': { retryable: false },
  'meeting-past': { retryable: false },
  'meeting-changed': { retryable: false },
  // attendance
  'attendance-not-admin': { retryable: false },
  'attendance-not-seen': { retryable: false },
  'attendance-seen': { retryable: false },
  'attendance-time-outside': { retryable: false },
  'attendance-reduced': { retryable: false },
} as const satisfies Record<string, { retryable: boolean }>;

export type ErrorCode = keyof typeof errorCodes;

const errorCodeNames = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];

/** Words for a person; `details.field` names the input at fault, other details are facts used in the words. */
export const errorSchema = z.strictObject({
  code: z.enum(errorCodeNames),
  message: z.string(),
  hint: z.string().optional(),
  retryable: z.boolean(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type ErrorValue = z.infer<typeof errorSchema>;

export type Envelope<T> = { ok: true; value: T } | { ok: false; error: ErrorValue };
