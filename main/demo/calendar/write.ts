import { googleError } from '../google/errors.ts';
import { type Answer, type DemoRequest, isRecord } from '../http/exchange.ts';
import { codeOf } from '../random.ts';
import type { Opened } from './access.ts';
import { canWrite } from './calendars.ts';
import { type ConferenceBehaviour, conferenceWish, meetCode, newConference } from './conference.ts';
import { instantOf, type StoredEvent } from './event.ts';
import { guestChange } from './guest.ts';
import { applyFields, isEventId, readAttendees } from './input.ts';
import { readRule } from './rule.ts';
import { instancesOf } from './series.ts';
import type { EventDraft, EventStore, SentUpdate } from './store.ts';
import { parseEventTime } from './time.ts';
import { etagOf, eventView } from './view.ts';

export interface Writer {
  readonly store: EventStore;
  readonly now: () => number;
  readonly conference: () => ConferenceBehaviour;
  readonly sent: SentUpdate[];
}

type Body = Readonly<Record<string, unknown>>;

const statuses = ['confirmed', 'tentative', 'cancelled'];

/** `events.insert`. */
export function insertEvent(writer: Writer, opened: Opened, request: DemoRequest): Answer {
  const { calendar, role, account } = opened;
  if (!canWrite(role)) return googleError('requiredAccessLevel');
  const body = bodyOf(request);
  if ('refused' in body) return body.refused;
  const given = body.value.id;
  if (given !== undefined && given !== null && !isEventId(given)) {
    return googleError('invalid', 'Invalid resource id value.');
  }
  const id = isEventId(given)
    ? given
    : codeOf(`${calendar.id}/${writer.store.revision}`, 'abcdefghijklmnopqrstuv0123456789', 26);
  if (writer.store.isTaken(calendar.id, id)) return googleError('duplicate');
  const blank: EventDraft = {
    id,
    organizer: calendar.id,
    creator: account.address,
    sequence: 0,
    status: 'confirmed',
    start: { kind: 'day', date: '' },
    end: { kind: 'day', date: '' },
    attendees: [],
    recurrence: [],
    series: null,
    conference: null,
    conferences: 0,
    fields: {},
    removedFrom: [],
  };
  return store(writer, opened, request, blank, { ...replacing, ...body.value }, 'created');
}

/** `events.patch` and, with everything that the body leaves out set back, `events.update`. */
export function changeEvent(
  writer: Writer,
  opened: Opened,
  request: DemoRequest,
  event: StoredEvent,
  full: boolean,
): Answer {
  const refused = checkEtag(request, event);
  if (refused !== null) return refused;
  const body = bodyOf(request);
  if ('refused' in body) return body.refused;
  const organizer = event.organizer === opened.calendar.id;
  if (!canWrite(opened.role)) return googleError('requiredAccessLevel');
  if (!organizer && event.fields.guestsCanModify !== true) {
    const changed = guestChange(event, opened.calendar.id, body.value);
    if (changed === null) return googleError('forbiddenForNonOrganizer');
    return { status: 200, body: eventView(writer.store.put(changed), opened.view) };
  }
  const base = full ? { ...event, fields: {}, attendees: [] } : event;
  const next = { ...base, sequence: event.sequence + 1 };
  const change = body.value.status === 'cancelled' ? 'cancelled' : 'changed';
  return store(writer, opened, request, next, full ? { ...replacing, ...body.value } : body.value, change);
}

/** `events.delete`: the organizer ends the event for all, a guest takes it out of their own calendar. */
export function deleteEvent(
  writer: Writer,
  opened: Opened,
  request: DemoRequest,
  event: StoredEvent,
): Answer {
  if (!canWrite(opened.role)) return googleError('requiredAccessLevel');
  if (event.status === 'cancelled') return googleError('deleted');
  const refused = checkEtag(request, event);
  if (refused !== null) return refused;
  const { id } = opened.calendar;
  if (event.organizer === id) {
    tell(writer, request, writer.store.put({ ...event, status: 'cancelled' }), 'cancelled', []);
    for (const other of writer.store.inCalendar(id)) {
      if (other.series?.id === event.id) writer.store.put({ ...other, status: 'cancelled' });
    }
  } else {
    writer.store.put({ ...event, removedFrom: [...event.removedFrom, id] });
  }
  return { status: 204 };
}

/** Without them an update fails, and an insert as well. */
const replacing = { start: null, end: null };

function store(
  writer: Writer,
  opened: Opened,
  request: DemoRequest,
  base: EventDraft,
  body: Body,
  change: SentUpdate['change'],
): Answer {
  const start = body.start === undefined ? base.start : parseEventTime(body.start, 'start');
  if (typeof start === 'string')
    return googleError(body.start === null ? 'required' : 'invalid', start, 'start');
  const end = body.end === undefined ? base.end : parseEventTime(body.end, 'end');
  if (typeof end === 'string') return googleError(body.end === null ? 'required' : 'invalid', end, 'end');
  if (start.kind !== end.kind) return googleError('invalid', 'Invalid start time.');
  if (instantOf(end) < instantOf(start)) return googleError('timeRangeEmpty');

  const attendees = body.attendees === undefined ? base.attendees : readAttendees(body.attendees);
  if (attendees === null) return googleError('invalid', 'Invalid attendee email.');
  const applied = applyFields(base.fields, body);
  if ('wrong' in applied) return googleError('invalid', `Invalid value for: ${applied.wrong}`, applied.wrong);
  const status = body.status ?? base.status;
  if (typeof status !== 'string' || !statuses.includes(status))
    return googleError('invalid', undefined, 'status');
  const recurrence = body.recurrence === undefined ? base.recurrence : (body.recurrence ?? []);
  if (!isRecurrence(recurrence)) return googleError('invalid', 'Invalid recurrence rule.', 'recurrence');
  if (recurrence.length > 0 && start.kind === 'moment' && start.zone === null) {
    return googleError('required', 'Missing time zone definition for start time.');
  }

  const wish = conferenceWish(body, Number(request.query.get('conferenceDataVersion') ?? 0), {
    meetAllowed: opened.calendar.meet,
    previous: base.conference,
  });
  if (wish.kind === 'wrong') return googleError('invalid', wish.message);
  const ordinal = base.conferences + (wish.kind === 'create' ? 1 : 0);
  const conference =
    wish.kind === 'create'
      ? newConference(wish.requestId, meetCode(base.id, ordinal), writer.conference(), writer.now())
      : wish.kind === 'remove'
        ? null
        : base.conference;

  const before = writer.store.find(opened.calendar.id, base.id)?.attendees ?? [];
  const event = writer.store.put({
    ...base,
    start,
    end,
    attendees,
    recurrence,
    status,
    conference,
    conferences: ordinal,
    fields: applied.fields,
  });
  if (base.recurrence.length > 0) dropLostExceptions(writer, event);
  tell(writer, request, event, change, before);
  return { status: 200, body: eventView(event, opened.view) };
}

/** Changed instances that their series does not have any more go with it, as after a cut or another time of day. */
function dropLostExceptions(writer: Writer, series: StoredEvent): void {
  const left = new Set(instancesOf(series).map(({ id }) => id));
  for (const one of writer.store.inCalendar(series.organizer)) {
    const isLost = one.series?.id === series.id && !left.has(one.id) && one.status !== 'cancelled';
    if (isLost) writer.store.put({ ...one, status: 'cancelled' });
  }
}

const isRecurrence = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.every((line) => typeof line === 'string' && (isRule(line) || /^EXDATE[:;]/.test(line)));

/** Days, weeks and months: the stand-in refuses what it could not expand. */
const isRule = (line: string) => line.startsWith('RRULE:') && readRule(line.slice('RRULE:'.length)) !== null;

function checkEtag(request: DemoRequest, event: StoredEvent): Answer | null {
  const wanted = request.headers['if-match'];
  if (wanted === undefined || wanted === '*' || wanted === etagOf(event)) return null;
  return googleError('conditionNotMet', undefined, 'If-Match');
}

function bodyOf(request: DemoRequest): { value: Body } | { refused: Answer } {
  if (request.malformed) return { refused: googleError('parseError') };
  return isRecord(request.body)
    ? { value: request.body }
    : { refused: googleError('required', 'Missing body') };
}

/** Whoever was taken out is told too; the organizer is not written to. */
function tell(
  writer: Writer,
  request: DemoRequest,
  event: StoredEvent,
  change: SentUpdate['change'],
  before: StoredEvent['attendees'],
): void {
  const wish = request.query.get('sendUpdates');
  const sendUpdates = wish === 'all' || wish === 'externalOnly' ? wish : 'none';
  const outside = (address: string) => !address.endsWith('@harbour.example.com');
  const everybody = [...event.attendees, ...before].map(({ email }) => email);
  const recipients = [...new Set(everybody)]
    .filter((email) => email !== event.organizer)
    .filter((email) => sendUpdates === 'all' || (sendUpdates === 'externalOnly' && outside(email)));
  writer.sent.push({ eventId: event.id, change, sendUpdates, recipients });
}
