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
    switch (name) {
      case 'identifier':
      case 'identifier_type':
      case 'display_name':
      case 'meeting_code':
      case 'conference_id':
      case 'calendar_event_id':
      case 'endpoint_id':
      case 'device_type':
      case 'ip_address':
      case 'location_country':
        if (typeof one.value === 'string' && one.value !== '') found[name] = one.value;
        break;
      case 'duration_seconds':
      case 'start_timestamp_seconds':
        found[name] = integerOf(one.intValue);
        break;
      case 'is_external':
        if (typeof one.boolValue === 'boolean') found[name] = one.boolValue;
        break;
    }
  }
  return found;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function integerOf(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isSafeInteger(number) ? number : null;
}
