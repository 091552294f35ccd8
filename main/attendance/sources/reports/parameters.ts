/** What is read of a `call_ended`; null: it is not there. */
export interface Parameters {
  identifier: string | null;
  identifier_type: string | null;
  display_name: string | null;
  is_external: boolean | null;
  meeting_code: string | null;
  conference_id: string | null;
  calendar_event_id: string | null;
  endpoint_id: string | null;
  device_type: string | null;
  ip_address: string | null;
  location_country: string | null;
  duration_seconds: number | null;
  start_timestamp_seconds: number | null;
}

/**
 * Reads by name: their order is arbitrary, any may be missing, and there are some thirty more. int64 values come as
 * strings in `intValue`.
 */
export function readParameters(list: unknown): Parameters {
  const found: Parameters = {
    identifier: null,
    identifier_type: null,
    display_name: null,
    is_external: null,
    meeting_code: null,
    conference_id: null,
    calendar_event_id: null,
    endpoint_id: null,
    device_type: null,
    ip_address: null,
    location_country: null,
    duration_seconds: null,
    start_timestamp_seconds: null,
  };
  if (!Array.isArray(list)) return found;
  for (const one of list as readonly unknown[]) {
    if (!isRecord(one)) continue;
    const { name } = one;
    // One store for each: by a computed name it would take several times as long.
    switch (name) {
      case 'identifier':
        found.identifier = textOf(one.value) ?? found.identifier;
        break;
      case 'identifier_type':
        found.identifier_type = textOf(one.value) ?? found.identifier_type;
        break;
      case 'display_name':
        found.display_name = textOf(one.value) ?? found.display_name;
        break;
      case 'meeting_code':
        found.meeting_code = textOf(one.value) ?? found.meeting_code;
        break;
      case 'conference_id':
        found.conference_id = textOf(one.value) ?? found.conference_id;
        break;
      case 'calendar_event_id':
        found.calendar_event_id = textOf(one.value) ?? found.calendar_event_id;
        break;
      case 'endpoint_id':
        found.endpoint_id = textOf(one.value) ?? found.endpoint_id;
        break;
      case 'device_type':
        found.device_type = textOf(one.value) ?? found.device_type;
        break;
      case 'ip_address':
        found.ip_address = textOf(one.value) ?? found.ip_address;
        break;
      case 'location_country':
        found.location_country = textOf(one.value) ?? found.location_country;
        break;
      case 'duration_seconds':
        found.duration_seconds = integerOf(one.intValue) ?? found.duration_seconds;
        break;
      case 'start_timestamp_seconds':
        found.start_timestamp_seconds = integerOf(one.intValue) ?? found.start_timestamp_seconds;
        break;
      case 'is_external':
        if (typeof one.boolValue === 'boolean') found.is_external = one.boolValue;
        break;
    }
  }
  return found;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function integerOf(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isSafeInteger(number) ? number : null;
}
