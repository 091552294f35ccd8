import type { Audience } from '../../preload/contract/audience.ts';
import type { Span } from '../../preload/contract/availability.ts';
import type { CreateMeeting } from '../../preload/contract/meetings.ts';
import type { Output } from '../../preload/contract.ts';
import { daysFrom, earliestStart } from '../calendars/availability/days.ts';
import type { Interval } from '../calendars/availability/intervals.ts';
import type { CalendarRecord } from '../calendars/records.ts';
import { isWritable } from '../calendars/roles.ts';
import { planSchedule, type Schedule } from '../meetings/plan.ts';
import { planSeries } from '../meetings/series/preview.ts';
import { type Failure, ok, type Result } from '../result.ts';
import { dateOn } from './clocks.ts';
import type { CheckParts } from './create-checks.ts';
import type { CalendarFacts, Facts, PersonFacts } from './facts.ts';

const day = 24 * 60 * 60_000;
/** Days that are looked through for a free time, the meeting's own first. */
const ahead = 7;
/** Days of a series that are looked at: what one request of free/busy answers for (`requests.ts`), in whole weeks. */
const mostDays = 56;

/** Asks everything at once; what cannot be asked is not known, and is said nothing of. */
export async function gather(parts: CheckParts, input: CreateMeeting): Promise<Result<Facts>> {
  const { context, calendars, connections } = parts;
  const now = context.now();
  const computer = context.platform.timeZone();
  const schedule = planSchedule(input, { now, timeZone: computer });
  if (!schedule.ok) return schedule;
  const { start, end, timeZone } = schedule.value;
  const starts = startsOf(input, schedule.value);
  if (!starts.ok) return starts;
  const receiving = calendars.receiving();
  const place = placeOf(input, receiving);
  const access = await connections.google(place.accountId, 'events');
  const accountId = access.ok ? access.value.accountId : (place.accountId ?? null);
  const record = accountId === null ? undefined : calendars.find(accountId, place.calendarId);
  const audience = await parts.directory.resolveAudience(input);
  const guests = audience.ok ? audience.value.resolved : [];
  const asked = { ...schedule.value, ...place, guests, now };
  const last = starts.value.at(-1) ?? start;
  const [times, whole] = await Promise.all([
    timesOf(parts, asked, ahead, 100),
    last > start ? timesOf(parts, asked, daysTo(asked, last), 1) : null,
  ]);
  const scheduling = record?.scheduling ?? calendars.configuration(accountId ?? '', place.calendarId);
  return ok({
    now,
    start,
    end,
    timeZone,
    starts: starts.value,
    refused: access.ok ? null : refusalOf(access.error, accountId),
    wantsMeet: (input.platform?.kind ?? 'google-meet') === 'google-meet',
    calendar: record ? calendarFacts(record) : null,
    holidays: scheduling.holidays,
    notice: {
      days: scheduling.noticeDays,
      earliest: earliestStart(now, scheduling.noticeDays, record?.timeZone ?? computer),
    },
    others: othersThan(record, calendars.all(), receiving),
    guests,
    people: (whole ?? times)?.people.map(personFacts) ?? [],
    lookedUntil: whole && daysFrom(whole.from, whole.to, timeZone).end,
    titles: await titlesOf(parts, schedule.value),
    free: freeOf(times, schedule.value),
  });
}

function startsOf(input: CreateMeeting, schedule: Schedule): Result<readonly number[]> {
  if (input.recurrence === undefined) return ok([schedule.start]);
  const planned = planSeries(input.recurrence, { ...schedule, allDay: false }, input.skip ?? []);
  return planned.ok ? ok(planned.value.preview.starts.map(Date.parse)) : planned;
}

function placeOf(
  { accountId, calendarId }: CreateMeeting,
  receiving: CalendarRecord | undefined,
): { readonly accountId: string | undefined; readonly calendarId: string } {
  if (accountId !== undefined || calendarId !== undefined || !receiving) {
    return { accountId, calendarId: calendarId ?? 'primary' };
  }
  return { accountId: receiving.accountId, calendarId: receiving.calendarId };
}

function refusalOf({ code }: Failure, accountId: string | null): Facts['refused'] {
  if (code === 'account-missing') return { reason: code, accountId: null };
  return code === 'sign-in-needed' || code === 'permission-missing' ? { reason: code, accountId } : null;
}

const calendarFacts = (record: CalendarRecord): CalendarFacts => ({
  accountId: record.accountId,
  calendarId: record.calendarId,
  summary: record.summary,
  writable: isWritable(record.accessRole),
  makesLinks: record.conferenceTypes?.includes('hangoutsMeet') ?? null,
});

/** The same account's first, then the calendar that receives new meetings. */
function othersThan(
  record: CalendarRecord | undefined,
  all: readonly CalendarRecord[],
  receiving: CalendarRecord | undefined,
): readonly CalendarFacts[] {
  const worth = (one: CalendarRecord): number =>
    (one.accountId === record?.accountId ? 0 : 2) + (one.calendarId === receiving?.calendarId ? 0 : 1);
  return all
    .filter((one) => one.accountId !== record?.accountId || one.calendarId !== record.calendarId)
    .filter(({ accessRole }) => isWritable(accessRole))
    .sort((one, other) => worth(one) - worth(other))
    .map(calendarFacts);
}

type Times = Output<'availability', 'suggest'>;

/** Null: nobody is invited yet, the meeting is over, or nothing could be asked. */
async function timesOf(
  { suggest }: CheckParts,
  asked: Schedule & {
    readonly accountId: string | undefined;
    readonly calendarId: string;
    readonly guests: Audience['resolved'];
    readonly now: number;
  },
  days: number,
  limit: number,
): Promise<Times | null> {
  const minutes = Math.round((asked.end - asked.start) / 60_000);
  if (asked.guests.length === 0 || minutes < 5 || minutes > 1440) return null;
  const from = Math.max(asked.start, asked.now);
  const answer = await suggest({
    employeeEmails: asked.guests.map(({ email }) => email),
    ...(asked.accountId === undefined ? {} : { accountId: asked.accountId }),
    calendarId: asked.calendarId,
    from: dateOn(asked.timeZone, from),
    to: dateOn(asked.timeZone, from + days * day),
    durationMinutes: minutes,
    timeZone: asked.timeZone,
    limit,
  });
  return answer.ok ? answer.value : null;
}

const daysTo = ({ start, now }: { readonly start: number; readonly now: number }, last: number): number =>
  Math.min(mostDays, Math.max(0, Math.ceil((last - Math.max(start, now)) / day)));

const intervals = (spans: readonly Span[]): Interval[] =>
  spans.map((span) => ({ start: Date.parse(span.start), end: Date.parse(span.end) }));

const personFacts = (person: Times['people'][number]): PersonFacts => ({
  email: person.email,
  name: person.name,
  organiser: person.organiser,
  ownHours: person.ownHours,
  timeZone: person.hours.timeZone,
  working: intervals(person.working),
  busy: intervals(person.busy),
  unknown: intervals(person.unknown),
});

/** The nearest of the good times, not the best of the week. */
function freeOf(times: Times | null, { start, timeZone }: Schedule): Facts['free'] {
  const today = daysFrom(dateOn(timeZone, start), dateOn(timeZone, start), timeZone);
  const far = (at: string): number => {
    const moment = Date.parse(at);
    const isSameDay = moment >= today.start && moment < today.end;
    return Math.abs(moment - start) + (isSameDay ? 0 : day);
  };
  const [nearest] = [...(times?.suggestions ?? [])].sort((one, other) => far(one.start) - far(other.start));
  return nearest ? { start: nearest.start, end: nearest.end } : null;
}

async function titlesOf({ meetings }: CheckParts, { start, end }: Schedule): Promise<readonly string[]> {
  const known = await meetings({
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
    status: 'scheduled',
    limit: 5,
  });
  return known.ok ? known.value.meetings.filter(({ allDay }) => !allDay).map(({ title }) => title) : [];
}
