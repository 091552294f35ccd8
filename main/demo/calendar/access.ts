import { googleError } from '../google/errors.ts';
import type { DemoAccount, Grant, Grants } from '../google/grants.ts';
import { type Answer, bearer, type DemoRequest } from '../http/exchange.ts';
import { type Calendar, type Role, roleOf } from './calendars.ts';
import type { View } from './view.ts';

export interface CalendarWorld {
  readonly calendars: readonly Calendar[];
  readonly grants: Grants;
  readonly origin: string;
  readonly now: () => number;
}

/** A caller with the right to one calendar. */
export interface Opened {
  readonly account: DemoAccount;
  readonly calendar: Calendar;
  readonly role: Role;
  readonly view: View;
}

type Outcome<T> = { readonly value: T } | { readonly refused: Answer };

/** The caller, when the token lives and has one of the scopes. */
export function identify(
  world: CalendarWorld,
  request: DemoRequest,
  scopes: readonly string[],
): Outcome<Grant> {
  const grant = world.grants.byAccessToken(bearer(request) ?? '');
  if (grant === null) return { refused: googleError('authError') };
  if (!scopes.some((scope) => grant.scopes.includes(scope))) {
    return { refused: googleError('insufficientPermissions') };
  }
  return { value: grant };
}

/** A calendar that the caller cannot see does not exist for them. */
export function openCalendar(
  world: CalendarWorld,
  request: DemoRequest,
  calendarId: string,
  scopes: readonly string[],
): Outcome<Opened> {
  const identified = identify(world, request, scopes);
  if ('refused' in identified) return identified;
  const { account, scopes: granted } = identified.value;
  const id = calendarId === 'primary' ? account.address : calendarId;
  const calendar = world.calendars.find((candidate) => candidate.id === id);
  const role = calendar === undefined ? null : roleOf(calendar, account);
  if (calendar === undefined || role === null) return { refused: googleError('notFound') };

  const useful = scopes.filter((scope) => granted.includes(scope));
  const ownedOnly = useful.every((scope) => /\.events\.owned(\.readonly)?$/.test(scope));
  if (ownedOnly && role !== 'owner') return { refused: googleError('insufficientPermissions') };

  const limit = Number(request.query.get('maxAttendees'));
  const timeZone = request.query.get('timeZone') ?? calendar.timeZone;
  return {
    value: {
      account,
      calendar,
      role,
      view: {
        calendarId: calendar.id,
        timeZone,
        origin: world.origin,
        details: role !== 'freeBusyReader',
        maxAttendees: limit > 0 ? limit : null,
      },
    },
  };
}
