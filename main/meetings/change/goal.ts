import type { SendUpdates } from '../../calendars/gateway.ts';
import type { Intent } from './intent.ts';
import type { Version } from './version.ts';

/** All that carrying a change out needs, stored before the first request so that it survives a crash. */
export type Goal = {
  readonly changeId: string;
  /** The state that the change was decided on. */
  readonly base: Version;
  readonly sendUpdates: SendUpdates;
} & (
  | { readonly kind: 'update'; readonly intent: Intent }
  /** `note`: for the guests; empty when there is none. */
  | { readonly kind: 'cancel'; readonly note: string }
);
