import { randomUUID } from 'node:crypto';
import type { Audience } from '../../../preload/contract/audience.ts';
import type {
  CancelMeeting,
  ChangedField,
  MeetingChanges,
  UpdateMeeting,
} from '../../../preload/contract/changes.ts';
import { fail, ok, type Result } from '../../result.ts';
import { planPlatform } from '../plan-platform.ts';
import type { MeetingRecord } from '../record.ts';
import type { Service } from '../service.ts';
import type { Goal } from './goal.ts';
import { combine, type Intent, isNothing, planIntent } from './intent.ts';
import { planMail } from './mail.ts';
import type { ChangeRecord } from './records.ts';
import { readVersion, type Version, versionOf } from './version.ts';

/** A change that was understood, and how many people it mails. Null: there is nothing to change. */
export type Asked = Result<{ readonly goal: Goal; readonly mailed: number } | null>;

/** The meeting, when it may be changed. */
export function changeable({ records }: Service, meetingId: string): Result<MeetingRecord> {
  const record = records.find(meetingId);
  if (!record) return fail('not-found');
  if (record.status === 'cancelled') return fail('event-deleted');
  return record.status === 'unfinished' ? fail('outcome-unknown', { meetingId }) : ok(record);
}

/** `earlier`: a change of the same meeting that is still held; what is asked now comes on top of it. */
export async function askUpdate(
  service: Service,
  record: MeetingRecord,
  input: UpdateMeeting,
  earlier: ChangeRecord | undefined,
): Promise<Asked> {
  const seen = seenIn(record, input);
  if (!seen.ok) return seen;
  const planned = await intentOf(service, record, seen.value, input.changes);
  if (!planned.ok) return planned;
  const before = earlier?.goal.kind === 'update' ? earlier.goal : undefined;
  const intent = before ? combine(before.intent, planned.value) : planned.value;
  if (isNothing(intent)) return ok(null);
  const base = before ? merged(seen.value, before.base, before.intent, planned.value) : seen.value;
  const sendUpdates = input.sendUpdates ?? 'all';
  const goal: Goal = { kind: 'update', changeId: randomUUID(), base, intent, sendUpdates };
  return ok({ goal, mailed: await mailedBy(service, record, intent, sendUpdates) });
}

export async function askCancel(
  service: Service,
  record: MeetingRecord,
  input: CancelMeeting,
): Promise<Asked> {
  const base = seenIn(record, input);
  if (!base.ok) return base;
  const sendUpdates = input.sendUpdates ?? 'all';
  const note = input.note?.trim() ?? '';
  const goal: Goal = { kind: 'cancel', changeId: randomUUID(), base: base.value, note, sendUpdates };
  return ok({ goal, mailed: await mailedBy(service, record, null, sendUpdates) });
}

/** What a change comes to, for the preview of its mails. */
export function planChanges(
  service: Service,
  record: MeetingRecord,
  changes: MeetingChanges,
): Promise<Result<Intent>> {
  return intentOf(service, record, versionOf(record), changes);
}

export async function recipientsOf(
  service: Service,
  record: MeetingRecord,
  intent: Intent | null,
  sendUpdates: Goal['sendUpdates'],
): Promise<ReturnType<typeof planMail>> {
  const access = await service.connections.google(record.accountId, 'events');
  return planMail(record.attendees, intent, sendUpdates, access.ok ? access.value.address : '');
}

async function mailedBy(...args: Parameters<typeof recipientsOf>): Promise<number> {
  return (await recipientsOf(...args)).filter(({ mailed }) => mailed).length;
}

async function intentOf(
  service: Service,
  record: MeetingRecord,
  version: Version,
  changes: MeetingChanges,
): Promise<Result<Intent>> {
  const audience = await audienceIn(service, changes);
  if (!audience.ok) return audience;
  const platform =
    changes.platform && (await planPlatform(service, changes.platform, record.seriesId !== null));
  if (platform && !platform.ok) return platform;
  const { allDay, attendees } = record;
  const invitations = service.records.invitations(record.meetingId);
  return planIntent({ version, allDay, attendees, invitations }, changes, audience.value, platform?.value);
}

/** Whom the audience fields stand for; null when there are none. */
export async function audienceIn(
  { directory }: Pick<Service, 'directory'>,
  fields: Pick<MeetingChanges, 'audienceType' | 'employeeIds' | 'employeeEmails' | 'projectId'>,
): Promise<Result<Audience | null>> {
  const { audienceType, employeeIds, employeeEmails, projectId } = fields;
  const isAsked = [audienceType, employeeIds, employeeEmails, projectId].some((one) => one !== undefined);
  if (!isAsked) return ok(null);
  return directory.resolveAudience({ audienceType, employeeIds, employeeEmails, projectId });
}

function seenIn(record: MeetingRecord, { seen }: Pick<UpdateMeeting, 'seen'>): Result<Version> {
  return seen === undefined ? ok(versionOf(record)) : readVersion(seen);
}

/** Each field as it was seen when it was decided to change it. */
function merged(now: Version, before: Version, earlier: Intent, later: Intent): Version {
  const of = (field: ChangedField): Version =>
    earlier.set.includes(field) && !later.set.includes(field) ? before : now;
  const { start, end, timeZone } = of('time');
  const { platform } = of('platform');
  return {
    title: of('title').title,
    description: of('description').description,
    start,
    end,
    timeZone,
    ...(platform && { platform }),
  };
}
