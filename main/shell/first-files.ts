import type { PageResponse } from './page-response.ts';

/** Paths of the files that a built page names in its head: a window asks for them before it can show anything. */
export function namedFiles(html: string): readonly string[] {
  return [...html.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="\.(\/assets\/[^"]+)"/g)].flatMap(
    ([, path]) => path ?? [],
  );
}

/** Notes when a page and what it names have been handed over; a page that names nothing is all there is. */
export class FirstFiles {
  readonly #handedOver: () => void;
  #missing: Set<string> | undefined;

  constructor(handedOver: () => void) {
    this.#handedOver = handedOver;
  }

  answered(url: string, { headers, body }: Pick<PageResponse, 'headers' | 'body'>): void {
    if (headers['Content-Type']?.startsWith('text/html')) {
      this.#missing = new Set(namedFiles(body.toString('utf8')));
    } else {
      this.#missing?.delete(new URL(url).pathname);
    }
    if (this.#missing?.size === 0) this.#handedOver();
  }
}
