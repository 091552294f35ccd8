import { isRecord } from '../http/exchange.ts';
import { type Attendee, sameAddress } from './event.ts';

type Kind = 'string' | 'boolean' | readonly string[] | ((value: unknown) => boolean);

const isHttp = (value: unknown) =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

const isReminders = (value: unknown) => {
  if (!isRecord(value)) return false;
  const { overrides } = value;
  if (overrides === undefined) return true;
  const valid = (entry: unknown) =>
    isRecord(entry) &&
    (entry.method === 'email' || entry.method === 'popup') &&
    Number.isInteger(entry.minutes) &&
    Number(entry.minutes) >= 0 &&
    Number(entry.minutes) <= 40_320;
  return (
    Array.isArray(overrides) && overrides.length <= 5 && overrides.every(valid) && value.useDefault !== true
  );
};

/** Plain writable fields; what stands in no row is read-only or unknown and is passed over, as Google does. */
const writable: Readonly<Record<string, Kind>> = {
  summary: 'string',
  description: 'string',
  location: 'string',
  colorId: 'string',
  visibility: ['default', 'public', 'private', 'confidential'],
  transparency: ['opaque', 'transparent'],
  guestsCanInviteOthers: 'boolean',
  guestsCanModify: 'boolean',
  guestsCanSeeOtherGuests: 'boolean',
  anyoneCanAddSelf: 'boolean',
  reminders: isReminders,
  source: (value) => isRecord(value) && isHttp(value.url),
};

const fits = (kind: Kind, value: unknown): boolean => {
  if (typeof kind === 'function') return kind(value);
  return typeof kind === 'string' ? typeof value === kind : kind.some((option) => option === value);
};

/** The plain fields after the body was applied to `base` (a null takes a field away), or the wrong field's name. */
export function applyFields(
  base: Readonly<Record<string, unknown>>,
  body: Readonly<Record<string, unknown>>,
): { fields: Readonly<Record<string, unknown>> } | { wrong: string } {
  const fields: Record<string, unknown> = { ...base };
  for (const [name, kind] of Object.entries(writable)) {
    const value = body[name];
    if (value === undefined) continue;
    if (value === null) delete fields[name];
    else if (!fits(kind, value)) return { wrong: name };
    else fields[name] = value;
  }
  if (body.extendedProperties !== undefined) {
    const given = isRecord(body.extendedProperties) ? body.extendedProperties : {};
    const before = isRecord(base.extendedProperties) ? base.extendedProperties : {};
    fields.extendedProperties = {
      private: applyProperties(before.private, given.private),
      shared: applyProperties(before.shared, given.shared),
    };
  }
  return { fields };
}

/** Keys over 44 characters are dropped and values over 1,024 cut, silently (guides/extended-properties). */
function applyProperties(base: unknown, given: unknown): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const [key, value] of Object.entries({
    ...(isRecord(base) ? base : {}),
    ...(isRecord(given) ? given : {}),
  })) {
    if (typeof value === 'string' && key.length <= 44) properties[key] = value.slice(0, 1024);
  }
  return properties;
}

const address = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]+$/;
export const isAddress = (text: string): boolean => address.test(text);

const responses = ['needsAction', 'declined', 'tentative', 'accepted'];

/** The attendee list of a body, one entry an address; null when an entry is wrong. */
export function readAttendees(value: unknown): readonly Attendee[] | null {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return null;
  const attendees: Attendee[] = [];
  for (const entry of value) {
    const attendee = readAttendee(entry);
    if (attendee === null) return null;
    if (!attendees.some(({ email }) => sameAddress(email, attendee.email))) attendees.push(attendee);
  }
  return attendees;
}

function readAttendee(entry: unknown): Attendee | null {
  if (!isRecord(entry) || typeof entry.email !== 'string' || !address.test(entry.email)) return null;
  const {
    responseStatus = 'needsAction',
    displayName,
    optional,
    resource,
    comment,
    additionalGuests,
  } = entry;
  if (typeof responseStatus !== 'string' || !responses.includes(responseStatus)) return null;
  return {
    email: entry.email.toLowerCase(),
    responseStatus,
    ...(typeof displayName === 'string' ? { displayName } : {}),
    ...(optional === true ? { optional } : {}),
    ...(resource === true ? { resource } : {}),
    ...(typeof comment === 'string' ? { comment } : {}),
    ...(typeof additionalGuests === 'number' ? { additionalGuests } : {}),
  };
}

/** A client's own event id: base32hex in lower case, 5 to 1,024 characters. */
export const isEventId = (id: unknown): id is string =>
  typeof id === 'string' && /^[a-v0-9]{5,1024}$/.test(id);
