import type { Audience } from '../../preload/contract/audience.ts';
import type { CreatedMeeting, CreateMeeting } from '../../preload/contract/meetings.ts';
import type { Connections } from '../accounts/access.ts';
import { createCalendars } from '../calendars/create-calendars.ts';
import { createGoogleCalendar } from '../calendars/google-calendar.ts';
import { CalendarLists } from '../calendars/lists.ts';
import { createPause } from '../calendars/pause.ts';
import { CalendarRecords } from '../calendars/records.ts';
import type { Context } from '../context.ts';
import type { Directory } from '../directory/directory.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { lazy } from '../lazy.ts';
import { ZoomRooms } from '../platforms/zoom/rooms.ts';
import { fail, ok, type Result } from '../result.ts';
import { createChanges } from './change/create-changes.ts';
import { readVersion, type Version } from './change/version.ts';
import { createCreator } from './create.ts';
import { discard, finish, resume } from './finish.ts';
import { join, openEvent, withPendingLink } from './join.ts';
import { listMeetings } from './list.ts';
import { presentMeeting } from './present.ts';
import { CalendarReadings } from './readings.ts';
import { recheck } from './recheck.ts';
import type { MeetingRecord } from './record.ts';
import { MeetingRecords } from './records.ts';
import { HeldSeries } from './series/held.ts';
import { releaseZoomOfSeries } from './series/release-zoom.ts';
import { SeriesRecords } from './series/series-records.ts';
import { Splits } from './series/splits.ts';
import type { Service } from './service.ts';
import { createSync, type SyncRequest } from './sync.ts';
import { Turns } from './turns.ts';

export interface Meetings {
  readonly handlers: {
    readonly meetings: Omit<Implementation['meetings'], 'importPlan'>;
    readonly calendars: Implementation['calendars'];
    readonly series: Implementation['series'];
  };
  /** `meetings.create` for people who were resolved before; `requestId` alone says whether it is the same meeting. */
  createResolved(
    input: CreateMeeting & { readonly requestId: string },
    audience: Audience,
  ): Promise<Result<CreatedMeeting>>;
  /** What became of an earlier request, as far as it is written down here. */
  byRequest(requestId: string): Pick<MeetingRecord, 'meetingId' | 'status'> | undefined;
  /** Looks once at what an earlier run left unfinished. */
  resume(): Promise<void>;
  /** Asks again about what is unfinished and about links that Google was still making. */
  recheck(): Promise<Result<unknown>>;
  /** Reads calendar lists and events; failures are told to the connections and to the calendars. */
  sync(request?: SyncRequest): Promise<Result<{ read: number; at: string }>>;
  /** Forgets what was only read from accounts that are not connected any more. */
  forgetDisconnected(): void;
  /** Ends requests and waits; what is not known by then stays unfinished. */
  close(): Promise<void>;
}

/** Finished changes of series are kept so that a late Undo is answered. */
const keptFor = 30 * 24 * 60 * 60_000;

/** Nothing happens until it is asked for. */
export function createMeetings(context: Context, connections: Connections, directory: Directory): Meetings {
  const stop = new AbortController();
  const records = new MeetingRecords(context.database);
  const calendar = createGoogleCalendar(context, stop.signal);
  const calendars = new CalendarRecords(context.database);
  const lists = new CalendarLists(context, connections, calendar, calendars);
  const pause = createPause(stop.signal);
  const service: Service = {
    context,
    connections,
    directory,
    calendar,
    calendars,
    lists,
    records,
    series: new SeriesRecords(context.database),
    turns: new Turns(),
    zoom: new ZoomRooms(context, connections, { pause, signal: stop.signal }),
    pause,
    signal: stop.signal,
  };
  const create = createCreator(service);
  const createRow = createCreator(impatient(service));
  const discardMeeting = (meetingId: string) => discard(service, meetingId);
  const sync = createSync(service);
  const underWay = new Set<Promise<unknown>>();
  const follow = <T>(work: Promise<T>): Promise<T> => {
    const forget = () => underWay.delete(work);
    underWay.add(work);
    work.then(forget, forget);
    return work;
  };
  const changes = createChanges(service, follow);
  const held = new HeldSeries(context);
  const series = lazy(async () => {
    const { createSeries } = await import('./series/create-series.ts');
    return createSeries(service, held, (accountId) => sync({ accountId, fresh: true }), follow);
  });
  const splits = new Splits(context.database);
  /** Seldom is anything left in the middle. */
  const settleSeries = async (): Promise<void> => {
    const isLeft = splits.all().length > 0 || held.changes.allOpen().some((one) => held.isDue(one));
    if (isLeft) await (await series()).settle();
  };
  /** The occurrences of a new series are known once its calendar has been read. */
  const createAndRead: typeof create = async (...input) => {
    const created = await create(...input);
    if (created.ok && created.value.occurrences) {
      follow(sync({ accountId: created.value.accountId, fresh: true })).catch((exception: unknown) =>
        context.log.error({ exception }, 'reading a new series'),
      );
    }
    return created;
  };
  /** Giving up the second half of a series that was cut in two makes the first whole again. */
  const discardAndSettle: typeof discardMeeting = async (meetingId) => {
    const discarded = await discardMeeting(meetingId);
    await settleSeries();
    return discarded;
  };

  /** What was left of Zoom meetings when something failed is settled along the way. */
  const tidied = async <T>(before: T): Promise<T> => {
    await releaseZoomOfSeries(service);
    await service.zoom.tidy();
    return before;
  };
  const readings = new CalendarReadings(context.database, records);
  const calendarHandlers = createCalendars({
    context,
    connections,
    records: calendars,
    lists,
    activated: ({ accountId }) => void follow(sync({ accountId, fresh: true })),
    deactivated: ({ accountId }) => {
      if (readings.forgetInactive(accountId, context.now())) context.broadcast.changed('meetings');
    },
  });

  return {
    handlers: {
      meetings: {
        create: (input) => follow(createAndRead(input)),
        list: async (input) => listMeetings(context.database, input, directory),
        get: ({ meetingId }) => follow(get(service, meetingId)),
        join: ({ meetingId }) => follow(join(service, meetingId)),
        openEvent: ({ meetingId }) => openEvent(service, meetingId),
        finish: ({ meetingId }) => follow(finish(service, meetingId)),
        discard: ({ meetingId }) => follow(discardAndSettle(meetingId)),
        ...changes.handlers,
        ...forSeriesToo(changes.handlers, held, async (changeId, seen) =>
          follow((await series()).sendNow(changeId, seen)),
        ),
      },
      calendars: {
        list: (input) => follow(calendarHandlers.list(input)),
        sync: (input) => follow(sync(input)),
        configure: (input) => follow(calendarHandlers.configure(input)),
      },
      series: {
        preview: (input) => follow(series().then(({ handlers }) => handlers.preview(input))),
        get: (input) => follow(series().then(({ handlers }) => handlers.get(input))),
        update: (input) => follow(series().then(({ handlers }) => handlers.update(input))),
        cancel: (input) => follow(series().then(({ handlers }) => handlers.cancel(input))),
        mailPreview: (input) => follow(series().then(({ handlers }) => handlers.mailPreview(input))),
      },
    },
    recheck: () =>
      follow(
        settleSeries()
          .then(() => recheck(service))
          .then(tidied),
      ),
    createResolved: (input, audience) => follow(createRow(input, audience)),
    byRequest: (requestId) => records.byRequest(requestId),
    resume: () => {
      held.changes.forget(context.now() - keptFor);
      return follow(
        Promise.all([resume(service), changes.resume()])
          .then(settleSeries)
          .then(tidied),
      );
    },
    sync: async (request) => (stop.signal.aborted ? fail('offline') : follow(sync(request))),
    forgetDisconnected: () => {
      if (readings.forgetDisconnected(context.now())) context.broadcast.changed('meetings');
      service.series.forget();
      if (calendars.forgetDisconnected()) context.broadcast.changed('calendars');
    },
    close: async () => {
      const { atClose } = context.timing;
      const ofSeries = held.waiting.size > 0 ? (await series()).flush() : Promise.resolve();
      await Promise.all([changes.flush(atClose), Promise.race([ofSeries, pause(atClose)])]);
      stop.abort();
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

type Held = Pick<Implementation['meetings'], 'undo' | 'sendNow' | 'pendingChanges'>;

/** What is on its way is one list, of single meetings and of whole series. */
function forSeriesToo(
  single: Held,
  held: HeldSeries,
  sendNow: (changeId: string, seen?: Version) => ReturnType<Held['sendNow']>,
): Held {
  return {
    pendingChanges: async (input) => {
      const ofOne = await single.pendingChanges(input);
      return ofOne.ok ? ok({ changes: [...ofOne.value.changes, ...held.pending()] }) : ofOne;
    },
    undo: async (input) =>
      held.changes.find(input.changeId) ? held.undo(input.changeId) : single.undo(input),
    sendNow: async (input) => {
      if (!held.changes.find(input.changeId)) return single.sendNow(input);
      const seen = input.seen === undefined ? ok(undefined) : readVersion(input.seen);
      return seen.ok ? sendNow(input.changeId, seen.value) : seen;
    },
  };
}

/** One of many: a limit is told at once to whoever creates them, because all of them have to wait for it. */
function impatient(service: Service): Service {
  const { timing } = service.context;
  const once = { ...timing, retry: timing.retry.slice(0, 1), retryAfter: 0 };
  return { ...service, context: { ...service.context, timing: once } };
}

async function get(service: Service, meetingId: string): ReturnType<Implementation['meetings']['get']> {
  const stored = service.records.find(meetingId);
  if (!stored) return fail('not-found');
  const record = await withPendingLink(service, stored);
  return ok({
    meeting: presentMeeting(record, service.directory),
    invitations: service.records.invitations(meetingId),
  });
}
