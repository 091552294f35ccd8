import { videoEntryPoint } from './google-meet.ts';
import { mark, markedUrl } from './marked.ts';
import { type MeetingPlatform, noRoom, type RoomFacts } from './platform.ts';

/** Meetings on Zoom: `main/platforms/zoom/` makes them, the event only holds their link. */
export const zoom: MeetingPlatform = {
  eventPart: (url) => (url === null ? { shared: {} } : { location: url, shared: mark('zoom', url) }),
  readRoom: (event) => {
    const url = markedUrl('zoom', event) ?? ofOthers(event);
    return url === null ? noRoom : { kind: 'zoom', link: 'ready', url, code: null };
  },
};

/** A link that Zoom's own add-on, or a person, put into the event. */
function ofOthers(event: RoomFacts): string | null {
  const words = [videoEntryPoint(event) ?? '', ...(event.location ?? '').split(/[\s,;]+/)];
  return words.find(isZoomLink) ?? null;
}

/** `https://us02web.zoom.us/j/85012345678?pwd=...` */
function isZoomLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  const isZoom = hostname === 'zoom.us' || hostname.endsWith('.zoom.us');
  return protocol === 'https:' && isZoom && /^\/(?:j|my|s|w)\//.test(pathname);
}
