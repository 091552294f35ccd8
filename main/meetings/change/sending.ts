import type { ChangeOutcome } from '../../../preload/contract/changes.ts';
import { fail, ok, type Result } from '../../result.ts';
import { presentMeeting } from '../present.ts';
import type { Service } from '../service.ts';
import { writeInstant } from '../times.ts';
import type { Goal } from './goal.ts';
import { writeGuests } from './guests.ts';
import type { Ending } from './outcome.ts';
import { atPlace, tidyZoom } from './placing.ts';
import type { ChangeRecord, ChangeRecords } from './records.ts';
import { presentVersion, type Version } from './version.ts';
import type { EventWriter } from './writer.ts';

export type Outcome = Result<ChangeOutcome>;

/** What the parts of changing work with. */
export interface ChangeService {
  readonly service: Service;
  readonly changes: ChangeRecords;
  readonly writer: EventWriter;
}

/**
 * Carries out a change that is stored, and writes down what came of it. The caller has the meeting's turn. With `kept`
 * a change that did not go through stays open for the person to decide; else the answer alone tells of it.
 */
export async function send(tools: ChangeService, change: ChangeRecord, kept: boolean): Promise<Outcome> {
  const { service, changes } = tools;
  const { changeId, meetingId, goal } = change;
  const record = service.records.find(meetingId);
  if (!record) return fail('not-found');
  const inDoubt = change.state === 'sending' && change.failure !== null;
  changes.sending(changeId);
  service.context.broadcast.changed('meetings');
  const access = await service.connections.google(record.accountId, 'events');
  const { calendarId, eventId, timeZone } = record;
  const asked = service.context.now();
  const ending: Ending = access.ok
    ? await atPlace(tools, access.value, {
        meetingId,
        place: { calendarId, eventId, timeZone },
        goal,
        inDoubt,
      })
    : { kind: inDoubt ? 'unknown' : 'refused', failure: access.error };
  const outcome = writeDown(tools, change, ending, kept, asked);
  service.context.broadcast.changed('meetings');
  await tidyZoom(service, meetingId, goal, ending);
  return outcome;
}

function writeDown(
  { service, changes }: ChangeService,
  { changeId, meetingId, goal }: ChangeRecord,
  ending: Ending,
  kept: boolean,
  asked: number,
): Outcome {
  const { records, context } = service;
  switch (ending.kind) {
    case 'done':
      context.database.transaction(() => {
        if (ending.current) records.write(meetingId, ending.current.facts, asked);
        else records.cancel(meetingId, context.now());
        if (goal.kind === 'update')
          writeGuests(context.database, meetingId, changeId, goal.intent, context.now());
        changes.finished(changeId, 'done');
      });
      return done(service, meetingId);
    case 'gone':
      records.cancel(meetingId, context.now());
      changes.finished(changeId, 'undone');
      return fail('event-deleted');
    case 'conflict':
      records.write(meetingId, ending.current.facts, asked);
      if (kept) changes.conflict(changeId, ending.current.version, ending.fields);
      else changes.finished(changeId, 'undone');
      return conflict(goal, ending.current.version, ending.fields);
    case 'refused':
      if (kept) changes.troubled(changeId, 'failed', ending.failure);
      else changes.finished(changeId, 'undone');
      return { ok: false, error: ending.failure };
    case 'unknown':
      changes.troubled(changeId, 'unknown', ending.failure);
      return fail('change-unknown', { meetingId });
  }
}

/** What is known of a change by now. */
export function outcomeOf({ service }: ChangeService, change: ChangeRecord): Outcome {
  const { state, changeId, meetingId, goal, dueAt, theirs, fields, failure } = change;
  if (state === 'held') return ok({ outcome: 'held', changeId, dueAt: writeInstant(dueAt) });
  if (state === 'conflict' && theirs) return conflict(goal, theirs, fields);
  if (state === 'failed' && failure) return { ok: false, error: failure };
  return state === 'sending' ? fail('change-unknown', { meetingId }) : done(service, meetingId);
}

export function done({ records, directory }: Service, meetingId: string): Outcome {
  const record = records.find(meetingId);
  return record ? ok({ outcome: 'done', meeting: presentMeeting(record, directory) }) : fail('not-found');
}

export function conflict(goal: Goal, theirs: Version, fields: ChangeRecord['fields']): Outcome {
  const mine = wanted(goal);
  return ok({
    outcome: 'conflict',
    mine: mine && presentVersion(mine),
    theirs: presentVersion(theirs),
    fields: [...fields],
  });
}

/** The meeting as it is to be: what the change sets, on what was seen. Null: it is to be cancelled. */
export function wanted(goal: Goal): Version | null {
  if (goal.kind === 'cancel') return null;
  const { base, intent } = goal;
  const { start, end, timeZone } = intent.set.includes('time') ? intent.to : base;
  const { platform } = intent.set.includes('platform') ? intent.to : base;
  return {
    title: intent.set.includes('title') ? intent.to.title : base.title,
    description: intent.set.includes('description') ? intent.to.description : base.description,
    start,
    end,
    timeZone,
    ...(platform && { platform }),
  };
}
