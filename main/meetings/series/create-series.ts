import type { Input } from '../../../preload/contract.ts';
import type { Implementation } from '../../ipc/implementation.ts';
import { fail, ok, type Result } from '../../result.ts';
import { createEventWriter } from '../change/writer.ts';
import type { Service } from '../service.ts';
import { readTime, readZone } from '../times.ts';
import { aboutSeries } from './about.ts';
import { decide } from './decide.ts';
import type { HeldSeries } from './held.ts';
import { previewMail } from './mail-preview.ts';
import { isSameSeries, readSeries } from './master.ts';
import type { OpenSeries } from './open-series.ts';
import { planCancel, planUpdate } from './plan-series.ts';
import { planSeries } from './preview.ts';
import { createSending, type Sending } from './sending.ts';
import type { SeriesPlace, SeriesRecord } from './series-records.ts';
import type { SeriesService } from './series-service.ts';
import { Splits } from './splits.ts';

export interface Series extends Omit<Sending, 'change'> {
  readonly handlers: Implementation['series'];
}

const oftenEnough = 60_000;

/**
 * `readAgain`: reads the calendars of an account, so that what became of the occurrences is known. `follow`: work that
 * the end of the application waits for.
 */
export function createSeries(
  service: Service,
  held: HeldSeries,
  readAgain: (accountId: string) => Promise<unknown>,
  follow: <T>(work: Promise<T>) => Promise<T>,
): Series {
  const { context, pause, signal } = service;
  const splits = new Splits(context.database);
  const tools: SeriesService = {
    service,
    splits,
    tools: { writer: createEventWriter(context, signal), timing: context.timing, pause, signal },
  };
  const { change, sendNow, settle, flush } = createSending(tools, held, readAgain, follow);
  /** When each series was last read for being shown. */
  const readAt = new Map<string, number>();
  /** What is known is told at once; what others changed of it since is told when it has been read. */
  function readInBackground(place: SeriesPlace, zone: string, stored: SeriesRecord): void {
    const name = `${place.accountId} ${place.calendarId} ${place.seriesId}`;
    if (context.now() - (readAt.get(name) ?? 0) < oftenEnough || signal.aborted) return;
    readAt.set(name, context.now());
    follow(read(place, zone))
      .then((now) => {
        if (now.ok && !isSameSeries(stored, now.value)) context.broadcast.changed('meetings');
      })
      .catch((exception: unknown) => context.log.error({ exception }, 'reading a series'));
  }

  async function known(place: SeriesPlace, zone: string): Promise<Result<SeriesRecord>> {
    const stored = service.series.find(place);
    if (stored) {
      readInBackground(place, zone, stored);
      return ok(stored);
    }
    return read(place, zone);
  }

  async function read(place: SeriesPlace, zone: string): Promise<Result<SeriesRecord>> {
    const access = await service.connections.google(place.accountId, 'events');
    if (!access.ok) return access;
    const answer = await tools.tools.writer.read(access.value, place.calendarId, place.seriesId);
    if (!answer.ok) return { ok: false, error: answer.failure };
    const series = readSeries(answer.value, zone);
    if (!series) return fail('series-none');
    service.series.write(place, series);
    return ok(series);
  }

  return {
    handlers: {
      preview: async ({ startTime, timeZone, recurrence, skip = [] }) => {
        const zone = readZone(timeZone, timeZone);
        if (!zone.ok) return zone;
        const start = readTime('startTime', startTime, zone.value);
        if (!start.ok) return start;
        const anchor = { start: start.value, timeZone: zone.value, allDay: false };
        const planned = planSeries(recurrence, anchor, skip);
        return planned.ok ? ok(planned.value.preview) : planned;
      },
      get: async ({ meetingId }) => {
        const record = service.records.find(meetingId);
        if (!record) return fail('not-found');
        const { accountId, calendarId, seriesId } = record;
        if (seriesId === null) return fail('series-none');
        const place = { accountId, calendarId, seriesId };
        const series = await known(place, record.timeZone);
        return series.ok ? ok(aboutSeries(context.database, place, series.value, context.now())) : series;
      },
      update: (input) => {
        const { meetingId: _id, scope: _scope, sendUpdates: _mail, hold: _hold, ...changed } = input;
        return change(input, (open) => planChecked(open, input), changed);
      },
      cancel: async (input) => {
        const begun = await change(input, async (open) => ok(planCancel(open, input)), undefined);
        return begun.ok ? ok({ scope: begun.value.scope, held: begun.value.held }) : begun;
      },
      mailPreview: async (input) => {
        const recipients = await previewMail(service, input);
        if (!recipients.ok) return recipients;
        const mailed = recipients.value.filter((one) => one.mailed).length;
        return ok({ recipients: recipients.value, mailed });
      },
    },
    sendNow,
    settle,
    flush,
  };

  /** A rule that cannot be cut or moved so is told at the press of the button, and not ten seconds later. */
  async function planChecked(open: OpenSeries, input: Input<'series', 'update'>) {
    const goal = await planUpdate(service, open, input);
    if (!goal.ok || goal.value === null) return goal;
    if (open.event.attendeesOmitted) return fail('guests-hidden');
    const decided = decide(open.series, open.at, goal.value, []);
    return decided.ok ? goal : decided;
  }
}
