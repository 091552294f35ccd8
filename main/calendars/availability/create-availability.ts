import type { Connections } from '../../accounts/access.ts';
import type { Context } from '../../context.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Implementation } from '../../ipc/implementation.ts';
import { readZone } from '../../meetings/times.ts';
import { ok } from '../../result.ts';
import { createGoogleCalendar } from '../google-calendar.ts';
import { createPause } from '../pause.ts';
import { CalendarRecords } from '../records.ts';
import { check } from './check.ts';
import { createFreeBusy } from './free-busy.ts';
import { PersonHours } from './person-hours.ts';
import { type Availability, suggest } from './suggest.ts';
import { createOffsets } from './zone-offsets.ts';

/** Free times; nothing is asked until somebody wants to know. */
export function createAvailability(
  context: Context,
  connections: Connections,
  directory: Pick<Directory, 'resolveAudience'>,
): { readonly handlers: Implementation['availability']; close(): Promise<void> } {
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
    close: async () => {
      unsubscribe();
      stop.abort();
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
