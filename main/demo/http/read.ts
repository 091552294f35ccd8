import type { IncomingMessage } from 'node:http';
import type { DemoRequest } from './exchange.ts';

const longestBody = 2_000_000;

/** The whole request; null when its body is too long. */
export async function readRequest(incoming: IncomingMessage, origin: string): Promise<DemoRequest | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > longestBody) return null;
    chunks.push(chunk);
  }
  const target = incoming.url ?? '/';
  const url = new URL(target, origin);
  const parsed = parseBody(Buffer.concat(chunks).toString('utf8'), incoming.headers['content-type'] ?? '');
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    target,
    query: url.searchParams,
    headers: incoming.headers,
    ...parsed,
  };
}

function parseBody(text: string, type: string): { body: unknown; malformed: boolean } {
  if (text === '') return { body: undefined, malformed: false };
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const body: Record<string, string | string[]> = {};
    const form = new URLSearchParams(text);
    for (const name of new Set(form.keys())) {
      const values = form.getAll(name);
      body[name] = values.length === 1 ? (values[0] ?? '') : values;
    }
    return { body, malformed: false };
  }
  try {
    return { body: JSON.parse(text), malformed: false };
  } catch {
    return { body: undefined, malformed: true };
  }
}
