import { createServer, type Server } from 'node:http';

/** Classes one after another, each in a room of its own, ended at least `age` before `now`. */
export interface Classes {
  readonly now: number;
  readonly count: number;
  /** Milliseconds from the start of one to the start of the one before. */
  readonly every: number;
  readonly age: number;
  readonly people: number;
}

export const letters = (index: number): string =>
  [...index.toString(26).padStart(10, '0')]
    .map((one) => String.fromCharCode(97 + Number.parseInt(one, 26)))
    .join('');

const hour = 3_600_000;
export const startOf = (classes: Classes, index: number): number =>
  classes.now - classes.age - hour - index * classes.every;

/** Answers for the audit log and for Meet, with the rows of the classes; counts what it was asked. */
export class MeetingLog {
  readonly asked = { reports: 0, meet: 0 };
  /** Is called before each answer, and may keep it back. */
  before: (request: number) => Promise<void> | undefined = () => undefined;
  pageSize = 1000;
  readonly #classes: Classes;
  #server: Server | undefined;

  constructor(classes: Classes) {
    this.#classes = classes;
  }

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://localhost');
      const isLog = url.pathname.startsWith('/admin/reports/');
      this.asked[isLog ? 'reports' : 'meet'] += 1;
      void Promise.resolve(this.before(this.asked.reports)).then(() => {
        response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8' });
        response.end(JSON.stringify(isLog ? this.#page(url.searchParams) : {}));
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  /** Rows by the time that somebody left, newest first; the token is the position of the next row. */
  #page(query: URLSearchParams) {
    const { people, count } = this.#classes;
    const from = Date.parse(query.get('startTime') ?? '');
    const to = Date.parse(query.get('endTime') ?? '');
    const items: unknown[] = [];
    const total = count * people;
    let next = Number(query.get('pageToken') ?? 0);
    for (; next < total && items.length < this.pageSize; next += 1) {
      const left = this.#leftAt(next);
      if (left < from) next = total;
      else if (left <= to) items.push(this.#row(next, left));
    }
    return {
      kind: 'admin#reports#activities',
      ...(items.length > 0 ? { items } : {}),
      ...(next < total ? { nextPageToken: String(next) } : {}),
    };
  }

  #leftAt(row: number): number {
    const { people } = this.#classes;
    return startOf(this.#classes, Math.floor(row / people)) + hour - (row % people) * 1000;
  }

  #row(row: number, left: number) {
    const index = Math.floor(row / this.#classes.people);
    const text = (name: string, value: string) => ({ name, value });
    const email = `person${row % this.#classes.people}@example.com`;
    return {
      kind: 'admin#reports#activity',
      id: { time: new Date(left).toISOString(), uniqueQualifier: String(row), applicationName: 'meet' },
      actor: { callerType: 'USER', email },
      events: [
        {
          type: 'call',
          name: 'call_ended',
          parameters: [
            text('identifier_type', 'email_address'),
            text('identifier', email),
            text('display_name', `Person ${row % this.#classes.people}`),
            text('meeting_code', letters(index).toUpperCase()),
            text('conference_id', `conference${index}`),
            text('endpoint_id', `endpoint${row}`),
            text('device_type', 'web'),
            { name: 'duration_seconds', intValue: '3000' },
          ],
        },
      ],
    };
  }
}
