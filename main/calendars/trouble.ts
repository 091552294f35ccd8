import type { GoogleFailure } from '../accounts/google/failures.ts';
import type { Failure } from '../result.ts';
import type { Trouble } from './gateway.ts';

/** Google's words when a calendar allows no Meet, e.g. googleapis/google-api-nodejs-client issue 2387. */
const conferenceRefused = /invalid conference type value/i;

/** What a failed request means for the question whether the event is there. */
export function troubleOf(found: GoogleFailure): Trouble {
  if (found.ambiguous) return 'ambiguous';
  if (found.status === 409) return 'taken';
  if (found.status === 404 || found.status === 410) return 'absent';
  if (found.status === 400 && conferenceRefused.test(String(found.failure.details?.reason ?? ''))) {
    return 'conference-refused';
  }
  return found.failure.code === 'rate-limited' ? 'wait' : 'refused';
}

/** A request about a whole calendar says of that calendar what Google says of "the resource". */
export function calendarFailure(found: GoogleFailure, address: string): Failure {
  if (found.status === 404) return { code: 'calendar-not-found', details: { address } };
  const forbidden = found.reason === 'forbidden' || found.reason === 'requiredAccessLevel';
  if (found.status === 403 && forbidden) return { code: 'calendar-read-only', details: { address } };
  return found.failure;
}
