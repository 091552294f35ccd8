import type { GoogleAccess } from '../../../accounts/access.ts';
import type { Result } from '../../../result.ts';
import type { Conference, Interval, Session } from '../../model.ts';

/** What conferences are looked for: everything that began in a window, or the runs of one room that did. */
export type ConferenceQuery =
  | { readonly window: Interval }
  | {
      /** Letters only: `abcmnopxyz`. */
      readonly code: string;
      readonly window: Interval;
    };

/**
 * Google Meet REST v2, asked as the account that organised the meetings; Google keeps a conference for 30 days after its
 * end. Failures are `permission-missing`, `api-disabled`, `sign-in-needed`, `rate-limited` (after its back-off),
 * `service-refused`, `not-found` and those of the network.
 */
export interface MeetSource {
  /** The newest first. None: nobody met, it is older than 30 days, or this account did not organise it. */
  conferences(
    access: GoogleAccess,
    query: ConferenceQuery,
    signal: AbortSignal,
  ): Promise<Result<readonly Conference[]>>;
  /** The meeting code of `spaces/…`, letters only; kept, so that it is asked once. Null: there is no such room any more. */
  codeOf(access: GoogleAccess, space: string, signal: AbortSignal): Promise<Result<string | null>>;
  /**
   * Who was in it. `participants`: one request for everybody, each as one whole stay from the first join to the last
   * leave; `sessions`: every single stay, one request more for each participant.
   */
  sessions(
    access: GoogleAccess,
    conference: Conference,
    detail: 'participants' | 'sessions',
    signal: AbortSignal,
  ): Promise<Result<readonly Session[]>>;
}
