import { accountsAndMeetings } from './steps/01-accounts-and-meetings.ts';
import { calendars } from './steps/02-calendars.ts';
import { directory } from './steps/03-directory.ts';
import { changes } from './steps/04-changes.ts';
import { personHours } from './steps/05-person-hours.ts';
import { jobs } from './steps/06-jobs.ts';
import { series } from './steps/07-series.ts';
import { batchesAndTemplates } from './steps/08-batches-and-templates.ts';
import { conferenceTypes } from './steps/09-conference-types.ts';
import { attendance } from './steps/10-attendance.ts';
import { platforms } from './steps/11-platforms.ts';
import { seriesChanges } from './steps/12-series-changes.ts';
import { unscrubbed } from './steps/13-unscrubbed.ts';
import { movedMeetings } from './steps/14-moved-meetings.ts';
import { zoomLinks } from './steps/15-zoom-links.ts';

/**
 * Numbered steps of the database's schema; the number is the index plus one. A step that has been released is never
 * edited: a change is a new step. Times are milliseconds since the epoch unless a column says otherwise.
 */
export const migrations: readonly string[] = [
  accountsAndMeetings,
  calendars,
  directory,
  changes,
  personHours,
  jobs,
  series,
  batchesAndTemplates,
  conferenceTypes,
  attendance,
  platforms,
  seriesChanges,
  unscrubbed,
  movedMeetings,
  zoomLinks,
];
