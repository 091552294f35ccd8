import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Demo } from '../../../main/demo/start.ts';

const prefix = 'https://www.googleapis.com/auth/';
export const scopes = {
  events: `${prefix}calendar.events`,
  owned: `${prefix}calendar.events.owned`,
  list: `${prefix}calendar.calendarlist.readonly`,
  freeBusy: `${prefix}calendar.freebusy`,
  settings: `${prefix}calendar.settings.readonly`,
};
export const everything = ['openid', 'email', 'profile', ...Object.values(scopes)];

/** A loopback page that waits for one answer of the sign-in page. */
export interface Loopback {
  readonly redirectUri: string;
  readonly answer: Promise<URLSearchParams>;
  close(): void;
}

export async function openLoopback(): Promise<Loopback> {
  let received: (answer: URLSearchParams) => void = () => undefined;
  const answer = new Promise<URLSearchParams>((resolve) => {
    received = resolve;
  });
  const server = createServer((request, response) => {
    response.end('done');
    received(new URL(request.url ?? '/', 'http://127.0.0.1').searchParams);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    redirectUri: `http://127.0.0.1:${address.port}/answer`,
    answer,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export function pkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(48).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** A good authorization address; a null takes a parameter away. */
export function authorizeUrl(
  demo: Demo,
  parameters: { redirect_uri: string; code_challenge: string | null } & Readonly<
    Record<string, string | null>
  >,
): string {
  const url = new URL(demo.endpoints.google.authorize);
  const usual = {
    client_id: demo.googleClient.clientId,
    response_type: 'code',
    scope: everything.join(' '),
    code_challenge_method: 'S256',
    state: 'some state',
  };
  for (const [name, value] of Object.entries({ ...usual, ...parameters })) {
    if (value !== null) url.searchParams.set(name, value);
  }
  return url.href;
}

export interface Json {
  readonly status: number;
  // What a service answers is looked at field by field by the tests.
  readonly body: Readonly<Record<string, unknown>>;
}

export async function read(response: Response): Promise<Json> {
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

export const askToken = async (demo: Demo, form: Readonly<Record<string, string>>): Promise<Json> => {
  const { clientId, clientSecret } = demo.googleClient;
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...form });
  return read(await fetch(demo.endpoints.google.token, { method: 'POST', body }));
};

export interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly scope: readonly string[];
  readonly answer: Readonly<Record<string, unknown>>;
}

/** The whole sign-in, as a client with a browser does it. */
export async function signIn(
  demo: Demo,
  options: { address?: string; asked?: readonly string[]; ticked?: readonly string[] } = {},
): Promise<SignedIn> {
  const loopback = await openLoopback();
  const { verifier, challenge } = pkce();
  const { redirectUri } = loopback;
  const url = authorizeUrl(demo, {
    redirect_uri: redirectUri,
    code_challenge: challenge,
    ...(options.asked === undefined ? {} : { scope: options.asked.join(' ') }),
  });
  const address = options.address ?? demo.accounts[0] ?? '';
  await demo.consent(url, { address, ...(options.ticked === undefined ? {} : { scopes: options.ticked }) });
  const code = (await loopback.answer).get('code') ?? '';
  loopback.close();
  const { status, body } = await askToken(demo, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
  if (status !== 200) throw new Error(`token: ${status} ${JSON.stringify(body)}`);
  return {
    accessToken: String(body.access_token),
    refreshToken: String(body.refresh_token),
    scope: String(body.scope).split(' '),
    answer: body,
  };
}

export interface Call {
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls Calendar with an access token: `calls(demo, token)('GET', 'calendars/primary/events')`. */
export function calls(demo: Demo, token: string) {
  return async (method: string, path: string, call: Call = {}): Promise<Json> => {
    const url = new URL(`/calendar/v3/${path}`, demo.origin);
    for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
    return read(response);
  };
}

/** The reason in the body of one of Google's errors. */
export function reasonOf({ body }: Json): unknown {
  const text = /"reason":"(\w+)"/.exec(JSON.stringify(body));
  return text?.[1];
}
