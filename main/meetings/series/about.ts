import type { SeriesFacts } from '../../../preload/contract/series.ts';
import type { Database } from '../../storage/database.ts';
import { writeTime } from '../times.ts';
import { expand } from './expand.ts';
import { readLines } from './lines.ts';
import type { SeriesPlace, SeriesRecord } from './series-records.ts';

/** Muster makes no series without an end, and has words for those of others. */
function patternOf(series: SeriesRecord, ends: boolean): SeriesFacts['pattern'] {
  const lines = series.lines.map((line) => (ends || !line.startsWith('RRULE:') ? line : `${line};COUNT=1`));
  const rule = readLines(lines, series);
  if (!rule) return null;
  const { end: _end, except: _except, ...pattern } = rule;
  return pattern;
}

/** What a person is told of a series at `now` (milliseconds). */
export function aboutSeries(
  database: Database,
  place: SeriesPlace,
  series: SeriesRecord,
  now: number,
): SeriesFacts {
  const expansion = expand(series.lines, series);
  const ends = series.lines.every((line) => !line.startsWith('RRULE:') || /COUNT=|UNTIL=/i.test(line));
  const last = ends ? expansion?.starts.at(-1) : undefined;
  const changed = database.all(
    `SELECT meeting_id, start_ms, original_start_ms FROM meeting
     WHERE account_id = ? AND calendar_id = ? AND series_id = ? AND status = 'scheduled'
       AND start_ms > ? AND original_start_ms <> start_ms
     ORDER BY start_ms`,
    place.accountId,
    place.calendarId,
    place.seriesId,
    now,
  );
  const write = (time: number): string => writeTime(time, series.timeZone);
  return {
    seriesId: place.seriesId,
    timeZone: series.timeZone,
    pattern: patternOf(series, ends),
    lines: [...series.lines],
    ends,
    left: ends && expansion ? expansion.starts.filter((start) => start > now).length : null,
    last: last === undefined ? null : write(last),
    changed: changed.map((row) => ({
      meetingId: String(row.meeting_id),
      start: write(Number(row.start_ms)),
      originalStart: write(Number(row.original_start_ms)),
    })),
  };
}
