import type { SeriesScope } from '../../../preload/contract/mail.ts';
import type { SendUpdates } from '../../calendars/gateway.ts';
import type { Intent } from '../change/intent.ts';
import type { Version } from '../change/version.ts';

export type GuestIntent = Pick<Intent, 'add' | 'remove'>;

/** What a person wants of several dates of a series, stored before the first request so that it survives a crash. */
export type SeriesGoal = {
  readonly changeId: string;
  /** The occurrence that it was asked for from. */
  readonly meetingId: string;
  readonly scope: SeriesScope;
  readonly sendUpdates: SendUpdates;
  /** The series as it was decided on, with the times of that occurrence. */
  readonly base: Version;
} & (
  | {
      readonly kind: 'update';
      readonly title?: string | undefined;
      readonly description?: string | undefined;
      readonly startTime?: string | undefined;
      readonly endTime?: string | undefined;
      readonly guests: GuestIntent;
      /** The occurrence as it is to be. */
      readonly to: Version;
    }
  | { readonly kind: 'cancel' }
);
export type SeriesUpdate = SeriesGoal & { readonly kind: 'update' };
