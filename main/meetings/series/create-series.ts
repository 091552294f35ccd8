import type { Implementation } from '../../ipc/implementation.ts';
import { fail, ok, type Result } from '../../result.ts';
import { createEventWriter } from '../change/writer.ts';
import type { Service } from '../service.ts';
import { readTime, readZone } from '../times.ts';
import { aboutSeries } from './about.ts';
import { cancelSeries, updateSeries } from './change-series.ts';
import { isSameSeries, readSeries } from './master.ts';
import { occurrencesOf } from './occurrences.ts';
import { type OpenSeries, openSeries, placeOf } from './open-series.ts';
import { planSeries } from './preview.ts';
import type { SeriesPlace, SeriesRecord } from './series-records.ts';
import type { SeriesService } from './series-service.ts';
import { settleSplit } from './settle-split.ts';
import { Splits } from './splits.ts';

export interface Series {
  readonly handlers: Implementation['series'];
  /** Carries on the splits that were left in the middle, those whose second half was given up included. */
  settle(): Promise<void>;
}

const oftenEnough = 60_000;

/**
 * `readAgain`: reads the calendars of an account, so that what became of the occurrences is known. `follow`: work that
 * the end of the application waits for.
 */
export function createSeries(
  service: Service,
  readAgain: (accountId: string) => Promise<unknown>,
  follow: <T>(work: Promise<T>) => Promise<T>,
): Series {
  const { context, pause, signal, turns } = service;
  const splits = new Splits(context.database);
  const tools: SeriesService = {
    service,
    splits,
    tools: { writer: createEventWriter(context, signal), timing: context.timing, pause, signal },
  };
  /** When each series was last read for being shown. */
  const readAt = new Map<string, number>();
  const inTurn = <T>(place: SeriesPlace, work: () => Promise<T>): Promise<T> =>
    turns.take(`series ${place.accountId} ${place.calendarId} ${place.seriesId}`, work);

  /** One change of a series at a time; one that was left in the middle is brought to its end first. */
  async function change<T>(
    meetingId: string,
    work: (open: OpenSeries) => Promise<Result<T>>,
    isRepeated: (place: SeriesPlace) => Promise<Result<T> | undefined>,
  ): Promise<Result<T>> {
    const found = placeOf(service, meetingId);
    if (!found.ok) return found;
    const { place, record } = found.value;
    return inTurn(place, async () => {
      const access = await service.connections.google(place.accountId, 'events');
      if (!access.ok) return access;
      const repeated = await isRepeated(place);
      if (repeated) return repeated;
      const open = await openSeries(tools, access.value, record, place);
      if (!open.ok) return open;
      const result = await work(open.value);
      await readAgain(place.accountId);
      context.broadcast.changed('meetings');
      return result;
    });
  }

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

  /** Undefined: nothing was left in the middle, or something else than what is asked now. */
  async function leftOver(place: SeriesPlace, key: string) {
    const left = splits.of(place);
    if (!left) return undefined;
    const access = await service.connections.google(place.accountId, 'events');
    if (!access.ok) return access;
    const settled = await settleSplit(tools, access.value, left, true);
    await readAgain(place.accountId);
    if (left.inputKey !== key && settled.ok) return fail('changed-elsewhere');
    if (!settled.ok) return settled;
    const { plan } = left.split.next;
    const series: SeriesRecord = { ...plan, allDay: false, lines: plan.recurrence ?? [] };
    return ok({ meetingId: settled.value.meetingId, series });
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
        const key = JSON.stringify(input);
        return change(
          input.meetingId,
          (open) => updateSeries(tools, open, input, key),
          async (place) => {
            const left = await leftOver(place, key);
            if (!left?.ok) return left;
            const { meetingId, series } = left.value;
            return ok({ meetingId, scope: 'following' as const, occurrences: occurrencesOf(series) ?? null });
          },
        );
      },
      cancel: (input) =>
        change(
          input.meetingId,
          (open) => cancelSeries(tools, open, input),
          async (place) => {
            const left = await leftOver(place, '');
            return left?.ok ? fail('changed-elsewhere') : left;
          },
        ),
    },
    settle: async () => {
      const left = splits.all();
      await Promise.all(
        left.map((one) =>
          inTurn(one, async () => {
            const access = await service.connections.google(one.accountId, 'events');
            const now = splits.of(one);
            if (access.ok && now) await settleSplit(tools, access.value, now, true);
          }),
        ),
      );
      if (left.length > 0) context.broadcast.changed('meetings');
    },
  };
}
