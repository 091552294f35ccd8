import { Temporal } from 'temporal-polyfill';
import source from '../../../assets/demo/meetings.json' with { type: 'json' };
import { meetCode } from '../calendar/conference.ts';
import type { Attendee, EventTime } from '../calendar/event.ts';
import { isAddress } from '../calendar/input.ts';
import type { EventDraft } from '../calendar/store.ts';
import { codeOf, mulberry32, seedOf } from '../random.ts';
import type { DemoData } from './school.ts';

interface Occasion {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly calendar: string;
  readonly creator: string;
  readonly minutes: number;
  readonly project: string | null;
  readonly people: readonly string[];
  readonly outside: readonly string[];
  readonly meet: boolean;
  readonly location: string | null;
}

export interface Setting {
  readonly data: DemoData;
  readonly now: number;
  readonly timeZone: string;
  readonly seed: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Nothing else is put this near to the meeting that is live and the one that is about to start. */
const clear = { before: 60 * minute, after: 90 * minute };

/** The school's meetings of the past fortnight and the coming one: the same for the same moment and seed. */
export function schoolMeetings(setting: Setting): readonly EventDraft[] {
  const { now, timeZone } = setting;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const at = (date: Temporal.PlainDate, time: string): number =>
    date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  const moment = (instant: number): EventTime => ({ kind: 'moment', instant, zone: timeZone });
  const timed = (occasion: Occasion, start: number, run: string): EventDraft => ({
    ...eventOf(occasion, setting, start, run),
    start: moment(start),
    end: moment(start + occasion.minutes * minute),
  });

  const weekly = [-2, -1, 0, 1, 2].flatMap((week) =>
    source.weekly
      // Weeks are counted from the epoch, so that a week keeps its kind as time goes on.
      .filter(
        ({ weeks }) => weeks === 'every' || (weeks === 'even') === isEvenWeek(monday.add({ weeks: week })),
      )
      .map((occasion) => {
        const date = monday.add({ days: 7 * week + occasion.weekday - 1 });
        return { occasion, start: at(date, occasion.time), run: date.toString() };
      })
      .filter(({ start }) => Math.abs(start - now) <= 14 * day)
      .filter(({ occasion, start }) => {
        const end = start + occasion.minutes * minute;
        return end <= now - clear.before || start >= now + clear.after;
      })
      .map(({ occasion, start, run }) => timed(occasion, start, run)),
  );
  const { series } = source;
  const first = at(monday.subtract({ weeks: 2 }).add({ days: series.weekday - 1 }), series.time);
  const staff: EventDraft = { ...timed(series, first, 'series'), recurrence: [series.rule] };
  // Ended yesterday, and today's would stand in the way of the meeting that is live.
  const revision: EventDraft = {
    ...timed(source.revision, at(monday.subtract({ weeks: 2 }), source.revision.time), 'series'),
    recurrence: [`${source.revision.rule};UNTIL=${stampOf(at(today, '00:00'))}`],
  };
  const around = source.around.map((occasion) =>
    timed(occasion, roundToFive(now + occasion.startsIn * minute), 'now'),
  );
  const whole = source.days.map((entry): EventDraft => {
    const date = onWeekday(today.add({ days: entry.inDays }));
    const blank = {
      ...entry,
      description: '',
      minutes: 0,
      project: null,
      people: [],
      outside: [],
      meet: false,
    };
    const event = eventOf({ ...blank, location: null }, setting, now, 'day');
    return {
      ...event,
      start: { kind: 'day', date: date.toString() },
      end: { kind: 'day', date: date.add({ days: 1 }).toString() },
      fields: { ...event.fields, transparency: 'transparent' },
    };
  });
  return [...weekly, staff, revision, ...around, ...whole];
}

const stampOf = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const isEvenWeek = (monday: Temporal.PlainDate): boolean =>
  Math.floor(monday.since(Temporal.PlainDate.from('1970-01-05')).days / 7) % 2 === 0;

/** The day itself, or the Monday after a weekend. */
const onWeekday = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.dayOfWeek > 5 ? date.add({ days: 8 - date.dayOfWeek }) : date;

/** Meetings start on full five minutes. */
function roundToFive(instant: number): number {
  const five = 5 * minute;
  return Math.round(instant / five) * five;
}

function eventOf(occasion: Occasion, setting: Setting, start: number, run: string): EventDraft {
  const name = `${setting.seed}/${occasion.key}/${run}`;
  const id = codeOf(name, 'abcdefghijklmnopqrstuv0123456789', 26);
  const { description, location } = occasion;
  return {
    id,
    organizer: occasion.calendar,
    creator: occasion.creator,
    created: Math.min(setting.now - day, start - 6 * day),
    sequence: 0,
    status: 'confirmed',
    start: { kind: 'moment', instant: start, zone: setting.timeZone },
    end: { kind: 'moment', instant: start, zone: setting.timeZone },
    attendees: guests(occasion, setting, start, name),
    recurrence: [],
    series: null,
    conference: occasion.meet
      ? {
          requestId: name,
          code: meetCode(id, 1),
          state: 'success',
          readsLeft: null,
          readyAt: null,
          hangoutLink: true,
        }
      : null,
    conferences: occasion.meet ? 1 : 0,
    fields: {
      summary: occasion.title,
      ...(description === '' ? {} : { description }),
      ...(location === null ? {} : { location }),
    },
    removedFrom: [],
  };
}

/** As the organizer's address book calls people outside the school. */
const names = new Map<string, string>(Object.entries(source.names));

function named(email: string): Pick<Attendee, 'displayName'> {
  const displayName = names.get(email);
  return displayName === undefined ? {} : { displayName };
}

/** Members of the project, people and outsiders with an address that works, in the order of their addresses. */
function guests(occasion: Occasion, setting: Setting, start: number, name: string): readonly Attendee[] {
  const { data, now } = setting;
  const members = data.contributors.filter(({ projectId }) => projectId === occasion.project);
  const ids = new Set([...members.map(({ employeeId }) => employeeId), ...occasion.people]);
  const inside = data.people
    .filter(({ employeeId }) => ids.has(employeeId))
    .map(({ email }) => (email ?? '').trim().toLowerCase())
    .filter(isAddress);
  const random = mulberry32(seedOf(name));
  return [...new Set([...inside, ...occasion.outside])].toSorted().map((email) => ({
    email,
    responseStatus: email === occasion.calendar ? 'accepted' : answer(random(), start > now + 3 * day),
    ...named(email),
  }));
}

/** Most people answer, and later rather than sooner. */
function answer(chance: number, early: boolean): string {
  if (chance < (early ? 0.4 : 0.1)) return 'needsAction';
  if (chance > 0.93) return 'declined';
  return chance > 0.86 ? 'tentative' : 'accepted';
}
