import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../../preload/contract.ts';
import { withoutRoomLine, withRoomLine } from '../../platforms/marked.ts';
import { fail, ok, type Result } from '../../result.ts';
import { tagged } from '../change/body.ts';
import { placeIn, type WholeEvent } from '../change/current.ts';
import { newEventId } from '../event-id.ts';
import { type Guest, type Plan, titleOf } from '../plan.ts';
import { CalendarReadings } from '../readings.ts';
import type { NewMeeting } from '../records.ts';
import { writeTime } from '../times.ts';
import { type Decided, decide } from './decide.ts';
import { halves } from './halves.ts';
import { extrasOf, guestsOf, heldIn, isSameSeries, readSeries } from './master.ts';
import { occurrencesOf } from './occurrences.ts';
import { droppedFrom, type OpenSeries } from './open-series.ts';
import type { SeriesRecord } from './series-records.ts';
import type { SeriesService } from './series-service.ts';
import { settleSplit } from './settle-split.ts';
import { writeMaster } from './write-master.ts';

type Update = Input<'series', 'update'>;
type Updated = Result<Output<'series', 'update'>>;

/** Changes an occurrence and all that follow, or all. */
export async function updateSeries(
  tools: SeriesService,
  open: OpenSeries,
  input: Update,
  inputKey: string,
): Promise<Updated> {
  const { service, splits } = tools;
  const dropped = await droppedFrom(service, open);
  if (!dropped.ok) return dropped;
  const decided = decide(open.series, open.at, input, dropped.value);
  if (!decided.ok) return decided;
  if (decided.value.scope === 'all') return updateAll(tools, open, input, decided.value);
  const { cut, to } = decided.value;
  const next = newMeeting(tools, open, input, to);
  if (!next.ok) return next;
  const splitId = randomUUID();
  const sendUpdates = input.sendUpdates ?? 'all';
  const split = { splitId, etag: open.etag, before: open.series, cut, next: next.value, sendUpdates };
  splits.begin(open.place, inputKey, split, service.context.now());
  const record = splits.of(open.place);
  if (!record) throw new Error('the split that was just stored is not there');
  const settled = await settleSplit(tools, open.access, record, false);
  if (!settled.ok) return settled;
  const occurrences = occurrencesOf(to) ?? null;
  return ok({ meetingId: settled.value.meetingId, scope: 'following', occurrences });
}

async function updateAll(
  tools: SeriesService,
  open: OpenSeries,
  input: Update,
  { to, isMoved }: Extract<Decided, { scope: 'all' }>,
): Promise<Updated> {
  const when = (milliseconds: number) => ({
    dateTime: writeTime(milliseconds, to.timeZone),
    timeZone: to.timeZone,
  });
  const written = await write(tools, open, input, {
    ...(input.title === undefined ? {} : { summary: titleOf(input.title) }),
    ...(input.description === undefined
      ? {}
      : { description: withRoomLine(input.description, placeIn(open.event).line) }),
    ...(isMoved ? { start: when(to.start), end: when(to.end), recurrence: [...to.lines] } : {}),
  });
  if (!written.ok) return written;
  tools.service.series.write(open.place, to);
  return ok({ meetingId: input.meetingId, scope: 'all', occurrences: occurrencesOf(to) ?? null });
}

/** Takes an occurrence and all that follow, or all, out of the calendar. */
export async function cancelSeries(
  tools: SeriesService,
  open: OpenSeries,
  input: Input<'series', 'cancel'>,
): Promise<Result<Output<'series', 'cancel'>>> {
  const parts = input.scope === 'all' ? ok({ before: null }) : halves(open.series, open.at);
  if (!parts.ok) return parts;
  const { before } = parts.value;
  if (before) {
    const written = await write(tools, open, input, { recurrence: [...before.lines] });
    if (written.ok) tools.service.series.write(open.place, before);
    return written.ok ? ok({ scope: 'following' }) : written;
  }
  const { calendarId, seriesId } = open.place;
  const sendUpdates = input.sendUpdates ?? 'all';
  const removed = await tools.tools.writer.remove(
    open.access,
    { calendarId, eventId: seriesId },
    { etag: open.etag, sendUpdates },
  );
  if (removed.ok || removed.trouble === 'absent') return ok({ scope: 'all' });
  if (removed.trouble === 'overtaken') return fail('changed-elsewhere');
  // Asking again is harmless: a series that is gone is what was wanted.
  return removed.trouble === 'ambiguous'
    ? fail('change-unknown', { meetingId: input.meetingId })
    : { ok: false, error: removed.failure };
}

async function write(
  { tools }: SeriesService,
  open: OpenSeries,
  input: Pick<Update, 'meetingId' | 'sendUpdates'>,
  change: Readonly<Record<string, unknown>>,
): Promise<Result<null>> {
  const { place, access, etag, series } = open;
  const changeId = randomUUID();
  const written = await writeMaster(
    tools,
    access,
    {
      calendarId: place.calendarId,
      eventId: place.seriesId,
      etag,
      changeId,
      body: { ...change, ...tagged(changeId) },
      sendUpdates: input.sendUpdates ?? 'all',
      isSame: (event: WholeEvent) => {
        const now = readSeries(event, series.timeZone);
        return now !== undefined && isSameSeries(now, series);
      },
    },
    false,
  );
  if (written.kind === 'done') return ok(null);
  if (written.kind === 'refused') return { ok: false, error: written.failure };
  if (written.kind === 'unknown') return fail('change-unknown', { meetingId: input.meetingId });
  return fail(written.kind === 'gone' ? 'event-deleted' : 'changed-elsewhere');
}

/** The second half as a meeting of its own: the guests, and all else that Muster knows how to write, go with it. */
function newMeeting(
  { service }: SeriesService,
  { place, event, record }: OpenSeries,
  input: Update,
  to: SeriesRecord,
): Result<NewMeeting> {
  const readings = new CalendarReadings(service.context.database, service.records);
  const master = readings.byEvent(place, place.seriesId);
  const invited = service.records.invitations(master?.meetingId ?? record.meetingId);
  const why = new Map(invited.map((one) => [one.email.toLowerCase(), one.why.split(',') as Guest['why']]));
  const guests = guestsOf(event, why);
  if (!guests.ok) return guests;
  const { start, end, timeZone, lines } = to;
  const plan: Plan = {
    start,
    end,
    timeZone,
    title: titleOf(input.title ?? event.summary),
    description: input.description ?? withoutRoomLine(event.description ?? '', placeIn(event).line),
    sendUpdates: input.sendUpdates ?? 'all',
    guests: guests.value,
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
    inviteIds: guests.value.map(() => randomUUID()),
  });
}
