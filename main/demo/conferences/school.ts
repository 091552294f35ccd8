import { instantOf, type StoredEvent } from '../calendar/event.ts';
import { expand } from '../calendar/series.ts';
import type { EventStore } from '../calendar/store.ts';
import type { DemoData } from '../data/school.ts';
import type { Planned } from './book.ts';
import { recordId } from './draft.ts';
import type { Held, Visit } from './model.ts';
import * as scenes from './scenes.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const month = 30 * day;

export interface SchoolSetting {
  readonly data: DemoData;
  readonly store: EventStore;
  /** The events that the school began with; what was made since was attended by nobody. */
  readonly ids: ReadonlySet<string>;
  /** When the workspace was started. */
  readonly born: number;
  readonly now: () => number;
}

/** Who stays away of late, whatever the answer to the invitation was. */
const truant = { email: 'seun.afolabi@harbour.example.com', since: 9 * day };

/** What happens in the school's meetings, in those to come as well: the same for the same events. */
export function schoolConferences(setting: SchoolSetting): Planned {
  const { store, ids, now } = setting;
  const own = (): readonly StoredEvent[] =>
    store.all().filter(({ id, series }) => ids.has(id) || (series !== null && ids.has(series.id)));
  const last = lastOfEach(own(), setting.born);
  const horizon = (): number => (Math.ceil(now() / month) + 1) * month;
  return {
    version: () => `${horizon()}/${own().reduce((latest, { revision }) => Math.max(latest, revision), 0)}`,
    held: () =>
      expand(own(), { from: Number.NEGATIVE_INFINITY, to: horizon() }).flatMap((event) =>
        conferencesOf(setting, event, last),
      ),
  };
}

const keyOf = ({ conference }: StoredEvent): string => conference?.requestId.split('/')[1] ?? '';

/** Ids of the last meeting of each kind before `born`. */
function lastOfEach(events: readonly StoredEvent[], born: number): ReadonlySet<string> {
  const last = new Map<string, StoredEvent>();
  for (const event of events) {
    const known = last.get(keyOf(event));
    const later = known === undefined || instantOf(event.start) > instantOf(known.start);
    if (later && instantOf(event.start) < born) last.set(keyOf(event), event);
  }
  return new Set([...last.values()].map(({ id }) => id));
}

function conferencesOf(
  setting: SchoolSetting,
  event: StoredEvent,
  last: ReadonlySet<string>,
): readonly Held[] {
  const { conference } = event;
  if (event.status === 'cancelled' || conference === null || event.start.kind !== 'moment') return [];
  const start = instantOf(event.start);
  const end = instantOf(event.end);
  // The last time before the workspace was started everything goes as it seldom goes.
  const scene = sceneOf(keyOf(event), last.has(event.id));
  const runs = scene({
    slot: { name: `${event.id}/${start}`, start, end },
    length: (end - start) / minute,
    guests: guestsOf(setting, event, start),
    host: { kind: 'account', email: event.creator, name: nameOf(setting.data, event, event.creator) },
    clock: (setting.born - start) / minute,
  });
  return runs.map((visits, run) => ({
    id: recordId(`${event.id}/${start}/${run}`),
    code: conference.code,
    eventId: event.id,
    organizer: event.creator,
    ...spanOf(visits, start),
    visits,
  }));
}

function sceneOf(key: string, rare: boolean): (scene: scenes.Scene) => readonly (readonly Visit[])[] {
  if (key === 'live') return scenes.live;
  if (key === 'parents-brennan') return scenes.byTelephone;
  if (key === 'parents-menon') return scenes.ambiguous;
  if (key === 'staff') return scenes.withRoom;
  if (!rare) return scenes.ordinary;
  if (key === 'maths-mon') return scenes.crowded;
  if (key === 'science') return scenes.restarted;
  if (key === 'choir') return scenes.endedEarly;
  if (key === 'timetable') return scenes.nobodyCame;
  if (key === 'interview-lib' || key === 'interview-sci') return scenes.neverHeld;
  return scenes.ordinary;
}

/** A room that was opened without anybody coming in is closed again after five minutes. */
function spanOf(visits: readonly Visit[], start: number): { readonly start: number; readonly end: number } {
  if (visits.length === 0) return { start, end: start + 5 * minute };
  return {
    start: Math.min(...visits.map(({ joined }) => joined)),
    end: Math.max(...visits.map(({ left }) => left ?? start)),
  };
}

function guestsOf({ data, born }: SchoolSetting, event: StoredEvent, start: number): readonly scenes.Guest[] {
  return event.attendees
    .filter(({ email }) => email !== event.creator)
    .filter(({ email }) => email !== truant.email || start < born - truant.since)
    .map(({ email, responseStatus }) => ({
      who: { kind: 'account', email, name: nameOf(data, event, email) },
      response: responseStatus,
    }));
}

/** The name that the account bears at Google. */
function nameOf(data: DemoData, event: StoredEvent, email: string): string {
  const person = data.people.find((candidate) => candidate.email?.trim().toLowerCase() === email);
  const guest = event.attendees.find((candidate) => candidate.email === email);
  return person?.name ?? guest?.displayName ?? titled(email.split('@')[0] ?? email);
}

const titled = (local: string): string =>
  local
    .split('.')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** The room of an event, an instance of a series included, and whose it is; null when it has none. */
export function roomOfEvent(
  store: EventStore,
  eventId: string,
): { readonly code: string; readonly organizer: string } | null {
  const series = eventId.slice(0, Math.max(0, eventId.lastIndexOf('_')));
  const event = store.all().find(({ id }) => id === eventId) ?? store.all().find(({ id }) => id === series);
  return event?.conference ? { code: event.conference.code, organizer: event.creator } : null;
}
