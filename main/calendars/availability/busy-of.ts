import type { UnknownReason } from '../../../preload/contract/availability.ts';
import type { Connections } from '../../accounts/access.ts';
import type { Failure } from '../../result.ts';
import type { Database } from '../../storage/database.ts';
import type { CalendarBusy, FreeBusy } from './free-busy.ts';
import { type Interval, union } from './intervals.ts';
import { localBusy } from './local-busy.ts';
import { googleId, type Place } from './place.ts';

export interface Busy extends CalendarBusy {
  readonly source: 'google' | 'local';
}

export interface BusyReading {
  /** The calendar of the place, and everybody by address. */
  readonly own: Busy;
  readonly people: ReadonlyMap<string, Busy>;
  readonly failure: Failure | null;
}

export interface BusyDependencies {
  readonly freeBusy: FreeBusy;
  readonly connections: Pick<Connections, 'allGoogle'>;
  readonly database: Database;
}

/**
 * Busy times of the place's calendar, of the account behind it and of others. An address that this account is not shown
 * is asked of the other accounts too; own calendars that Google does not tell of are known by the events last read.
 */
export async function readBusy(
  place: Place,
  emails: readonly string[],
  range: Interval,
  { freeBusy, connections, database }: BusyDependencies,
  options: { readonly refresh?: boolean } = {},
): Promise<BusyReading> {
  const { access, calendarId } = place;
  const own = googleId(place);
  const { calendars, failure } = await freeBusy.read(
    access,
    [own, access.address, ...emails],
    range,
    options,
  );
  const people = new Map(calendars);
  for (const other of await connections.allGoogle('freebusy')) {
    const hidden = emails.filter((email) =>
      people.get(email)?.unknown.some(({ reason }) => reason === 'not-shared'),
    );
    if (other.accountId === access.accountId || hidden.length === 0) continue;
    const seen = await freeBusy.read(other, hidden, range, options);
    for (const [email, busy] of seen.calendars) if (busy.unknown.length === 0) people.set(email, busy);
  }

  const withLocal = (id: string, localId: string): Busy => {
    const read = calendars.get(id) ?? { busy: [], unknown: [] };
    if (read.unknown.length === 0) return { ...read, source: 'google' };
    const local = localBusy(database, { accountId: access.accountId, calendarId: localId }, range);
    return local === null
      ? { ...read, source: 'google' }
      : { busy: union([...read.busy, ...local]), unknown: [], source: 'local' };
  };
  const googles = [...people].map(([email, busy]): [string, Busy] => [email, { ...busy, source: 'google' }]);
  const chosen = withLocal(own, calendarId);
  const primary = withLocal(access.address, 'primary');
  const organiser: Busy = {
    busy: union([...chosen.busy, ...primary.busy]),
    unknown: [...chosen.unknown, ...primary.unknown],
    source: chosen.source === 'local' ? 'local' : primary.source,
  };
  return { own: chosen, people: new Map([...googles, [access.address, organiser]]), failure };
}

/** Why somebody's times are not known; null when they are. */
export const reasonOf = ({ unknown }: CalendarBusy): UnknownReason | null => unknown[0]?.reason ?? null;
