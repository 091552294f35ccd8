import type { PendingChange } from '../../../preload/contract/changes.ts';
import type { Context } from '../../context.ts';
import { writeInstant } from '../times.ts';
import type { ChangeRecord } from './records.ts';
import { wanted } from './sending.ts';
import { presentVersion } from './version.ts';

/** An open change as the page sees it. */
export function presentChange(
  change: ChangeRecord,
  isLate: boolean,
  describe: Context['describe'],
): PendingChange {
  const { goal, theirs, failure } = change;
  const after = wanted(goal);
  return {
    changeId: change.changeId,
    meetingId: change.meetingId,
    kind: goal.kind,
    scope: null,
    state: isLate ? 'late' : openState(change.state),
    dueAt: writeInstant(change.dueAt),
    mailed: change.mailed,
    before: presentVersion(goal.base),
    after: after && presentVersion(after),
    added: goal.kind === 'update' ? goal.intent.add.length : 0,
    removed: goal.kind === 'update' ? goal.intent.remove.length : 0,
    theirs: theirs && presentVersion(theirs),
    fields: [...change.fields],
    error: failure && describe(failure),
  };
}

function openState(state: ChangeRecord['state']): PendingChange['state'] {
  return state === 'done' || state === 'undone' ? 'sending' : state;
}
