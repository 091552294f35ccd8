import type { ConferenceFacts, MeetingPlatform, Room } from './platform.ts';

const codePattern = /^[a-z]{3}-[a-z]{4}-[a-z]{3}$/;

/** Meet rooms that Calendar makes along with an event (Calendar API v3, `Event.conferenceData`). */
export const googleMeet: MeetingPlatform = {
  conferenceRequest: (eventId) => ({
    createRequest: {
      requestId: `meet-${eventId}`.slice(0, 100),
      conferenceSolutionKey: { type: 'hangoutsMeet' },
    },
  }),
  readRoom,
};

function readRoom(event: ConferenceFacts): Room {
  const url = event.hangoutLink || videoEntryPoint(event);
  if (url) return { link: 'ready', url, code: meetCode(event.conferenceData?.conferenceId, url) };
  const pending = event.conferenceData?.createRequest?.status?.statusCode === 'pending';
  return { link: pending ? 'pending' : 'none', url: null, code: null };
}

function videoEntryPoint(event: ConferenceFacts): string | null {
  const video = event.conferenceData?.entryPoints?.find((entry) => entry.entryPointType === 'video');
  return video?.uri || null;
}

/** `abc-mnop-xyz`; null for rooms of other services, whose ids have another form. */
function meetCode(conferenceId: string | null | undefined, url: string): string | null {
  if (conferenceId && codePattern.test(conferenceId)) return conferenceId;
  const last = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
  return codePattern.test(last) ? last : null;
}
