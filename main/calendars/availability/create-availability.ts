import type { Connections } from '../../accounts/access.ts';
import type { Context } from '../../context.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Implementation } from '../../ipc/implementation.ts';
import { readZone } from '../../meetings/times.ts';
import { type Failure, ok } from '../../result.ts';
import { createGoogleCalendar } from '../google-calendar.ts';
import { createPause } from '../pause.ts';
import { CalendarRecords } from '../records.ts';
import { readBusy } from './busy-of.ts';
import { check } from './check.ts';
import { type CalendarBusy, createFreeBusy } from './free-busy.ts';
import type { Interval } from './intervals.ts';
import { PersonHours } from './person-hours.ts';
import { findPlace } from './place.ts';
import { type Availability, suggest } from './suggest.ts';
import { createOffsets } from './zone-offsets.ts';

export interface Available {
  readonly handlers: Implementation['availability'];
  /** When people are busy, and of whom that is not known; a failure: nothing could be asked. */
  busyOf(
    asked: { readonly accountId?: string | undefined; readonly calendarId?: string | undefined },
    emails: readonly string[],
    range: Interval,
  ): Promise<{ readonly people: ReadonlyMap<string, CalendarBusy>; readonly failure: Failure | null }>;
  close(): Promise<void>;
}

/** Free times; nothing is asked until somebody wants to know. */
export function createAvailability(
  context: Context,
  connections: Connections,
  directory: Pick<Directory, 'resolveAudience'>,
): Available {
  const { database, timing, now, broadcast } = context;
  const stop = new AbortController();
  const gateway = createGoogleCalendar(context, stop.signal);
  const freeBusy = createFreeBusy({ gateway, timing, pause: createPause(stop.signal), now });
  const hours = new PersonHours(database);
  const service: Availability = {
    context,
    connections,
    directory,
    database,
    freeBusy,
    calendars: new CalendarRecords(database),
    hours,
    offsets: createOffsets(),
  };
  // A meeting made, moved or read here makes what Google said a minute ago old.
  const unsubscribe = broadcast.subscribe((name, payload) => {
    if (name !== 'changed' || !('topics' in payload)) return;
    if (payload.topics.includes('meetings')) freeBusy.forget();
  });
  const underWay = new Set<Promise<unknown>>();
  const follow = <T>(work: Promise<T>): Promise<T> => {
    const forget = () => underWay.delete(work);
    underWay.add(work);
    work.then(forget, forget);
    return work;
  };

  return {
    handlers: {
      check: (input) => follow(check(service, input)),
      suggest: (input) => follow(suggest(service, input)),
      setHours: async ({ email, hours: given }) => {
        const address = email.toLowerCase();
        if (given === null) hours.remove(address);
        else {
          const zone = readZone(given.timeZone, context.platform.timeZone());
          if (!zone.ok) return zone;
          hours.set(address, { ...given, timeZone: zone.value });
        }
        broadcast.changed('calendars');
        return ok({ email: address, hours: given });
      },
    },
    busyOf: (asked, emails, range) => follow(busyOf(service, asked, emails, range)),
    close: async () => {
      unsubscribe();
      stop.abort();
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

async function busyOf(
  service: Availability,
  asked: Parameters<Available['busyOf']>[0],
  emails: readonly string[],
  range: Interval,
): ReturnType<Available['busyOf']> {
  const { connections, calendars, context } = service;
  const place = await findPlace(asked, { connections, calendars, computer: context.platform.timeZone() });
  if (!place.ok) return { people: new Map(), failure: place.error };
  return readBusy(place.value, emails, range, service);
}
