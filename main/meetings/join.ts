import type { Room } from '../platforms/platform.ts';
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
  const address = roomAddress(context, record.room);
  return address === null ? fail('no-link') : open(service, 'meeting', address);
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

/** The rooms of the demo stand beside its stand-ins: neither Google Meet nor Zoom knows them. */
function roomAddress(context: Service['context'], { kind, url, code }: Room): string | null {
  if (context.workspace !== 'demo' || url === null || !URL.canParse(url)) return url;
  const { hostname, pathname } = new URL(url);
  if (kind === 'zoom' && hostname.endsWith('.zoom.us')) return `${context.endpoints.zoom.apiRoot}${pathname}`;
  return code !== null && hostname === 'meet.google.com'
    ? `${context.endpoints.google.apiRoot}/room/${code}`
    : url;
}

async function open({ context }: Service, kind: 'meeting' | 'event', url: string): Promise<Done> {
  const opened = await context.platform.openExternal(kind, url, context.links);
  return opened.ok ? ok({ done: true }) : opened;
}
