import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';

export type Answerer = (
  query: URLSearchParams,
  response: ServerResponse,
  headers: Record<string, unknown>,
) => void;

export interface ReportsServer {
  readonly origin: string;
  /** The queries that came, in order. */
  readonly asked: URLSearchParams[];
  /** Every further request is answered by the next of these; the last one answers all that are left. */
  answer(...answerers: readonly Answerer[]): void;
  close(): Promise<void>;
}

/** A log that answers whatever a test makes it answer. */
export async function startReportsServer(): Promise<ReportsServer> {
  const asked: URLSearchParams[] = [];
  let queue: Answerer[] = [];
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    asked.push(query);
    const answerer = queue.length > 1 ? queue.shift() : queue[0];
    if (answerer) answerer(query, response, request.headers);
    else response.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    asked,
    answer: (...answerers) => {
      queue = [...answerers];
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answerer =>
  (_query, response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
    response.end(JSON.stringify(body));
  };

export const refusal = (status: number, reason: string, message = reason): Answerer =>
  json({ error: { code: status, message, errors: [{ message, domain: 'global', reason }] } }, status);

/** The body of a page with a row for each leave time. */
export function page(times: readonly (readonly [time: number, qualifier: string])[], nextPageToken?: string) {
  return {
    kind: 'admin#reports#activities',
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    items: times.map(([time, uniqueQualifier]) => ({
      id: { time: new Date(time).toISOString(), uniqueQualifier },
      events: [
        {
          name: 'call_ended',
          parameters: [
            { name: 'identifier', value: `person.${uniqueQualifier}@example.org` },
            { name: 'duration_seconds', intValue: '60' },
          ],
        },
      ],
    })),
  };
}
