import type { PendingChange } from '../../../preload/contract/changes.ts';
import type { Context } from '../../context.ts';
import { presentVersion } from '../change/version.ts';
import { writeInstant } from '../times.ts';
import type { SeriesChange } from './series-changes.ts';

/** An open change of a series as the page sees it. */
export function presentSeriesChange(
  change: SeriesChange,
  isLate: boolean,
  describe: Context['describe'],
): PendingChange {
  const { goal, state, theirs, failure } = change;
  return {
    changeId: change.changeId,
    meetingId: change.meetingId,
    kind: goal.kind,
    scope: goal.scope,
    state: isLate ? 'late' : state === 'done' || state === 'undone' ? 'sending' : state,
    dueAt: writeInstant(change.dueAt),
    mailed: change.mailed,
    before: presentVersion(goal.base),
    after: goal.kind === 'update' ? presentVersion(goal.to) : null,
    added: goal.kind === 'update' ? goal.guests.add.length : 0,
    removed: goal.kind === 'update' ? goal.guests.remove.length : 0,
    theirs: theirs && presentVersion(theirs),
    fields: [...change.fields],
    error: failure && describe(failure),
  };
}
