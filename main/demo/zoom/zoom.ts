import { type Answer, bearer, type DemoRequest, formField, isRecord, type Route } from '../http/exchange.ts';
import { escapeHtml, page } from '../http/page.ts';
import { codeOf } from '../random.ts';

/** The organisation's Server-to-Server OAuth app at Zoom. */
export interface ZoomApp {
  readonly zoomAccountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The user whose meetings are made. */
  readonly host: string;
}

export interface ZoomMeetingState {
  readonly id: number;
  readonly topic: string;
  readonly agenda: string;
  /** 2: scheduled; 3: recurring without a fixed time, of which Zoom knows no start. */
  readonly type: 2 | 3;
  readonly start_time?: string;
  readonly duration?: number;
  readonly timezone: string;
  readonly join_url: string;
}

export interface ZoomStandIn {
  readonly routes: readonly Route[];
  /** The meetings that stand, in the order of their making. */
  readonly meetings: () => readonly ZoomMeetingState[];
  /** What an administrator does in the Marketplace. */
  setScopes(scopes: readonly string[]): void;
  /** Every access token ends now. */
  expire(): void;
}

const hour = 3_600_000;
const day = 24 * hour;
/** Create and update requests of one host between two midnights UTC. */
const mostChanges = 100;
const allScopes = [
  'user:read:user:admin',
  'meeting:write:meeting:admin',
  'meeting:update:meeting:admin',
  'meeting:delete:meeting:admin',
  'meeting:read:list_meetings:admin',
];

/** Token and meetings of Zoom, with its bodies, numbers and limits (https://developers.zoom.us/docs/api/). */
export function zoomStandIn(app: ZoomApp, now: () => number): ZoomStandIn {
  const tokens = new Map<string, { readonly endsAt: number; readonly scopes: readonly string[] }>();
  const meetings = new Map<number, ZoomMeetingState>();
  const changes: number[] = [];
  let scopes: readonly string[] = allScopes;
  let made = 0;

  const guarded =
    (
      scope: string,
      handle: (request: DemoRequest, parameters: readonly string[]) => Answer,
    ): Route['handle'] =>
    (request, parameters) => {
      const token = tokens.get(bearer(request) ?? '');
      if (!token || token.endsAt <= now()) return refusal(401, 124, 'Invalid access token.');
      if (!token.scopes.includes(scope)) {
        return refusal(400, 4711, `Invalid access token, does not contain scopes:[${scope}].`);
      }
      return handle(request, parameters);
    };
  const ofHost =
    (handle: (request: DemoRequest) => Answer) =>
    (request: DemoRequest, [user = '']: readonly string[]): Answer =>
      user.toLowerCase() === app.host ? handle(request) : refusal(404, 1001, `User does not exist: ${user}.`);
  const counted = (handle: () => Answer): Answer => {
    const today = Math.floor(now() / day);
    if (changes.filter((at) => Math.floor(at / day) === today).length >= mostChanges) {
      return {
        ...refusal(
          429,
          429,
          'Reached the maximum daily rate limit for this API. Refer to the response header.',
        ),
        headers: { 'Retry-After': new Date((today + 1) * day).toISOString() },
      };
    }
    changes.push(now());
    return handle();
  };

  const create = (request: DemoRequest): Answer => {
    const facts = factsIn(request.body);
    if (!facts) return refusal(400, 300, 'Validation Failed.');
    return counted(() => {
      made += 1;
      const id = Number(`8${codeOf(`zoom/${made}`, '0123456789', 10)}`);
      const pwd = codeOf(`zoom/pwd/${made}`, 'abcdefghijkmnopqrstuvwxyz', 32);
      const join_url = `https://us05web.zoom.us/j/${id}?pwd=${pwd}.1`;
      const meeting: ZoomMeetingState = { id, join_url, ...facts };
      meetings.set(id, meeting);
      const host = { host_email: app.host, status: 'waiting' };
      return { status: 201, body: { ...meeting, ...host, start_url: `${join_url}&zak=not-to-be-kept` } };
    });
  };
  const list = (request: DemoRequest): Answer => {
    const isUpcoming = request.query.get('type') === 'upcoming';
    const all = [...meetings.values()].filter(
      ({ start_time }) => !isUpcoming || start_time === undefined || Date.parse(start_time) > now(),
    );
    const size = Number(request.query.get('page_size') ?? 30);
    const from = Number(request.query.get('next_page_token') ?? 0) || 0;
    const next = from + size < all.length ? String(from + size) : '';
    return {
      status: 200,
      body: {
        page_size: size,
        total_records: all.length,
        next_page_token: next,
        meetings: all.slice(from, from + size),
      },
    };
  };
  const known =
    (handle: (meeting: ZoomMeetingState, request: DemoRequest) => Answer) =>
    (request: DemoRequest, [id = '']: readonly string[]): Answer => {
      const meeting = meetings.get(Number(id));
      return meeting ? handle(meeting, request) : refusal(404, 3001, `Meeting does not exist: ${id}.`);
    };

  const user = /^\/v2\/users\/([^/]+)$/;
  const ofUser = /^\/v2\/users\/([^/]+)\/meetings$/;
  const one = /^\/v2\/meetings\/(\d+)$/;
  const routes: readonly Route[] = [
    {
      method: 'POST',
      path: /^\/oauth\/token$/,
      handle: (request) => {
        const basic = Buffer.from(`${app.clientId}:${app.clientSecret}`).toString('base64');
        if (request.headers.authorization !== `Basic ${basic}`) {
          return {
            status: 401,
            body: { reason: 'Invalid client_id or client_secret', error: 'invalid_client' },
          };
        }
        const isGrant = formField(request, 'grant_type') === 'account_credentials';
        if (!isGrant || formField(request, 'account_id') !== app.zoomAccountId) {
          return { status: 400, body: { reason: 'Invalid account id', error: 'invalid_request' } };
        }
        const access_token = codeOf(`zoom/token/${tokens.size}`, 'abcdefghijkmnopqrstuvwxyz', 40);
        tokens.set(access_token, { endsAt: now() + hour, scopes });
        return {
          status: 200,
          body: { access_token, token_type: 'bearer', expires_in: 3599, scope: scopes.join(' ') },
        };
      },
    },
    {
      method: 'GET',
      path: user,
      handle: guarded(
        'user:read:user:admin',
        ofHost(() => ({
          status: 200,
          body: { id: 'zoom-host', email: app.host, first_name: 'Harbour', last_name: 'School', type: 2 },
        })),
      ),
    },
    { method: 'POST', path: ofUser, handle: guarded('meeting:write:meeting:admin', ofHost(create)) },
    { method: 'GET', path: ofUser, handle: guarded('meeting:read:list_meetings:admin', ofHost(list)) },
    {
      method: 'PATCH',
      path: one,
      handle: guarded(
        'meeting:update:meeting:admin',
        known((meeting, request) =>
          counted(() => {
            const facts = factsIn({ ...meeting, ...(isRecord(request.body) ? request.body : {}) });
            if (!facts) return refusal(400, 300, 'Validation Failed.');
            meetings.set(meeting.id, { ...meeting, ...facts });
            return { status: 204 };
          }),
        ),
      ),
    },
    {
      method: 'DELETE',
      path: one,
      handle: guarded(
        'meeting:delete:meeting:admin',
        known((meeting) => {
          meetings.delete(meeting.id);
          return { status: 204 };
        }),
      ),
    },
    {
      method: 'GET',
      path: /^\/j\/(\d+)$/,
      handle: known(({ topic, id }) =>
        page({
          title: 'Zoom meeting',
          main: `<h1>${escapeHtml(topic)}</h1>
<p>Here Zoom would open.</p>
<dl><dt>Meeting ID</dt><dd><code>${id}</code></dd></dl>`,
        }),
      ),
    },
  ];
  return {
    routes,
    meetings: () => [...meetings.values()],
    setScopes: (given) => {
      scopes = given;
    },
    expire: () => tokens.clear(),
  };
}

const refusal = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message },
});

/** Null: not what Zoom takes. */
function factsIn(body: unknown): Omit<ZoomMeetingState, 'id' | 'join_url'> | null {
  if (!isRecord(body)) return null;
  const { topic, agenda = '', type = 2, start_time, duration, timezone = 'UTC' } = body;
  const texts = [topic, agenda, timezone];
  if (texts.some((text) => typeof text !== 'string')) return null;
  if (String(topic).length > 200 || String(agenda).length > 2000) return null;
  const told = { topic: String(topic), agenda: String(agenda), timezone: String(timezone) };
  // start_time, duration: "used for scheduled meetings only".
  if (type === 3) return { ...told, type };
  const isUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(String(start_time));
  if (type !== 2 || !isUtc || !Number.isInteger(duration)) return null;
  return { ...told, type, start_time: String(start_time), duration: Number(duration) };
}
