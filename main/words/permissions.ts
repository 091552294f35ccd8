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
    reports: 'read the organisation’s record of meetings',
    meet: 'read who was in the meetings of this account',
    people: 'read the names and addresses of colleagues',
  },
  es: {
    identity: 'ver el nombre y la dirección',
    events: 'leer y cambiar los eventos del calendario',
    calendars: 'ver la lista de calendarios',
    freebusy: 'ver cuándo están libres u ocupadas las personas',
    reports: 'leer el registro de reuniones de la organización',
    meet: 'leer quién estuvo en las reuniones de esta cuenta',
    people: 'leer los nombres y direcciones de los compañeros',
  },
};

/** `details` with the name of a permission in words. */
export function permissionInWords(details: FailureDetails, language: Language): FailureDetails {
  const words: Readonly<Record<string, string>> = permissionWords[language];
  const found = typeof details.permission === 'string' ? words[details.permission] : undefined;
  return found === undefined ? details : { ...details, permission: found };
}
