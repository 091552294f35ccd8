import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to one request. `commit`: whether it is carried out before; `hang` never answers. */
export type Fault = { readonly commit: boolean } & (
  | { readonly answer: 'cut' | 'cut-body' | 'hang' | 'garbage' | 'html' | 'wrong-json' }
  | {
      readonly answer: 'error';
      readonly status: number;
      readonly reason: string;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
);

export type Conference = 'ready' | 'failure' | 'not-allowed' | { readonly pendingReads: number };

export interface StoredEvent extends Record<string, unknown> {
  id: string;
  status: string;
}

export interface Insert {
  readonly calendarId: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  readonly committed: boolean;
}

export interface Change {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  readonly committed: boolean;
}

/**
 * A calendar that keeps Google's rules about ids (409 for a taken one, deleted ones stay taken) and can be told how each
 * of the next requests goes wrong. Nothing else of Google is here: the demo's stand-in has the rest.
 */
export class CalendarServer {
  readonly inserts: Insert[] = [];
  readonly requests: string[] = [];
  readonly lists: URLSearchParams[] = [];
  /** Ids of events that lists leave out, as those outside of the time asked for. */
  readonly hidden = new Set<string>();
  conference: Conference = 'ready';
  /** Taken in order, one for each request of that kind; `null` lets one through. */
  readonly faults: Record<'insert' | 'get' | 'list' | 'change', (Fault | null)[]> = {
    insert: [],
    get: [],
    list: [],
    change: [],
  };
  calendarList: Record<string, unknown>[] = [];
  readonly changes: Change[] = [];
  /** Called when a patch or a deletion was carried out, or was to be lost, before anything is answered. */
  onChange: () => void = () => undefined;
  /** Called when an insert was carried out, or was to be lost, before anything is answered. */
  onInsert: () => void = () => undefined;
  pageSize = 100;
  #revision = 0;
  readonly #events = new Map<string, StoredEvent>();
  readonly #reads = new Map<string, number>();
  readonly #server = createServer((request, response) => void this.#handle(request, response));

  async start(port = 0): Promise<string> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    return this.origin;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Every event there ever was in a calendar, deleted ones too. */
  events(calendarId = 'primary'): StoredEvent[] {
    return [...this.#events].filter(([key]) => key.startsWith(`${calendarId}/`)).map(([, event]) => event);
  }

  /** Every state has an ETag of its own. */
  put(event: StoredEvent, calendarId = 'primary'): void {
    this.#revision += 1;
    this.#events.set(`${calendarId}/${event.id}`, { ...event, etag: `"${this.#revision}"` });
  }

  erase(eventId: string, calendarId = 'primary'): void {
    this.#events.delete(`${calendarId}/${eventId}`);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    this.requests.push(`${request.method} ${url.pathname}`);
    const path = url.pathname.replace('/calendar/v3/', '').split('/').map(decodeURIComponent);
    const body = await readBody(request);
    const [, calendarId = '', , eventId] = path;
    if (path[0] === 'users') send(response, 200, { items: this.calendarList });
    else if (request.method === 'POST') this.#insert(calendarId, url.searchParams, body, response);
    else if (request.method === 'PATCH' || request.method === 'DELETE')
      this.#change(`${calendarId}/${eventId}`, request, { query: url.searchParams, text: body }, response);
    else if (eventId !== undefined) this.#get(calendarId, eventId, response);
    else this.#list(calendarId, url.searchParams, response);
  }

  #insert(calendarId: string, query: URLSearchParams, text: string, response: ServerResponse): void {
    const fault = this.faults.insert.shift() ?? null;
    const body = JSON.parse(text) as Record<string, unknown>;
    const key = `${calendarId}/${String(body.id)}`;
    const refused = this.#refusal(key, body);
    const commit = (fault?.commit ?? true) && refused === null;
    this.inserts.push({ calendarId, query, body, committed: commit });
    if (commit) {
      this.put(this.#make(body, query), calendarId);
    }
    this.onInsert();
    if (fault) spoil(response, fault);
    else if (refused) send(response, refused.status, errorBody(refused));
    else send(response, 200, this.#shown(key));
  }

  #refusal(
    key: string,
    body: Record<string, unknown>,
  ): { status: number; reason: string; message: string } | null {
    if (!/^[a-v0-9]{5,1024}$/.test(String(body.id))) {
      return { status: 400, reason: 'invalid', message: 'Invalid resource id value.' };
    }
    if (this.#events.has(key)) {
      return { status: 409, reason: 'duplicate', message: 'The requested identifier already exists.' };
    }
    if (this.conference === 'not-allowed' && body.conferenceData) {
      return { status: 400, reason: 'invalid', message: 'Invalid conference type value.' };
    }
    return null;
  }

  #make(body: Record<string, unknown>, query: URLSearchParams): StoredEvent {
    const asked = body.conferenceData !== undefined && query.get('conferenceDataVersion') === '1';
    return {
      ...body,
      id: String(body.id),
      status: 'confirmed',
      iCalUID: `${String(body.id)}@google.com`,
      htmlLink: `https://www.google.com/calendar/event?eid=${String(body.id)}`,
      organizer: { email: 'coordinator@example.org', self: true },
      attendees: (body.attendees as object[]).map((one) => ({ responseStatus: 'needsAction', ...one })),
      conferenceData: asked ? { createRequest: { status: { statusCode: 'pending' } } } : undefined,
    };
  }

  /** The event as it is given out now: a conference becomes ready, or fails, as `conference` says. */
  #shown(key: string): StoredEvent | undefined {
    const event = this.#events.get(key);
    if (!event?.conferenceData || this.conference === 'not-allowed') return event;
    const reads = this.#reads.get(key) ?? 0;
    this.#reads.set(key, reads + 1);
    if (this.conference === 'failure') {
      return { ...event, conferenceData: { createRequest: { status: { statusCode: 'failure' } } } };
    }
    if (this.conference !== 'ready' && reads < this.conference.pendingReads) return event;
    const url = 'https://meet.google.com/abc-mnop-xyz';
    return {
      ...event,
      hangoutLink: url,
      conferenceData: {
        conferenceId: 'abc-mnop-xyz',
        createRequest: { status: { statusCode: 'success' } },
        entryPoints: [{ entryPointType: 'video', uri: url }],
      },
    };
  }

  /** `events.patch` and `events.delete`, under If-Match. */
  #change(
    key: string,
    request: IncomingMessage,
    { query, text }: { query: URLSearchParams; text: string },
    response: ServerResponse,
  ): void {
    const fault = this.faults.change.shift() ?? null;
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const event = this.#events.get(key);
    const refused = changeRefusal(event, request.headers['if-match'], request.method);
    const commit = (fault?.commit ?? true) && refused === null && event !== undefined;
    if (commit && event) {
      const status = request.method === 'DELETE' ? 'cancelled' : event.status;
      this.put({ ...patched(event, body), status }, key.slice(0, key.indexOf('/')));
    }
    this.changes.push({ method: request.method ?? '', query, body, committed: commit });
    this.onChange();
    if (fault) spoil(response, fault);
    else if (refused) send(response, refused.status, errorBody(refused));
    else if (request.method === 'DELETE') response.writeHead(204).end();
    else send(response, 200, this.#shown(key));
  }

  #get(calendarId: string, eventId: string, response: ServerResponse): void {
    const fault = this.faults.get.shift() ?? null;
    const event = this.#shown(`${calendarId}/${eventId}`);
    if (fault) spoil(response, fault);
    else if (event) send(response, 200, event);
    else send(response, 404, errorBody({ status: 404, reason: 'notFound', message: 'Not Found' }));
  }

  #list(calendarId: string, query: URLSearchParams, response: ServerResponse): void {
    const fault = this.faults.list.shift() ?? null;
    this.lists.push(query);
    if (fault) {
      spoil(response, fault);
      return;
    }
    const all = this.events(calendarId)
      .filter(({ id }) => !this.hidden.has(id))
      .map(({ id }) => this.#shown(`${calendarId}/${id}`));
    const from = Number(query.get('pageToken') ?? 0);
    const items = all.slice(from, from + this.pageSize);
    const next = from + this.pageSize < all.length ? { nextPageToken: String(from + this.pageSize) } : {};
    send(response, 200, { kind: 'calendar#events', timeZone: 'Europe/Madrid', items, ...next });
  }
}

function changeRefusal(
  event: StoredEvent | undefined,
  ifMatch: string | undefined,
  method: string | undefined,
): { status: number; reason: string } | null {
  if (!event) return { status: 404, reason: 'notFound' };
  if (event.status === 'cancelled' && method === 'DELETE') return { status: 410, reason: 'deleted' };
  return ifMatch === undefined || ifMatch === event.etag ? null : { status: 412, reason: 'conditionNotMet' };
}

/** Properties are merged, everything else is replaced whole. */
function patched(event: StoredEvent, body: Record<string, unknown>): StoredEvent {
  const own = (from: unknown) => (from as { private?: object } | undefined)?.private ?? {};
  return {
    ...event,
    ...body,
    extendedProperties: { private: { ...own(event.extendedProperties), ...own(body.extendedProperties) } },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function send(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
  response.end(JSON.stringify(body));
}

function errorBody(error: { status: number; reason: string; message?: string }): unknown {
  const message = error.message ?? error.reason;
  return {
    error: { code: error.status, message, errors: [{ domain: 'global', reason: error.reason, message }] },
  };
}

function spoil(response: ServerResponse, fault: Fault): void {
  switch (fault.answer) {
    case 'cut':
      response.destroy();
      return;
    case 'cut-body':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"id":"', () => response.destroy());
      return;
    case 'hang':
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"id": "abc", "sta');
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Welcome to the hotel network</title>');
      return;
    case 'wrong-json':
      send(response, 200, { ok: true });
      return;
    case 'error':
      send(response, fault.status, errorBody(fault), fault.headers);
  }
}
