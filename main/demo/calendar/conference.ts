import { isRecord } from '../http/exchange.ts';
import { codeOf } from '../random.ts';
import type { Conference } from './event.ts';

/** How the next conferences are made: at once, pending for some reads or some time, or not at all. */
export type ConferenceBehaviour =
  | { readonly kind: 'now'; readonly hangoutLink?: boolean }
  | { readonly kind: 'reads'; readonly reads: number }
  | { readonly kind: 'time'; readonly milliseconds: number }
  | { readonly kind: 'failure' };

const letters = 'abcdefghijkmnopqrstuvwxyz';

/** `abc-mnop-xyz`, the same for the same event. */
export function meetCode(eventId: string, ordinal: number): string {
  const code = codeOf(`${eventId}/${ordinal}`, letters, 10);
  return `${code.slice(0, 3)}-${code.slice(3, 7)}-${code.slice(7)}`;
}

/** What a body's `conferenceData` asks for: nothing, removal, a new conference, or a text that says what is wrong. */
export type ConferenceWish =
  | { readonly kind: 'keep' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'create'; readonly requestId: string }
  | { readonly kind: 'wrong'; readonly message: string };

/** `version` is `conferenceDataVersion`: with 0 the body's conference data are passed over without an error. */
export function conferenceWish(
  body: Readonly<Record<string, unknown>>,
  version: number,
  options: { readonly meetAllowed: boolean; readonly previous: Conference | null },
): ConferenceWish {
  const data = body.conferenceData;
  if (version < 1 || data === undefined) return { kind: 'keep' };
  if (data === null) return { kind: 'remove' };
  const request = isRecord(data) ? data.createRequest : undefined;
  if (!isRecord(request)) {
    const known = isRecord(data) && data.conferenceId === options.previous?.code;
    return known ? { kind: 'keep' } : { kind: 'wrong', message: 'Invalid conference data.' };
  }
  const { requestId, conferenceSolutionKey: key } = request;
  if (typeof requestId !== 'string' || requestId === '') {
    return { kind: 'wrong', message: 'Missing conference create request id.' };
  }
  if (requestId === options.previous?.requestId) return { kind: 'keep' };
  const type = isRecord(key) ? key.type : 'hangoutsMeet';
  if (type !== 'hangoutsMeet' || !options.meetAllowed) {
    return { kind: 'wrong', message: 'Invalid conference type value.' };
  }
  return { kind: 'create', requestId };
}

export function newConference(
  requestId: string,
  code: string,
  behaviour: ConferenceBehaviour,
  now: number,
): Conference {
  const base = { requestId, code, readsLeft: null, readyAt: null, hangoutLink: true } as const;
  switch (behaviour.kind) {
    case 'now':
      return { ...base, state: 'success', hangoutLink: behaviour.hangoutLink ?? true };
    case 'reads':
      return { ...base, state: 'pending', readsLeft: behaviour.reads };
    case 'time':
      return { ...base, state: 'pending', readyAt: now + behaviour.milliseconds };
    case 'failure':
      return { ...base, state: 'failure' };
  }
}

/** `conferenceData` and `hangoutLink` of an answer. */
export function conferenceView(conference: Conference): Record<string, unknown> {
  const key = { type: 'hangoutsMeet' };
  const createRequest = {
    requestId: conference.requestId,
    conferenceSolutionKey: key,
    status: { statusCode: conference.state },
  };
  if (conference.state !== 'success') return { conferenceData: { createRequest } };
  const { code } = conference;
  const uri = `https://meet.google.com/${code}`;
  const pin = codeOf(code, '0123456789', 9);
  return {
    ...(conference.hangoutLink ? { hangoutLink: uri } : {}),
    conferenceData: {
      createRequest,
      conferenceId: code,
      conferenceSolution: {
        key,
        name: 'Google Meet',
        iconUri:
          'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
      },
      entryPoints: [
        { entryPointType: 'video', uri, label: `meet.google.com/${code}` },
        // A number from the range kept for fiction (Ofcom, "numbers for drama use").
        {
          entryPointType: 'phone',
          uri: 'tel:+44-20-7946-0958',
          label: '+44 20 7946 0958',
          pin,
          regionCode: 'GB',
        },
      ],
    },
  };
}
