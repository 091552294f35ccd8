import type { MailRecipient } from '../../../preload/contract/mail.ts';
import type { Attendee } from '../../../preload/contract/meetings.ts';
import type { Input } from '../../../preload/contract.ts';
import type { SendUpdates } from '../../calendars/gateway.ts';
import { ok, type Result } from '../../result.ts';
import { byAddress } from '../by-address.ts';
import type { Intent } from '../change/intent.ts';
import { planMail } from '../change/mail.ts';
import { versionOf } from '../change/version.ts';
import { type MeetingRecord, readRecord } from '../record.ts';
import type { Service } from '../service.ts';
import { placeOf } from './open-series.ts';
import { planGuestsOf } from './plan-series.ts';
import type { SeriesPlace } from './series-records.ts';

type Asked = Input<'series', 'mailPreview'>;

/** Exactly who would be mailed of a change of several dates and why, by what was last read of them. */
export async function previewMail(
  service: Service,
  { meetingId, scope, changes, sendUpdates }: Asked,
): Promise<Result<MailRecipient[]>> {
  const found = placeOf(service, meetingId);
  if (!found.ok) return found;
  const { record, place } = found.value;
  const dates = datesOf(service, place, record, scope);
  const usual = usualGuests(dates) ?? record.attendees;
  const guests = changes === undefined ? null : await planGuestsOf(service, place, record, usual, changes);
  if (guests !== null && !guests.ok) return guests;
  const version = versionOf(record);
  const { title, description, startTime, endTime } = changes ?? {};
  const set: Intent['set'] = [
    ...(startTime === undefined && endTime === undefined ? [] : (['time'] as const)),
    ...(title === undefined ? [] : (['title'] as const)),
    ...(description === undefined ? [] : (['description'] as const)),
  ];
  const intent = guests && { set, to: version, ...guests.value };
  const access = await service.connections.google(place.accountId, 'events');
  const account = access.ok ? access.value.address : '';
  return ok(recipientsOf(usual, dates, intent, sendUpdates, account));
}

/**
 * Guests of the series as of a single meeting; and those whom only some dates have, as far as something becomes
 * different for them.
 */
function recipientsOf(
  usual: readonly Attendee[],
  dates: readonly Pick<MeetingRecord, 'attendees'>[],
  intent: Intent | null,
  sendUpdates: SendUpdates,
  account: string,
): MailRecipient[] {
  const main = planMail(usual, intent, sendUpdates, account);
  const told = new Set([...usual, ...(intent?.add ?? [])].map(({ email }) => email.toLowerCase()));
  if (intent !== null && intent.set.length === 0) return main;
  const others = new Map<string, Attendee>();
  for (const one of dates.flatMap(({ attendees }) => attendees)) {
    if (!told.has(one.email.toLowerCase())) others.set(one.email.toLowerCase(), one);
  }
  const organizer = usual.filter((one) => one.organizer);
  const alone = intent && { ...intent, add: [], remove: [] };
  const more = planMail([...organizer, ...others.values()], alone, sendUpdates, account);
  return [...main, ...more].sort(byAddress);
}

/** The guests that most dates have. */
function usualGuests(dates: readonly Pick<MeetingRecord, 'attendees'>[]): readonly Attendee[] | null {
  const counted = new Map<string, { readonly attendees: readonly Attendee[]; count: number }>();
  for (const { attendees } of dates) {
    const key = attendees
      .map(({ email }) => email.toLowerCase())
      .sort()
      .join('\n');
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { attendees, count: 1 });
  }
  const [most] = [...counted.values()].sort((one, other) => other.count - one.count);
  return most?.attendees ?? null;
}

function datesOf(
  { context }: Service,
  { accountId, calendarId, seriesId }: SeriesPlace,
  { originalStart, start, eventId }: MeetingRecord,
  scope: Asked['scope'],
): readonly MeetingRecord[] {
  const isFromHere = scope === 'following' && eventId !== seriesId;
  return context.database
    .all(
      `SELECT * FROM meeting WHERE account_id = ? AND calendar_id = ? AND series_id = ? AND status = 'scheduled'
         AND coalesce(original_start_ms, start_ms) >= ?`,
      accountId,
      calendarId,
      seriesId,
      isFromHere ? (originalStart ?? start) : 0,
    )
    .map(readRecord);
}
