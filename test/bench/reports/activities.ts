import { randomUUID } from 'node:crypto';

export const first = Date.UTC(2026, 2, 2, 7);
export const meetings = 10_000;
export const rowsOfMeeting = 20;
const rowsPerPage = 1000;

export const hour = 3_600_000;

export interface HeldMeeting {
  readonly meetingId: string;
  readonly eventId: string;
  readonly seriesId: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** 400 weekly classes, 25 weeks long, each in a room of its own. */
export function held(): HeldMeeting[] {
  const series = 400;
  return Array.from({ length: meetings }, (_, index) => {
    const of = index % series;
    const week = Math.floor(index / series);
    const start = first + week * 7 * 24 * hour + (of % 5) * 24 * hour + (Math.floor(of / 5) % 10) * hour;
    const suffix = new Date(start).toISOString().replaceAll(/[-:]|\.000/g, '');
    const seriesId = `class${String(of).padStart(4, '0')}kqv8u1cg1bc`;
    return {
      meetingId: `m${index}`,
      eventId: `${seriesId}_${suffix}`,
      seriesId,
      code: letters(of),
      start,
      end: start + hour,
    };
  });
}

function letters(number: number): string {
  return String(1_000_000_000 + number * 7_654_321).replaceAll(
    /\d/g,
    (digit) => 'qwertyuiop'[Number(digit)] ?? 'q',
  );
}

/** The bodies of all pages, newest first, as the service gives them for the fields that Muster asks for. */
export function pages(): string[] {
  const left = held().flatMap((meeting) =>
    Array.from({ length: rowsOfMeeting }, (_, index) => ({
      meeting,
      index,
      at: meeting.end - index * 7_123 + (index % 3) * 1_017,
    })),
  );
  left.sort((a, b) => b.at - a.at);
  const bodies: string[] = [];
  for (let start = 0; start < left.length; start += rowsPerPage) {
    const items = left
      .slice(start, start + rowsPerPage)
      .map(({ meeting, index, at }) => activity(meeting, index, at));
    const more = start + rowsPerPage < left.length;
    const page = {
      kind: 'admin#reports#activities',
      ...(more ? { nextPageToken: String(bodies.length + 1) } : {}),
      items,
    };
    bodies.push(JSON.stringify(page));
  }
  return bodies;
}

/** As many parameters as a row of a browser has without those on the quality of the call. */
function activity(meeting: HeldMeeting, index: number, at: number): object {
  const email = `person.${(Number(meeting.meetingId.slice(1)) * 3 + index) % 5000}@example.org`;
  const seconds = Math.floor((at - meeting.start) / 1000) - index;
  return {
    id: {
      time: new Date(at).toISOString(),
      uniqueQualifier: String(
        -(8n * 10n ** 18n) + BigInt(Number(meeting.meetingId.slice(1)) * 1_000 + index),
      ),
    },
    actor: { callerType: 'USER', email, profileId: `10400000000000${String(index).padStart(7, '0')}` },
    ipAddress: `2001:db8::${index.toString(16)}`,
    events: [
      {
        name: 'call_ended',
        parameters: [
          { name: 'video_send_seconds', intValue: String(seconds) },
          { name: 'identifier_type', value: 'email_address' },
          { name: 'identifier', value: email },
          { name: 'display_name', value: `Person Number ${index}` },
          { name: 'meeting_code', value: meeting.code.toUpperCase() },
          { name: 'conference_id', value: `M72LdSgb9FV57m${meeting.meetingId}AAkIAjIAGAgIigIgBAg` },
          { name: 'calendar_event_id', value: meeting.eventId },
          { name: 'organizer_email', value: 'coach@example.org' },
          { name: 'endpoint_id', value: `boq_hlane_${randomUUID()}` },
          { name: 'device_type', value: 'web' },
          { name: 'product_type', value: 'meet' },
          { name: 'ip_address', value: `2001:db8::${index.toString(16)}` },
          { name: 'location_country', value: 'DE' },
          { name: 'location_region', value: 'Berlin' },
          { name: 'network_transport_protocol', value: 'udp' },
          { name: 'end_call_reason', value: 'normal' },
          { name: 'is_external', boolValue: false },
          { name: 'start_timestamp_seconds', intValue: String(Math.floor(at / 1000) - seconds) },
          { name: 'duration_seconds', intValue: String(seconds) },
          { name: 'audio_send_seconds', intValue: String(seconds) },
          { name: 'audio_recv_seconds', intValue: String(seconds) },
        ],
      },
    ],
  };
}
