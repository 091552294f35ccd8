import { type ConferenceFacts, type MeetingPlatform, noRoom, type Room } from './platform.ts';

const codePattern = /^[a-z]{3}-[a-z]{4}-[a-z]{3}$/;

/** Meet rooms that Calendar makes along with an event (Calendar API v3, `Event.conferenceData`). */
export const googleMeet: MeetingPlatform = {
  eventPart: (_url, key) => ({
    conferenceData: {
      createRequest: {
        requestId: `meet-${key}`.slice(0, 100),
        conferenceSolutionKey: { type: 'hangoutsMeet' },
      },
    },
    shared: {},
  }),
  readRoom,
};

function readRoom(event: ConferenceFacts): Room {
  const url = event.hangoutLink || videoEntryPoint(event);
  if (url) {
    const code = meetCode(event.conferenceData?.conferenceId, url);
    return isMeet(url) || code !== null ? { kind: 'google-meet', link: 'ready', url, code } : noRoom;
  }
  const pending = event.conferenceData?.createRequest?.status?.statusCode === 'pending';
  return pending ? { kind: 'google-meet', link: 'pending', url: null, code: null } : noRoom;
}

export function videoEntryPoint(event: ConferenceFacts): string | null {
  const video = event.conferenceData?.entryPoints?.find((entry) => entry.entryPointType === 'video');
  return video?.uri || null;
}

const isMeet = (url: string): boolean => URL.canParse(url) && new URL(url).hostname === 'meet.google.com';

/** `abc-mnop-xyz`; null for rooms of other services, whose ids have another form. */
function meetCode(conferenceId: string | null | undefined, url: string): string | null {
  if (conferenceId && codePattern.test(conferenceId)) return conferenceId;
  const last = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
  return codePattern.test(last) ? last : null;
}
