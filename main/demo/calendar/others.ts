import type { Answer, DemoRequest } from '../http/exchange.ts';
import { isRecord } from '../http/exchange.ts';
import type { Opened } from './access.ts';
import { findEvent } from './instances.ts';
import type { CalendarShelf } from './shelf.ts';
import { changeEvent, deleteEvent, insertEvent, type Writer } from './write.ts';

/** What other people do in Google Calendar. What Google would refuse is an error. */
export interface Others {
  /** Returns the id. */
  insert(calendarId: string, event: Readonly<Record<string, unknown>>): string;
  /** An instance of a series by its own id. */
  patch(calendarId: string, eventId: string, change: Readonly<Record<string, unknown>>): void;
  remove(calendarId: string, eventId: string): void;
  /** A guest answers, in their own calendar. */
  answer(guest: string, eventId: string, responseStatus: string): void;
}

export function actAsOthers(shelf: CalendarShelf, writer: Writer, origin: string): Others {
  const open = (calendarId: string): Opened => {
    const calendar = shelf.all.find(({ id }) => id === calendarId);
    if (calendar === undefined) throw new Error(`No calendar ${calendarId}`);
    const { timeZone } = calendar;
    return {
      account: { subject: calendarId, address: calendarId, name: calendar.summary, role: '' },
      calendar,
      role: 'owner',
      view: { calendarId, timeZone, origin, details: true, maxAttendees: null },
    };
  };
  const event = (calendarId: string, eventId: string) => {
    const found = findEvent(writer.store, calendarId, eventId);
    if (found === null) throw new Error(`No event ${eventId} in ${calendarId}`);
    return found;
  };
  const patch: Others['patch'] = (calendarId, eventId, change) => {
    accepted(changeEvent(writer, open(calendarId), bodyOf(change), event(calendarId, eventId), false));
  };
  return {
    insert(calendarId, body) {
      const made = accepted(insertEvent(writer, open(calendarId), bodyOf(body)));
      return isRecord(made.body) ? String(made.body.id) : '';
    },
    patch,
    remove(calendarId, eventId) {
      accepted(deleteEvent(writer, open(calendarId), bodyOf({}), event(calendarId, eventId)));
    },
    answer(guest, eventId, responseStatus) {
      patch(guest, eventId, { attendees: [{ email: guest, responseStatus }] });
    },
  };
}

function bodyOf(body: Readonly<Record<string, unknown>>): DemoRequest {
  return {
    method: 'POST',
    path: '',
    target: '',
    query: new URLSearchParams({ conferenceDataVersion: '1' }),
    headers: {},
    body,
    malformed: false,
  };
}

function accepted(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
}
