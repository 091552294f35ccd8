import type { Audience } from '../../../preload/contract/audience.ts';
import type { DriftOffer } from '../../../preload/contract/changes.ts';
import { ok, type Result } from '../../result.ts';
import { type MeetingRecord, readRecord } from '../record.ts';
import type { Service } from '../service.ts';
import { writeTime } from '../times.ts';
import { driftOf } from './drift.ts';
import { forgetRemoved, removedGuests } from './guests.ts';

/** Upcoming meetings that were made here for a project; the past is as it was. */
function upcoming({ context }: Service): readonly MeetingRecord[] {
  return context.database
    .all(
      `SELECT * FROM meeting WHERE origin = 'muster' AND status = 'scheduled' AND project_id IS NOT NULL
         AND start_ms > ? AND organizer_self = 1 ORDER BY start_ms, meeting_id`,
      context.now(),
    )
    .map(readRecord);
}

/**
 * Asks the directory once for each project. A meeting whose change is already on its way is left out, and so is one
 * whose project the directory cannot tell of; a directory that fails altogether is the answer.
 */
export async function driftOffers(service: Service): Promise<Result<{ offers: DriftOffer[] }>> {
  const { directory, records, context } = service;
  const members = new Map<string, Audience>();
  const offers: DriftOffer[] = [];
  for (const record of upcoming(service)) {
    const { projectId, meetingId } = record;
    if (projectId === null || hasOpenChange(service, meetingId)) continue;
    const known = members.get(projectId);
    const asked = known ? ok(known) : await directory.resolveAudience({ audienceType: 'project', projectId });
    if (!asked.ok) return asked;
    const project = asked.value;
    members.set(projectId, project);
    const removed = stillRemoved(service, meetingId, project);
    const drift = driftOf(project, record.attendees, records.invitations(meetingId));
    const add = drift?.add.filter(({ email }) => !removed.has(email.toLowerCase())) ?? [];
    if (!drift || add.length + drift.remove.length === 0) continue;
    offers.push({
      meetingId,
      title: record.title,
      start: writeTime(record.start, record.timeZone),
      projectId,
      projectName: project.project?.name ?? null,
      add,
      remove: [...drift.remove],
    });
  }
  context.log.debug({ offers: offers.length }, 'contributors compared');
  return ok({ offers });
}

function hasOpenChange({ context }: Service, meetingId: string): boolean {
  return (
    context.database.get(
      `SELECT 1 AS one FROM change WHERE meeting_id = ? AND state IN ('held', 'sending', 'conflict', 'failed')`,
      meetingId,
    ) !== undefined
  );
}

function stillRemoved({ context }: Service, meetingId: string, project: Audience): ReadonlySet<string> {
  const members = new Set(project.resolved.map(({ email }) => email.toLowerCase()));
  const removed = removedGuests(context.database, meetingId);
  for (const email of removed) if (!members.has(email)) forgetRemoved(context.database, meetingId, email);
  return new Set(removed.filter((email) => members.has(email)));
}
