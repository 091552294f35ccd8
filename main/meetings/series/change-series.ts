import { randomUUID } from 'node:crypto';
import type { Occurrences, SeriesScope } from '../../../preload/contract/series.ts';
import { withoutRoomLine, withRoomLine } from '../../platforms/marked.ts';
import { fail, ok, type Result } from '../../result.ts';
import { byAddress } from '../by-address.ts';
import { type EventPatch, tagged, writable } from '../change/body.ts';
import { placeIn, type WholeEvent, type WholeGuest } from '../change/current.ts';
import { mergeGuests } from '../change/merge.ts';
import { newEventId } from '../event-id.ts';
import { type Guest, type Plan, titleOf } from '../plan.ts';
import { CalendarReadings } from '../readings.ts';
import type { NewMeeting } from '../records.ts';
import { writeTime } from '../times.ts';
import { type Decided, decide } from './decide.ts';
import type { GuestIntent, SeriesGoal, SeriesUpdate } from './goal.ts';
import { halves } from './halves.ts';
import type { GuestsOfDates } from './keep-guests.ts';
import { extrasOf, guestsOf, heldIn, isSameSeries, readSeries } from './master.ts';
import { occurrencesOf } from './occurrences.ts';
import { droppedIn, type OpenSeries } from './open-series.ts';
import { guestsIn, ownGuests } from './own-guests.ts';
import { seriesGone } from './release-zoom.ts';
import type { SeriesRecord } from './series-records.ts';
import type { SeriesService } from './series-service.ts';
import { settleSplit } from './settle-split.ts';
import { writeMaster } from './write-master.ts';

/** `meetingId`: the new series' where the old one was cut in two. */
export interface Carried {
  readonly meetingId: string;
  readonly scope: SeriesScope;
  readonly occurrences: Occurrences | null;
}

/** `begin`: told, before the first request that writes, what is to become of the guests of single dates. */
export interface Order<T extends SeriesGoal = SeriesGoal> {
  readonly goal: T;
  readonly inputKey: string;
  readonly begin: (guests: GuestsOfDates) => void;
}

const touches = ({ add, remove }: GuestIntent): boolean => add.length + remove.length > 0;

/** Changes an occurrence and all that follow, or all; the guests of single dates are left to `keep-guests.ts`. */
export async function updateSeries(
  tools: SeriesService,
  open: OpenSeries,
  order: Order<SeriesUpdate>,
): Promise<Result<Carried>> {
  const { service, splits } = tools;
  const { goal, inputKey } = order;
  const instances = await service.calendar.readInstances(
    open.access,
    open.place.calendarId,
    open.place.seriesId,
  );
  if (!instances.ok) return instances;
  const decided = decide(open.series, open.at, goal, droppedIn(instances.value, open.series));
  if (!decided.ok) return decided;
  if (touches(goal.guests) && open.event.attendeesOmitted) return fail('guests-hidden');
  const own = (from: SeriesRecord, to: SeriesRecord, since: number) =>
    ownGuests(instances.value, open.event, from, to, since);
  if (decided.value.scope === 'all') {
    const { to, isMoved } = decided.value;
    const whole = touches(goal.guests) || isMoved ? own(open.series, to, Number.NEGATIVE_INFINITY) : [];
    return updateAll(tools, open, order, decided.value, whole);
  }
  const { cut, to } = decided.value;
  const next = newMeeting(tools, open, goal, to);
  if (!next.ok) return next;
  const { rest } = restOf(open);
  const { timeZone } = open.series;
  order.begin({ eventId: next.value.eventId, timeZone, all: null, own: own(rest, to, open.at) });
  const splitId = goal.changeId;
  const { sendUpdates } = goal;
  const split = { splitId, etag: open.etag, before: open.series, cut, next: next.value, sendUpdates };
  splits.begin(open.place, inputKey, split, service.context.now());
  const record = splits.of(open.place);
  if (!record) throw new Error('the split that was just stored is not there');
  const settled = await settleSplit(tools, open.access, record, false);
  if (!settled.ok) return settled;
  const occurrences = occurrencesOf(to) ?? null;
  return ok({ meetingId: settled.value.meetingId, scope: 'following', occurrences });
}

/** `decide` has cut it before. */
function restOf({ series, at }: OpenSeries): { readonly rest: SeriesRecord } {
  const parts = halves(series, at);
  return parts.ok ? parts.value : { rest: series };
}

async function updateAll(
  tools: SeriesService,
  open: OpenSeries,
  order: Order<SeriesUpdate>,
  { to, isMoved }: Extract<Decided, { scope: 'all' }>,
  own: GuestsOfDates['own'],
): Promise<Result<Carried>> {
  const { goal } = order;
  const present = (open.event.attendees ?? []).flatMap((one): WholeGuest[] =>
    one.email ? [{ ...one, email: one.email }] : [],
  );
  const attendees = touches(goal.guests) ? mergeGuests(goal.guests, present)?.map(writable) : undefined;
  const when = (milliseconds: number) => ({
    dateTime: writeTime(milliseconds, to.timeZone),
    timeZone: to.timeZone,
  });
  order.begin({
    eventId: open.place.seriesId,
    timeZone: to.timeZone,
    all: attendees ? guestsIn({ attendees }) : null,
    own,
  });
  const written = await write(tools, open, goal, {
    ...(goal.title === undefined ? {} : { summary: titleOf(goal.title) }),
    ...(goal.description === undefined
      ? {}
      : { description: withRoomLine(goal.description, placeIn(open.event).line) }),
    ...(isMoved ? { start: when(to.start), end: when(to.end), recurrence: [...to.lines] } : {}),
    ...(attendees ? { attendees } : {}),
  });
  if (!written.ok) return written;
  tools.service.series.write(open.place, to);
  return ok({ meetingId: goal.meetingId, scope: 'all', occurrences: occurrencesOf(to) ?? null });
}

/** Takes an occurrence and all that follow, or all, out of the calendar. */
export async function cancelSeries(
  tools: SeriesService,
  open: OpenSeries,
  { goal, begin }: Order,
): Promise<Result<Carried>> {
  const parts = goal.scope === 'all' ? ok({ before: null }) : halves(open.series, open.at);
  if (!parts.ok) return parts;
  const { before } = parts.value;
  const { calendarId, seriesId } = open.place;
  const { sendUpdates, meetingId } = goal;
  begin({ eventId: seriesId, timeZone: open.series.timeZone, all: null, own: [] });
  const carried = (scope: SeriesScope): Result<Carried> => ok({ meetingId, scope, occurrences: null });
  if (before) {
    const written = await write(tools, open, goal, { recurrence: [...before.lines] });
    if (written.ok) tools.service.series.write(open.place, before);
    return written.ok ? carried('following') : written;
  }
  const removed = await tools.tools.writer.remove(
    open.access,
    { calendarId, eventId: seriesId },
    { etag: open.etag, sendUpdates },
  );
  if (removed.ok || removed.trouble === 'absent') {
    seriesGone(tools.service, open.place);
    return carried('all');
  }
  if (removed.trouble === 'overtaken') return fail('changed-elsewhere');
  // Asking again is harmless: a series that is gone is what was wanted.
  return removed.trouble === 'ambiguous'
    ? fail('change-unknown', { meetingId })
    : { ok: false, error: removed.failure };
}

async function write(
  { tools }: SeriesService,
  open: OpenSeries,
  { changeId, meetingId, sendUpdates }: SeriesGoal,
  change: Omit<EventPatch, 'extendedProperties'>,
): Promise<Result<null>> {
  const { place, access, etag, series } = open;
  const written = await writeMaster(
    tools,
    access,
    {
      calendarId: place.calendarId,
      eventId: place.seriesId,
      etag,
      changeId,
      body: { ...change, ...tagged(changeId) },
      sendUpdates,
      isSame: (event: WholeEvent) => {
        const now = readSeries(event, series.timeZone);
        return now !== undefined && isSameSeries(now, series);
      },
    },
    false,
  );
  if (written.kind === 'done') return ok(null);
  if (written.kind === 'refused') return { ok: false, error: written.failure };
  if (written.kind === 'unknown') return fail('change-unknown', { meetingId });
  return fail(written.kind === 'gone' ? 'event-deleted' : 'changed-elsewhere');
}

/** The second half as a meeting of its own: the guests, and all else that Muster knows how to write, go with it. */
function newMeeting(
  { service }: SeriesService,
  { place, event, record }: OpenSeries,
  goal: SeriesUpdate,
  to: SeriesRecord,
): Result<NewMeeting> {
  const readings = new CalendarReadings(service.context.database, service.records);
  const master = readings.byEvent(place, place.seriesId);
  const invited = service.records.invitations(master?.meetingId ?? record.meetingId);
  const why = new Map(invited.map((one) => [one.email.toLowerCase(), one.why.split(',') as Guest['why']]));
  const present = guestsOf(event, why);
  if (!present.ok) return present;
  const guests = withChanges(present.value, goal.guests);
  const { start, end, timeZone, lines } = to;
  const plan: Plan = {
    start,
    end,
    timeZone,
    title: titleOf(goal.title ?? event.summary),
    description: goal.description ?? withoutRoomLine(event.description ?? '', placeIn(event).line),
    sendUpdates: goal.sendUpdates,
    guests,
    recurrence: lines,
    ...extrasOf(event),
    ...heldIn(event),
  };
  const meetingId = randomUUID();
  return ok({
    meetingId,
    accountId: place.accountId,
    calendarId: place.calendarId,
    eventId: newEventId(),
    requestId: null,
    inputKey: `split ${meetingId}`,
    plan,
    projectId: master?.projectId ?? record.projectId,
    batchId: randomUUID(),
    createdAt: service.context.now(),
    inviteIds: guests.map(() => randomUUID()),
  });
}

function withChanges(present: readonly Guest[], { add, remove }: GuestIntent): readonly Guest[] {
  const out = new Set([...remove, ...add.map(({ email }) => email.toLowerCase())]);
  return [...present.filter(({ email }) => !out.has(email.toLowerCase())), ...add].sort(byAddress);
}
