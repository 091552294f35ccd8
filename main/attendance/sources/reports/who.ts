import type { Subject, SubjectKind } from '../../model.ts';
import { mailSubject, nameSubject } from '../../subject.ts';
import { isRecord, type Parameters } from './parameters.ts';

interface Who {
  readonly subject: Subject;
  readonly kind: SubjectKind;
}

/** Stands for everybody whose profile Google does not tell. */
const placeholderProfile = '105250506097979753968';

const roomDevices = new Set(['chromebase', 'chromebox', 'interop', 'jamboard', 'smart_display']);

/**
 * Who a row says that it was. An identifier that is masked names nobody for certain: there the shown name is all that
 * is known, as with an anonymous guest, who has no identifier at all.
 */
export function whoOf(actor: unknown, parameters: Parameters, displayName: string): Who {
  const { identifier, identifier_type: type, device_type: device } = parameters;
  if (type === 'device_id' || (device !== null && roomDevices.has(device) && identifier === null)) {
    return { kind: 'room', subject: identifier === null ? nameSubject(displayName) : `device:${identifier}` };
  }
  if (type === 'phone_number' || device === 'pstn_in' || device === 'pstn_out') {
    const phone = phoneOf(identifier);
    return { kind: 'phone', subject: phone === null ? nameSubject(displayName) : `phone:${phone}` };
  }
  const account = accountOf(actor, identifier);
  if (account !== null) return { kind: 'account', subject: account };
  return { kind: 'anonymous', subject: nameSubject(displayName) };
}

function accountOf(actor: unknown, identifier: string | null): Subject | null {
  if (identifier !== null) return isAddress(identifier) ? mailSubject(identifier) : null;
  if (!isRecord(actor) || actor.callerType !== 'USER') return null;
  const { email, profileId } = actor;
  if (typeof email === 'string' && isAddress(email)) return mailSubject(email);
  const known = typeof profileId === 'string' && /^\d+$/.test(profileId) && profileId !== placeholderProfile;
  return known ? `user:${profileId}` : null;
}

const isAddress = (text: string): boolean => /^[^\s@*•…]+@[^\s@*•…]+$/.test(text.trim());

/** Digits with the plus that was there; null: masked, or no number. */
function phoneOf(identifier: string | null): string | null {
  if (identifier === null || !/^\+?[\d\s().-]{3,}$/.test(identifier)) return null;
  return `${identifier.startsWith('+') ? '+' : ''}${identifier.replaceAll(/\D/g, '')}`;
}
