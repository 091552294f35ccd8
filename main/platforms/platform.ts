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

/** `pending`: the service is still making it; `none`: there is no link and none is being made. */
export interface Room {
  readonly link: 'ready' | 'pending' | 'none';
  readonly url: string | null;
  readonly code: string | null;
}

/** The part of a new event that asks the calendar for a conference. */
export interface ConferenceRequest {
  readonly createRequest: {
    readonly requestId: string;
    readonly conferenceSolutionKey: { readonly type: string };
  };
}

/** One kind of meeting room. A further platform is a further file that fulfils this. */
export interface MeetingPlatform {
  /** The same event always gives the same request, so that repeating it never makes a second room. */
  conferenceRequest(eventId: string): ConferenceRequest;
  readRoom(event: ConferenceFacts): Room;
}
