import type { ChangedField } from '../../../preload/contract/changes.ts';
import type { GoogleAccess } from '../../accounts/access.ts';
import { type Failure, fail, ok, type Result } from '../../result.ts';
import { changeTag } from '../change/current.ts';
import { writeGuests } from '../change/guests.ts';
import { same, type Version } from '../change/version.ts';
import { type Carried, cancelSeries, updateSeries } from './change-series.ts';
import type { SeriesGoal } from './goal.ts';
import { type GuestsOfDates, keepGuests } from './keep-guests.ts';
import { readSeries } from './master.ts';
import { occurrencesOf } from './occurrences.ts';
import { type OpenSeries, openSeries } from './open-series.ts';
import { masterOf, versionAt } from './plan-series.ts';
import { seriesGone } from './release-zoom.ts';
import type { SeriesChange, SeriesChanges } from './series-changes.ts';
import type { SeriesService } from './series-service.ts';
import { settleSplit } from './settle-split.ts';

interface RunTools extends SeriesService {
  readonly changes: SeriesChanges;
}

type Ending =
  | { readonly kind: 'done'; readonly carried: Carried }
  | { readonly kind: 'conflict'; readonly theirs: Version; readonly fields: readonly ChangedField[] }
  /** `stands`: the series itself is changed, and only guests of single dates are left. */
  | { readonly kind: 'refused'; readonly failure: Failure; readonly stands: boolean }
  | { readonly kind: 'unknown'; readonly failure: Failure };

/**
 * Carries out a change that is stored, from wherever an earlier run left it, and writes down what came of it. The caller
 * has the turn of the series. `opened`: the series as it was just read.
 */
export async function runChange(
  tools: RunTools,
  access: GoogleAccess,
  change: SeriesChange,
  opened?: OpenSeries,
): Promise<Result<Carried>> {
  const { changes, service } = tools;
  const { changeId, meetingId, kept } = change;
  changes.sending(changeId);
  service.context.broadcast.changed('meetings');
  const ending = await carry(tools, access, change, opened);
  switch (ending.kind) {
    case 'done':
      changes.finished(changeId, 'done');
      return ok(ending.carried);
    case 'conflict':
      if (kept) changes.conflict(changeId, ending.theirs, ending.fields);
      else changes.finished(changeId, 'undone');
      return fail('changed-elsewhere');
    case 'refused':
      if (kept || ending.stands) changes.troubled(changeId, 'failed', ending.failure);
      else changes.finished(changeId, 'undone');
      return { ok: false, error: ending.failure };
    case 'unknown':
      changes.troubled(changeId, 'unknown', ending.failure);
      return fail('change-unknown', { meetingId });
  }
}

async function carry(
  tools: RunTools,
  access: GoogleAccess,
  change: SeriesChange,
  opened: OpenSeries | undefined,
): Promise<Ending> {
  const { goal, inputKey, changeId } = change;
  if (change.guests !== null) {
    const standing = await findStanding(tools, access, change, change.guests);
    if (standing !== 'not-begun') return afterMaster(tools, access, change, change.guests, standing);
  }
  const open = opened ? ok(opened) : await openAgain(tools, access, change);
  if (!open.ok) return refused(open.error);
  if ('kind' in open.value) return open.value;
  let guests: GuestsOfDates | null = null;
  const begin = (planned: GuestsOfDates): void => {
    guests = planned;
    tools.changes.guests(changeId, planned);
  };
  const carried =
    goal.kind === 'update'
      ? await updateSeries(tools, open.value, { goal, inputKey, begin })
      : await cancelSeries(tools, open.value, { goal, inputKey, begin });
  return guests === null ? endingOf(carried) : afterMaster(tools, access, change, guests, carried);
}

async function afterMaster(
  tools: RunTools,
  access: GoogleAccess,
  change: SeriesChange,
  guests: GuestsOfDates,
  carried: Result<Carried>,
): Promise<Ending> {
  if (!carried.ok) return endingOf(carried);
  const { service } = tools;
  const { goal, changeId, calendarId } = change;
  if (goal.kind === 'update' && guests.eventId === change.seriesId) {
    const master = masterOf(service, change, goal.meetingId);
    writeGuests(service.context.database, master, changeId, goal.guests, service.context.now());
  }
  const { sendUpdates } = goal;
  const settled = await keepGuests(tools, access, { calendarId, changeId, sendUpdates }, guests);
  return settled.ok
    ? { kind: 'done', carried: carried.value }
    : { kind: 'refused', failure: settled.error, stands: true };
}

function endingOf(carried: Result<Carried>): Ending {
  if (carried.ok) return { kind: 'done', carried: carried.value };
  const { error } = carried;
  return error.code === 'change-unknown' ? { kind: 'unknown', failure: error } : refused(error);
}

const refused = (failure: Failure): Ending => ({ kind: 'refused', failure, stands: false });

/** What an earlier run, or an earlier try, has done of it by now. */
async function findStanding(
  tools: RunTools,
  access: GoogleAccess,
  change: SeriesChange,
  guests: GuestsOfDates,
): Promise<Result<Carried> | 'not-begun'> {
  const { service, splits } = tools;
  const { goal, changeId, meetingId } = change;
  const { scope } = goal;
  const split = splits.of(change);
  if (split?.split.splitId === changeId) {
    const settled = await settleSplit(tools, access, split, true);
    if (!settled.ok) return settled;
    const { plan } = split.split.next;
    const occurrences = occurrencesOf({ ...plan, allDay: false, lines: plan.recurrence ?? [] }) ?? null;
    return ok({ meetingId: settled.value.meetingId, scope: 'following', occurrences });
  }
  const answer = await tools.tools.writer.read(access, change.calendarId, change.seriesId);
  const isGone = answer.ok ? answer.value.status === 'cancelled' : answer.trouble === 'absent';
  if (isGone) seriesGone(service, change);
  if (isGone)
    return goal.kind === 'cancel' ? ok({ meetingId, scope, occurrences: null }) : fail('event-deleted');
  if (!answer.ok) return fail('change-unknown', { meetingId });
  const tag = answer.value.extendedProperties?.private?.[changeTag];
  if (tag !== changeId) return 'not-begun';
  const series = readSeries(answer.value, guests.timeZone);
  if (series) service.series.write(change, series);
  return ok({ meetingId, scope, occurrences: (series && occurrencesOf(series)) ?? null });
}

/** The series as it stands now, when what is to be changed of it is still what was decided on. */
async function openAgain(
  tools: RunTools,
  access: GoogleAccess,
  change: SeriesChange,
): Promise<Result<OpenSeries | Extract<Ending, { kind: 'conflict' }>>> {
  const record = tools.service.records.find(change.meetingId);
  if (!record) return fail('not-found');
  const first = await openSeries(tools, access, record, change);
  if (first.ok) {
    const theirs = versionAt(first.value);
    const fields = conflictsIn(change.goal, theirs);
    return ok(fields.length > 0 ? { kind: 'conflict', theirs, fields } : first.value);
  }
  if (first.error.code !== 'changed-elsewhere') return first;
  const now = await openSeries(tools, access, record, change);
  if (!now.ok) return now;
  const theirs = versionAt(now.value);
  return ok({ kind: 'conflict', theirs, fields: ['time', ...conflictsIn(change.goal, theirs)] });
}

/** What is to be set, and was set to something else since. */
function conflictsIn(goal: SeriesGoal, now: Version): readonly ChangedField[] {
  const asked: readonly ChangedField[] =
    goal.kind === 'cancel'
      ? ['title']
      : (['title', 'description'] as const).filter((field) => goal[field] !== undefined);
  return asked.filter(
    (field) => !same(field, goal.base, now) && !(goal.kind === 'update' && same(field, goal.to, now)),
  );
}
