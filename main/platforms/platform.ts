import type { PlatformKind, Venue } from '../../preload/contract/platforms.ts';

/** What an event, as the calendar gave it, says about its conference. */
export interface ConferenceFacts {
  readonly hangoutLink?: string | null | undefined;
  readonly conferenceData?:
    | {
        readonly conferenceId?: string | null | undefined;
        readonly createRequest?:
          | { readonly status?: { readonly statusCode?: string | null | undefined } | null | undefined }
          | null
          | undefined;
        readonly entryPoints?:
          | readonly {
              readonly entryPointType?: string | null | undefined;
              readonly uri?: string | null | undefined;
            }[]
          | null
          | undefined;
      }
    | null
    | undefined;
}

/** What an event says about where it is held. */
export interface RoomFacts extends ConferenceFacts {
  readonly location?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly extendedProperties?:
    | { readonly shared?: Readonly<Record<string, string>> | null | undefined }
    | null
    | undefined;
}

/** `pending`: the service is still making it; `none`: there is no link and none is being made. */
export interface Room {
  readonly kind: PlatformKind;
  readonly link: 'ready' | 'pending' | 'none';
  readonly url: string | null;
  readonly code: string | null;
}

export const noRoom: Room = { kind: 'none', link: 'none', url: null, code: null };

/** The part of a new event that asks the calendar for a conference. */
export interface ConferenceRequest {
  readonly createRequest: {
    readonly requestId: string;
    readonly conferenceSolutionKey: { readonly type: string };
  };
}

/** What an event holds of its platform, beside the line in its description. Null takes away what stands there. */
export interface EventPart {
  readonly conferenceData?: ConferenceRequest | null;
  readonly location?: string | null;
  readonly shared: Readonly<Record<string, string>>;
}

/** One kind of meeting room. A further platform is a further file that fulfils this, and its line in `rooms.ts`. */
export interface MeetingPlatform {
  /** The room of an event when it is one of this platform's; `none`: it is not. */
  readRoom(event: RoomFacts): Room;
  /** `key`: the same for the same room, so that asking again never makes a second one. */
  eventPart(url: string | null, key: string): EventPart;
}

export const venueOf = ({ kind, url }: Room): Venue => ({ kind, url });
