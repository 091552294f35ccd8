import { fail, ok, type Result } from '../result.ts';
import { joinable, joinWindow } from './join-window.ts';
import type { MeetingRecord } from './record.ts';
import { refresh, type Service } from './service.ts';
import { writeTime } from './times.ts';

type Done = Result<{ done: true }>;

/** Opens the room in the browser, from 15 minutes before the start to an hour after the end. */
export async function join(service: Service, meetingId: string): Promise<Done> {
  const { records, context } = service;
  const stored = records.find(meetingId);
  if (!stored) return fail('not-found');
  if (stored.status === 'cancelled') return fail('event-deleted');
  const { from, until } = joinWindow(stored.start, stored.end);
  const zone = context.platform.timeZone();
  const now = joinable(stored.start, stored.end, context.now());
  if (now === 'too-early') return fail('join-too-early', { from: writeTime(from, zone) });
  if (now === 'too-late') return fail('join-too-late', { until: writeTime(until, zone) });
  const record = await withPendingLink(service, stored);
  if (record.room.url === null) return fail('no-link');
  return open(service, 'meeting', roomAddress(context, record.room.url, record.room.code));
}

/** Opens the event's page in the calendar. */
export async function openEvent(service: Service, meetingId: string): Promise<Done> {
  const record = service.records.find(meetingId);
  if (!record?.htmlLink) return fail('not-found');
  return open(service, 'event', record.htmlLink);
}

/** A link that Google was still making may be there by now; without an answer, what is known stays. */
export async function withPendingLink(service: Service, record: MeetingRecord): Promise<MeetingRecord> {
  if (record.status !== 'scheduled' || record.room.link !== 'pending') return record;
  const access = await service.connections.google(record.accountId, 'events');
  if (!access.ok) return record;
  return (await refresh(service, access.value, record)) ?? record;
}

/** The rooms of the demo stand beside its stand-ins: meet.google.com knows none of their codes. */
function roomAddress(context: Service['context'], url: string, code: string | null): string {
  if (context.workspace !== 'demo' || code === null) return url;
  if (!URL.canParse(url) || new URL(url).hostname !== 'meet.google.com') return url;
  return `${context.endpoints.google.apiRoot}/room/${code}`;
}

async function open({ context }: Service, kind: 'meeting' | 'event', url: string): Promise<Done> {
  const opened = await context.platform.openExternal(kind, url, context.links);
  return opened.ok ? ok({ done: true }) : opened;
}
