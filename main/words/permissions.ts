import type { PermissionId } from '../../preload/contract/accounts.ts';
import type { FailureDetails } from '../result.ts';
import type { Language } from './language.ts';

/** Fills "{address} did not allow Muster to {permission}." */
const permissionWords: Readonly<Record<Language, Readonly<Record<PermissionId, string>>>> = {
  en: {
    identity: 'see the name and address',
    events: 'read and change calendar events',
    calendars: 'see the list of calendars',
    freebusy: 'see when people are free or busy',
  },
  es: {
    identity: 'ver el nombre y la dirección',
    events: 'leer y cambiar los eventos del calendario',
    calendars: 'ver la lista de calendarios',
    freebusy: 'ver cuándo están libres u ocupadas las personas',
  },
};

/** `details` with the name of a permission in words. */
export function permissionInWords(details: FailureDetails, language: Language): FailureDetails {
  const words: Readonly<Record<string, string>> = permissionWords[language];
  const found = typeof details.permission === 'string' ? words[details.permission] : undefined;
  return found === undefined ? details : { ...details, permission: found };
}
