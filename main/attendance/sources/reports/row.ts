import type { ReportRow } from '../../model.ts';
import { normaliseCode } from './code.ts';
import { isRecord, type Parameters, readParameters } from './parameters.ts';
import { whoOf } from './who.ts';

const eventName = 'call_ended';

/** Longer than any room is kept open: what claims to be longer comes from a clock that is wrong. */
const longest = 24 * 3_600_000;

/**
 * One activity of the audit log: the stay that ended with it. Null: it is no `call_ended`, or says neither when nor
 * which it was, so that it could not be told from another.
 * https://developers.google.com/workspace/admin/reports/v1/appendix/activity/meet
 */
export function readRow(activity: unknown): ReportRow | null {
  if (!isRecord(activity) || !isRecord(activity.id)) return null;
  const { time, uniqueQualifier } = activity.id;
  const left = readTime(time);
  const parameters = parametersOf(activity.events);
  if (left === null || parameters === null) return null;
  // An int64 in a string (it may be negative): as a number it would lose its last digits.
  const qualifier = textOf(uniqueQualifier) ?? parameters.endpoint_id;
  if (qualifier === null) return null;
  const sessionId = `reports:${textOf(time)}/${qualifier}`;
  const displayName = parameters.display_name?.trim() ?? '';
  const who = whoOf(activity.actor, parameters, displayName);
  const code = normaliseCode(parameters.meeting_code);
  return {
    sessionId,
    source: 'reports',
    conference: parameters.conference_id ?? code ?? '',
    endpoint: parameters.endpoint_id ?? sessionId,
    subject: who.subject,
    kind: who.kind,
    displayName,
    joined: joinedAt(left, parameters),
    left,
    device: parameters.device_type,
    external: parameters.is_external,
    ip: parameters.ip_address ?? textOf(activity.ipAddress),
    country: parameters.location_country,
    code,
    eventId: parameters.calendar_event_id,
  };
}

function parametersOf(events: unknown): Parameters | null {
  if (!Array.isArray(events)) return null;
  const event: unknown = events.find((one: unknown) => isRecord(one) && one.name === eventName);
  return isRecord(event) ? readParameters(event.parameters) : null;
}

/**
 * There is no event for joining: the row has its own stamp of the start (newer rows), or the duration. The one that
 * makes sense is taken; a stay that both put outside of reason is kept, as short or as long as reason allows.
 */
function joinedAt(left: number, { start_timestamp_seconds: start, duration_seconds: duration }: Parameters) {
  const said = [start === null ? null : start * 1000, duration === null ? null : left - duration * 1000];
  const known = said.filter((joined) => joined !== null);
  const sane = known.find((joined) => joined <= left && left - joined <= longest);
  return sane ?? (known.some((joined) => joined < left) ? left - longest : left);
}

/** RFC 3339, as the service answers; its reference speaks of seconds since the epoch, so these are understood too. */
function readTime(time: unknown): number | null {
  const text = textOf(time);
  if (text === null) return null;
  const milliseconds = /^\d{9,11}$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  return Number.isFinite(milliseconds) ? milliseconds : null;
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}
