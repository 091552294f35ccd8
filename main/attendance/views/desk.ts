import type { SourceStanding } from '../../../preload/contract/attendance-facts.ts';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { Failure } from '../../result.ts';
import type { Desk } from '../records/gather.ts';

/** What the views work with besides the records. */
export interface ViewDesk extends Desk {
  readonly settings: () => Pick<Settings, 'attendanceShowPlaces' | 'attendancePresenceOnly'>;
  /** IANA zone of the person who looks. */
  readonly timeZone: () => string;
  readonly describe: (failure: Failure) => ErrorValue;
  /** How it stands with each source. */
  readonly sources: (meetingId: string) => Promise<readonly SourceStanding[]>;
  /** Null: the directory does not know the project. */
  readonly projectName: (projectId: string) => Promise<string | null>;
}
