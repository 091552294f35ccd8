import type { Parameter } from './row.ts';

type Operator = '==' | '<>' | '<' | '<=' | '>' | '>=';

export interface Filter {
  readonly name: string;
  readonly operator: Operator;
  readonly value: string;
}

const one = /^([a-z_]+)(==|<>|<=|>=|<|>)(.*)$/;

/** Of one parameter only the last condition counts; null for what is no list of conditions. */
export function readFilters(list: string): readonly Filter[] | null {
  const filters = new Map<string, Filter>();
  for (const part of list.split(',')) {
    const match = one.exec(part.trim());
    const [, name = '', operator = '', value = ''] = match ?? [];
    if (match === null) return null;
    filters.set(name, { name, operator: operator as Operator, value });
  }
  return [...filters.values()];
}

/** Of the parameters that Google knows for Meet; a condition on any other is passed over. */
const known = new Set([
  'identifier',
  'identifier_type',
  'display_name',
  'meeting_code',
  'conference_id',
  'calendar_event_id',
  'organizer_email',
  'endpoint_id',
  'device_type',
  'product_type',
  'end_call_reason',
  'is_external',
  'ip_address',
  'location_country',
  'location_region',
  'network_transport_protocol',
  'start_timestamp_seconds',
  'duration_seconds',
  'audio_send_seconds',
  'audio_recv_seconds',
  'video_send_seconds',
]);

/** Known for Meet, but of other events than `call_ended`: nothing matches them. */
const foreign = /^(action_|target_)/;

export function passes(parameters: readonly Parameter[], filters: readonly Filter[]): boolean {
  return filters.every(({ name, operator, value }) => {
    if (foreign.test(name)) return false;
    if (!known.has(name)) return true;
    const parameter = parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined) return false;
    if ('intValue' in parameter) return compares(Number(parameter.intValue) - Number(value), operator);
    const held = 'value' in parameter ? parameter.value : String(parameter.boolValue);
    return compares(held < value ? -1 : held > value ? 1 : 0, operator);
  });
}

function compares(difference: number, operator: Operator): boolean {
  switch (operator) {
    case '==':
      return difference === 0;
    case '<>':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}
