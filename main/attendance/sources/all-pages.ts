import type { Result } from '../../result.ts';
import type { Answer } from './ask.ts';

export interface ListPage {
  readonly nextPageToken?: string | null | undefined;
}

/** Far more than there can be: a service that never stops giving pages does not hold Muster for ever. */
const mostPages = 500;

/**
 * Reads a list to its end. The token decides, not the number of items: a page may be empty and have a next one. Where a
 * token is no longer taken (400, 404, 410), the list is read once more from its beginning.
 */
export async function allPages<T extends ListPage>(
  service: string,
  read: (pageToken: string | null) => Promise<Answer<T>>,
): Promise<Answer<T[]>> {
  let restarted = false;
  let pages: T[] = [];
  let token: string | null = null;
  for (;;) {
    const page: Answer<T> = await read(token);
    if (!page.ok) {
      const isGone = token !== null && [400, 404, 410].includes(page.status ?? 0);
      if (!isGone || restarted) return page;
      restarted = true;
      pages = [];
      token = null;
      continue;
    }
    pages.push(page.value);
    const next: string | null = page.value.nextPageToken || null;
    if (pages.length === mostPages || (next !== null && next === token)) {
      return { ok: false, error: { code: 'service-garbled', details: { service } }, status: 200 };
    }
    if (next === null) return { ok: true, value: pages };
    token = next;
  }
}

/** `Answer` without the status, for whoever does not ask. */
export const asResult = <T>(answer: Answer<T>): Result<T> =>
  answer.ok ? answer : { ok: false, error: answer.error };
