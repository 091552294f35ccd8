import type { MeetingChanges } from '../../../preload/contract/changes.ts';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import type { SeriesChanges, SeriesScope } from '../../../preload/contract/series.ts';
import type { CallInput } from '../../../preload/contract.ts';

export type ScopeChoice = 'one' | SeriesScope;

/** What the form makes different, as far as several dates can have it: they stay in their zone and at their place. */
export function seriesChanges(changes: MeetingChanges): SeriesChanges {
  const { timeZone: _zone, platform: _platform, ...rest } = changes;
  return rest;
}

/** What `series.update` is asked, held back for a moment. Null: nothing differs, or the times give no span. */
export function updateInput(
  meeting: Pick<Meeting, 'meetingId'>,
  changes: SeriesChanges | null,
  scope: SeriesScope,
  sendUpdates: 'all' | 'externalOnly' | 'none',
): CallInput<'series', 'update'> | null {
  if (changes === null || Object.keys(changes).length === 0) return null;
  return { meetingId: meeting.meetingId, scope, sendUpdates, hold: true, ...changes };
}
