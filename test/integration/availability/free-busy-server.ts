import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Query {
  readonly timeMin: string;
  readonly timeMax: string;
  readonly items: readonly { readonly id: string }[];
}

export type Calendars = Record<
  string,
  { busy?: { start: string; end: string }[]; errors?: { domain: string; reason: string }[] }
>;

/** How one request ends instead of with calendars. */
export type Ending =
  | { readonly status: number; readonly reason: string; readonly headers?: Readonly<Record<string, string>> }
  | 'cut'
  | 'garbage'
  | 'hang';

/** `freebusy.query` with Google's limits, told what to answer and how the next requests go wrong. */
export class FreeBusyServer {
  readonly queries: Query[] = [];
  /** What is known of each calendar; one that is not here is left out of the answer. */
  calendars: Calendars = {};
  /** Everybody that is not in `calendars` is free. */
  everybodyElseFree = true;
  /** Taken in order, one for each request; `null` lets one through. */
  readonly endings: (Ending | null)[] = [];
  /** Called with the number of requests so far, before one is answered. */
  onQuery: (count: number) => void = () => undefined;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
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

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const query = JSON.parse(text) as Query;
    this.queries.push(query);
    this.onQuery(this.queries.length);
    const ending = this.endings.shift() ?? null;
    if (ending !== null) return end(response, ending);
    const days = (Date.parse(query.timeMax) - Date.parse(query.timeMin)) / 86_400_000;
    if (days > 90) return end(response, { status: 400, reason: 'timeRangeTooLong' });
    const tooMany = { errors: [{ domain: 'global', reason: 'tooManyCalendarsRequested' }], busy: [] };
    const calendars: Calendars = {};
    for (const { id } of query.items) {
      const found = this.calendars[id] ?? (this.everybodyElseFree ? { busy: [] } : undefined);
      if (query.items.length > 50) calendars[id] = tooMany;
      else if (found) calendars[id] = found;
    }
    send(response, 200, { kind: 'calendar#freeBusy', calendars });
  }
}

function end(response: ServerResponse, ending: Ending): void {
  if (ending === 'cut') response.destroy();
  else if (ending === 'garbage') send(response, 200, '<html>Welcome to the hotel</html>');
  else if (ending !== 'hang') {
    const { status, reason, headers = {} } = ending;
    const errors = [{ domain: 'usageLimits', reason, message: reason }];
    send(response, status, { error: { code: status, message: reason, errors } }, headers);
  }
}

function send(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
