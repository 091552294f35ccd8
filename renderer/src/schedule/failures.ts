import type { ErrorCode, ErrorValue } from '../../../preload/contract/errors.ts';
import type { Field } from './draft.ts';

/** The form's field for each input of `meetings.create` that main may name in `details.field`. */
const fieldOfInput: ReadonlyMap<string, Field> = new Map<string, Field>(
  Object.entries({
    title: 'title',
    description: 'description',
    audienceType: 'audience',
    employeeIds: 'audience',
    employeeEmails: 'audience',
    projectId: 'audience',
    attendees: 'audience',
    startTime: 'start',
    endTime: 'end',
    timeZone: 'zone',
    recurrence: 'repeats',
    skip: 'repeats',
    calendarId: 'calendar',
    accountId: 'calendar',
    sendUpdates: 'mail',
  }),
);

/** Codes that are about one field whatever the details say. */
const fieldOfCode: Partial<Readonly<Record<ErrorCode, Field>>> = {
  'no-participants': 'audience',
  'too-many-guests': 'audience',
  'address-invalid': 'audience',
  'time-skipped': 'start',
  'end-not-after-start': 'end',
  'zone-unknown': 'zone',
  'calendar-not-found': 'calendar',
  'calendar-read-only': 'calendar',
};

/** The field a failed `meetings.create` is about; null: it is about none, and is shown beside the button. */
export function fieldOf(error: ErrorValue): Field | null {
  const named = error.details?.field;
  // `employeeEmails.3`: an input inside a list counts as the list.
  const top = typeof named === 'string' ? (named.split(/[.[]/)[0] ?? '') : '';
  return fieldOfInput.get(top) ?? fieldOfCode[error.code] ?? null;
}
