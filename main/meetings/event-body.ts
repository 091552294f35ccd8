import type { Venue } from '../../preload/contract/platforms.ts';
import type { NewEvent } from '../calendars/gateway.ts';
import { withRoomLine } from '../platforms/marked.ts';
import { eventPart } from '../platforms/rooms.ts';
import { tagName } from './event-facts.ts';
import type { Plan } from './plan.ts';
import { writeTime } from './times.ts';

/**
 * The event of a plan. Times carry both offset and zone: the offset says which of two equal wall times is meant when
 * the clocks go back.
 */
export function eventBody(
  plan: Plan,
  ids: { readonly meetingId: string; readonly eventId: string },
  conference: boolean,
): NewEvent {
  const when = (milliseconds: number) => ({
    dateTime: writeTime(milliseconds, plan.timeZone),
    timeZone: plan.timeZone,
  });
  const { kind, url }: Venue = plan.platform ?? { kind: 'google-meet', url: null };
  const { location, conferenceData, shared } = eventPart(kind, url, ids.eventId);
  return {
    ...plan.extras,
    ...(location ? { location } : {}),
    id: ids.eventId,
    summary: plan.title,
    description: withRoomLine(plan.description, location ?? null),
    start: when(plan.start),
    end: when(plan.end),
    ...(plan.recurrence ? { recurrence: [...plan.recurrence] } : {}),
    attendees: plan.guests.map(({ email, name, optional }) => ({
      email,
      ...(name === null ? {} : { displayName: name }),
      ...(optional ? { optional } : {}),
    })),
    extendedProperties: {
      private: { [tagName]: ids.meetingId },
      ...(Object.keys(shared).length === 0 ? {} : { shared }),
    },
    ...(conference && conferenceData ? { conferenceData } : {}),
  };
}
