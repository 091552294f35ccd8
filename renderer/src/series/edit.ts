import { Temporal } from 'temporal-polyfill';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import type { SeriesScope } from '../../../preload/contract/series.ts';
import type { CallInput } from '../../../preload/contract.ts';
import { resolveWhen, type When } from '../schedule/when.ts';

export type ScopeChoice = 'one' | SeriesScope;

/** What may be changed of several dates at once. */
export interface SeriesEdit {
  readonly title: string;
  readonly when: When;
}

export function editOf(meeting: Pick<Meeting, 'title' | 'start' | 'end' | 'timeZone'>): SeriesEdit {
  const start = Temporal.Instant.from(meeting.start).toZonedDateTimeISO(meeting.timeZone);
  return {
    title: meeting.title,
    when: {
      date: start.toPlainDate().toString(),
      start: start.toPlainTime().toString({ smallestUnit: 'minute' }),
      minutes: Math.round((Date.parse(meeting.end) - Date.parse(meeting.start)) / 60_000),
      typedEnd: null,
      zone: meeting.timeZone,
    },
  };
}

/** What `series.update` is asked: only what differs. Null: nothing does, or the times give no span. */
export function updateInput(
  meeting: Meeting,
  edit: SeriesEdit,
  scope: SeriesScope,
  sendUpdates: 'all' | 'externalOnly' | 'none',
): CallInput<'series', 'update'> | null {
  const when = resolveWhen(edit.when);
  if (!when.ok) return null;
  const isMoved =
    Date.parse(when.span.start) !== Date.parse(meeting.start) ||
    Date.parse(when.span.end) !== Date.parse(meeting.end);
  const title = edit.title.trim();
  const isNamed = title !== '' && title !== meeting.title;
  if (!isMoved && !isNamed) return null;
  return {
    meetingId: meeting.meetingId,
    scope,
    sendUpdates,
    ...(isNamed ? { title } : {}),
    ...(isMoved && !meeting.allDay ? { startTime: when.span.start, endTime: when.span.end } : {}),
  };
}
