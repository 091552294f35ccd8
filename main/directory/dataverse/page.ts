import { fail, ok, type Result } from '../../result.ts';
import { service } from './failures.ts';

export interface Page {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Where the next page is; on the origin of this one. Null: this was the last. */
  readonly next: string | null;
}

/**
 * Reads `{"value": [...], "@odata.nextLink"?: "..."}`, the answer to `url`. The link may be relative to it. One that
 * leads to another origin makes the page `service-garbled`: the token would go there.
 */
export function readPage(body: string, url: string): Result<Page> {
  const garbled = fail('service-garbled', { service });
  const answer = parse(body);
  if (!isRecord(answer) || !Array.isArray(answer.value) || !answer.value.every(isRecord)) return garbled;
  const link = answer['@odata.nextLink'];
  if (link === undefined || link === null) return ok({ rows: answer.value, next: null });
  if (typeof link !== 'string' || !URL.canParse(link, url)) return garbled;
  const next = new URL(link, url);
  if (next.origin !== new URL(url).origin) return garbled;
  return ok({ rows: answer.value, next: next.href });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
