import type { DriftOffer } from '../../../preload/contract/changes.ts';
import type { Person } from '../../../preload/contract/directory.ts';
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
 * From the directory as it is kept here, once for each project. A meeting whose change is already on its way is left
 * out; a directory that cannot be asked is the answer.
 */
export async function driftOffers(service: Service): Promise<Result<{ offers: DriftOffer[] }>> {
  const { directory, records } = service;
  const members = new Map<string, readonly Person[]>();
  const offers: DriftOffer[] = [];
  for (const record of upcoming(service)) {
    const { projectId, meetingId } = record;
    if (projectId === null || hasOpenChange(service, meetingId)) continue;
    const people = members.get(projectId);
    const asked = people ? ok({ people }) : await directory.projectMembers(projectId);
    if (!asked.ok) return asked;
    members.set(projectId, asked.value.people);
    const drift = driftOf(asked.value.people, record.attendees, records.invitations(meetingId));
    const removed = stillRemoved(service, meetingId, asked.value.people);
    const add = drift.add.filter(({ email }) => !removed.has(email));
    if (add.length + drift.remove.length === 0) continue;
    offers.push({
      meetingId,
      title: record.title,
      start: writeTime(record.start, record.timeZone),
      projectId,
      projectName: null,
      add,
      remove: [...drift.remove],
    });
  }
  if (offers.length === 0) return ok({ offers });
  const projects = await directory.projects('');
  const names = new Map(projects.ok ? projects.value.projects.map((one) => [one.projectId, one.name]) : []);
  return ok({
    offers: offers.map((offer) => ({ ...offer, projectName: names.get(offer.projectId) ?? null })),
  });
}

function hasOpenChange({ context }: Service, meetingId: string): boolean {
  return (
    context.database.get(
      `SELECT 1 AS one FROM change WHERE meeting_id = ? AND state IN ('held', 'sending', 'conflict', 'failed')`,
      meetingId,
    ) !== undefined
  );
}

/** Whom somebody took out here, as far as they are still contributors: one who comes back later is offered again. */
function stillRemoved(
  { context }: Service,
  meetingId: string,
  people: readonly Person[],
): ReadonlySet<string> {
  const members = new Set(
    people.flatMap(({ email }) => (email === null ? [] : [email.trim().toLowerCase()])),
  );
  const removed = removedGuests(context.database, meetingId);
  for (const email of removed) if (!members.has(email)) forgetRemoved(context.database, meetingId, email);
  return new Set(removed.filter((email) => members.has(email)));
}
