import type { NewEvent } from '../calendars/gateway.ts';
import { googleMeet } from '../platforms/google-meet.ts';
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
  return {
    ...plan.extras,
    id: ids.eventId,
    summary: plan.title,
    description: plan.description,
    start: when(plan.start),
    end: when(plan.end),
    ...(plan.recurrence ? { recurrence: [...plan.recurrence] } : {}),
    attendees: plan.guests.map(({ email, name, optional }) => ({
      email,
      ...(name === null ? {} : { displayName: name }),
      ...(optional ? { optional } : {}),
    })),
    extendedProperties: { private: { [tagName]: ids.meetingId } },
    ...(conference ? { conferenceData: googleMeet.conferenceRequest(ids.eventId) } : {}),
  };
}
