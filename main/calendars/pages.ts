import type { Timing } from '../timing.ts';
import type { Answer, Failed } from './gateway.ts';
import type { Pause } from './pause.ts';

export interface Page {
  readonly nextPageToken?: string | null | undefined;
}

/** More than any calendar has: a service that never stops giving pages does not hold Muster for ever. */
const mostPages = 200;

const endless: Failed = {
  ok: false,
  trouble: 'refused',
  failure: { code: 'service-garbled', details: { service: 'Google Calendar' } },
  retryAfter: null,
  status: null,
};

/**
 * Reads page after page. A page may be empty and still have a next one: the token decides, not the number of items. A
 * page that was refused in passing is asked for again, as `timing.retry` allows; without one of them there is no answer.
 */
export async function eachPage<T extends Page>(
  read: (pageToken: { pageToken?: string }) => Promise<Answer<T>>,
  timing: Pick<Timing, 'retry' | 'retryAfter'>,
  pause: Pause,
): Promise<Answer<T[]>> {
  const pages: T[] = [];
  let token: string | null | undefined;
  do {
    if (pages.length === mostPages) return endless;
    const page = await patiently(() => read(token ? { pageToken: token } : {}), timing, pause);
    if (!page.ok) return page;
    pages.push(page.value);
    token = page.value.nextPageToken;
  } while (token);
  return { ok: true, value: pages };
}

/** Asks again for what was refused in passing, as `timing.retry` allows. */
export async function patiently<T>(
  read: () => Promise<Answer<T>>,
  timing: Pick<Timing, 'retry' | 'retryAfter'>,
  pause: Pause,
): Promise<Answer<T>> {
  let answer = await read();
  for (const wait of timing.retry) {
    if (answer.ok) return answer;
    const { trouble, failure, retryAfter } = answer;
    if (trouble !== 'wait' && failure.code !== 'service-unavailable') return answer;
    if ((retryAfter ?? 0) > timing.retryAfter) return answer;
    await pause(Math.max(wait, retryAfter ?? 0));
    answer = await read();
  }
  return answer;
}
