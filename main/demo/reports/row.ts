import { createHash } from 'node:crypto';
import { domainOf, joinedInReports, leftInReports, type Stay, subjectOf } from '../conferences/model.ts';
import { mulberry32 } from '../random.ts';

/** A parameter of an event; whole numbers travel as text (discovery document: int64). */
export type Parameter =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly intValue: string }
  | { readonly name: string; readonly boolValue: boolean };

export interface Activity {
  readonly kind: 'admin#reports#activity';
  readonly id: Readonly<Record<'time' | 'uniqueQualifier' | 'applicationName' | 'customerId', string>>;
  readonly etag: string;
  readonly actor: Readonly<Record<string, string>>;
  readonly ipAddress?: string;
  readonly events: readonly [
    { readonly type: 'call'; readonly name: 'call_ended'; readonly parameters: readonly Parameter[] },
  ];
}

const text = (name: string, value: string): Parameter => ({ name, value });
const whole = (name: string, value: number): Parameter => ({ name, intValue: String(Math.round(value)) });
const truth = (name: string, boolValue: boolean): Parameter => ({ name, boolValue });

/** Everybody without an account of the domain shares this actor. */
const outsider = { callerType: 'KEY', key: 'HANGOUTS_EXTERNAL_OR_ANONYMOUS' };
/** Stands where Google has no profile to name. */
const nobody = { callerType: 'USER', profileId: '105250506097979753968' };

/** One `call_ended` row, in the shape and with the gaps of real ones. */
export function activityOf({ held, visit }: Stay, domain: string): Activity {
  const hash = createHash('sha256').update(visit.endpoint).digest();
  const chance = mulberry32(hash.readUInt32LE(8));
  const { who } = visit;
  const inside = who.kind === 'account' && domainOf(who.email) === domain;
  const left = leftInReports(visit) ?? visit.joined;
  const joined = joinedInReports(visit);
  const seconds = Math.round((left - joined) / 1000);
  // Rows of before Google added the start, and rows of calls that lost their event, are still about.
  const withStart = chance() > 0.15;
  const withEvent = held.eventId !== null && who.kind !== 'phone' && chance() > 0.06;
  const spot = inside ? placeOf(hash) : null;
  const parameters: Parameter[] = [
    ...identityOf(who),
    text('meeting_code', held.code.replaceAll('-', '').toUpperCase()),
    text('conference_id', held.id),
    ...(withEvent && held.eventId !== null ? [text('calendar_event_id', held.eventId)] : []),
    text('organizer_email', held.organizer),
    text('endpoint_id', visit.endpoint),
    text('device_type', visit.device),
    text('product_type', 'meet'),
    text('end_call_reason', chance() > 0.1 ? 'normal' : 'network_error'),
    truth('is_external', !inside && who.kind !== 'room'),
    ...(spot === null
      ? []
      : [
          text('ip_address', spot.ip),
          text('location_country', spot.country),
          text('location_region', spot.region),
          text('network_transport_protocol', 'udp'),
        ]),
    ...(withStart ? [whole('start_timestamp_seconds', Math.floor(joined / 1000))] : []),
    whole('duration_seconds', seconds),
    whole('audio_send_seconds', seconds * 0.4),
    whole('audio_recv_seconds', seconds * 0.98),
    whole('video_send_seconds', visit.device === 'pstn_in' ? 0 : seconds * 0.8),
  ];
  return {
    kind: 'admin#reports#activity',
    id: {
      time: new Date(left).toISOString(),
      uniqueQualifier: String(hash.readBigInt64LE(0)),
      applicationName: 'meet',
      customerId: 'C03harbour',
    },
    etag: `"${hash.toString('base64url', 12, 30)}"`,
    actor:
      who.kind === 'room'
        ? nobody
        : inside
          ? { callerType: 'USER', email: who.email, profileId: subjectOf(who.email) }
          : outsider,
    ...(spot === null ? {} : { ipAddress: spot.ip }),
    events: [{ type: 'call', name: 'call_ended', parameters: shuffled(parameters, chance) }],
  };
}

function identityOf(who: Stay['visit']['who']): readonly Parameter[] {
  switch (who.kind) {
    case 'account':
      return [
        text('identifier_type', 'email_address'),
        text('identifier', who.email),
        text('display_name', who.name),
      ];
    case 'anonymous':
      return [text('display_name', who.name)];
    case 'phone':
      return [
        text('identifier_type', 'phone_number'),
        text('identifier', who.number),
        text('display_name', hiddenNumber(who.number)),
      ];
    case 'room':
      return [
        text('identifier_type', 'device_id'),
        text('identifier', who.deviceId),
        text('display_name', who.name),
      ];
  }
}

/** A telephone number as it is shown in the room: its end hidden. */
export const hiddenNumber = (number: string): string => `${number.slice(0, -2)}••`;

/** Addresses kept for documentation (RFC 5737, RFC 3849). */
function placeOf(hash: Buffer): { readonly ip: string; readonly country: string; readonly region: string } {
  const host = hash[30] ?? 0;
  if (host < 60) return { ip: `2001:db8::${host.toString(16)}`, country: 'GB', region: 'England' };
  return {
    ip: `203.0.113.${host}`,
    country: host > 245 ? 'PT' : 'GB',
    region: host > 245 ? 'Lisboa' : 'England',
  };
}

/** The order of parameters means nothing, and clients that trust it must notice. */
function shuffled(parameters: Parameter[], random: () => number): readonly Parameter[] {
  for (let last = parameters.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [left, right] = [parameters[last], parameters[other]];
    if (left === undefined || right === undefined) continue;
    parameters[last] = right;
    parameters[other] = left;
  }
  return parameters;
}
