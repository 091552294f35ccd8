import { z } from 'zod';
import type { ZoomAccess } from '../../accounts/access.ts';
import type { ZoomFailure } from '../../accounts/zoom/failures.ts';
import { zoomRequest } from '../../accounts/zoom/requests.ts';
import type { Context } from '../../context.ts';

/** What Zoom is told of a meeting that takes place once; the start in milliseconds since the epoch. */
interface OnceFacts {
  readonly topic: string;
  readonly start: number;
  readonly minutes: number;
  /** IANA */
  readonly timeZone: string;
}

/** Zoom knows no times of a series: its one link serves all dates, and so no rule has to be kept in step. */
export interface SeriesFacts {
  readonly topic: string;
  readonly isSeries: true;
}

export type ZoomFacts = OnceFacts | SeriesFacts;

export interface ZoomMeeting {
  readonly zoomId: string;
  readonly joinUrl: string;
}

export type ZoomAnswer<T> = { readonly ok: true; readonly value: T } | ZoomFailure;

type Request = Omit<Parameters<typeof zoomRequest>[2], 'host'>;

/**
 * Meetings of one host (https://developers.zoom.us/docs/api/meetings/). Each method sends one request a page and repeats
 * none, but for a token that has ended. `start_url` holds the host's own token, so it is never looked at.
 */
export class ZoomClient {
  readonly #where: Pick<Context, 'endpoints' | 'timing' | 'now'>;
  readonly #signal: AbortSignal;

  constructor(where: Pick<Context, 'endpoints' | 'timing' | 'now'>, signal: AbortSignal) {
    this.#where = where;
    this.#signal = signal;
  }

  /**
   * Type 2: a scheduled meeting; 3: a recurring one without a fixed time. The marker stands in the agenda, by which it is
   * found again.
   */
  async create(access: ZoomAccess, facts: ZoomFacts, marker: string): Promise<ZoomAnswer<ZoomMeeting>> {
    return read(
      await this.#send(access, {
        method: 'POST',
        path: `/users/${encodeURIComponent(access.host)}/meetings`,
        body: { type: 'isSeries' in facts ? 3 : 2, ...bodyOf(facts), agenda: agendaOf(marker) },
      }),
      meetingSchema,
    );
  }

  /** Null: the host has no such meeting. Zoom has no idempotency key, so this is asked before a lost request is repeated. */
  async find(access: ZoomAccess, marker: string): Promise<ZoomAnswer<ZoomMeeting | null>> {
    // One that starts now counts as upcoming no more.
    for (const type of ['upcoming', 'scheduled']) {
      let next = '';
      do {
        const query = new URLSearchParams({ type, page_size: '300', ...(next && { next_page_token: next }) });
        const path = `/users/${encodeURIComponent(access.host)}/meetings?${query}`;
        const page = read(await this.#send(access, { method: 'GET', path }), pageSchema);
        if (!page.ok) return page;
        const found = page.value.meetings.find(({ agenda }) => agenda?.includes(agendaOf(marker)));
        if (found) return { ok: true, value: meetingOf(found) };
        next = page.value.next_page_token ?? '';
      } while (next !== '');
    }
    return { ok: true, value: null };
  }

  async change(access: ZoomAccess, zoomId: string, facts: ZoomFacts): Promise<ZoomAnswer<unknown>> {
    return this.#send(access, { method: 'PATCH', path: `/meetings/${zoomId}`, body: bodyOf(facts) });
  }

  /** A meeting that is gone already was deleted, which is what was wanted. */
  async remove(access: ZoomAccess, zoomId: string): Promise<ZoomAnswer<unknown>> {
    const path = `/meetings/${zoomId}?schedule_for_reminder=false`;
    const answer = await this.#send(access, { method: 'DELETE', path });
    return !answer.ok && answer.trouble === 'gone' ? { ok: true, value: undefined } : answer;
  }

  async #send(access: ZoomAccess, request: Request): Promise<ZoomAnswer<unknown>> {
    const first = await this.#once(access, request, false);
    const answer = first.ok || !first.isToken ? first : await this.#once(access, request, true);
    if (answer.ok) access.succeeded();
    else if (answer.trouble !== 'gone' && !this.#signal.aborted) access.failed(answer.failure);
    return answer;
  }

  async #once(access: ZoomAccess, request: Request, refresh: boolean): Promise<ZoomAnswer<unknown>> {
    const token = await access.token({ refresh });
    if (!token.ok) {
      return { ok: false, trouble: 'refused', failure: token.error, retryAfter: null, isToken: false };
    }
    return zoomRequest(this.#where, token.value, { ...request, host: access.host }, this.#signal);
  }
}

const agendaOf = (marker: string): string => `Muster ${marker}`;

/** With `Z` the start is an instant; the zone then says in which it is shown. */
function bodyOf(facts: ZoomFacts) {
  const topic = facts.topic.slice(0, 200);
  if ('isSeries' in facts) return { topic };
  return {
    topic,
    start_time: new Date(facts.start).toISOString().replace(/\.\d+Z$/, 'Z'),
    duration: facts.minutes,
    timezone: facts.timeZone,
  };
}

const meetingSchema = z
  .object({ id: z.union([z.number().int().min(1), z.string().regex(/^\d+$/)]), join_url: z.url() })
  .transform(meetingOf);
const pageSchema = z.object({
  meetings: z.array(
    z.object({
      id: z.union([z.number().int().min(1), z.string().regex(/^\d+$/)]),
      agenda: z.string().optional(),
      join_url: z.string(),
    }),
  ),
  next_page_token: z.string().optional(),
});

function meetingOf({ id, join_url }: { id: number | string; join_url: string }): ZoomMeeting {
  return { zoomId: String(id), joinUrl: join_url };
}

/** An answer that cannot be read leaves open what was done. */
function read<T>(answer: ZoomAnswer<unknown>, schema: z.ZodType<T>): ZoomAnswer<T> {
  if (!answer.ok) return answer;
  const parsed = schema.safeParse(answer.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    trouble: 'ambiguous',
    failure: { code: 'service-garbled', details: { service: 'Zoom' } },
    retryAfter: null,
    isToken: false,
  };
}
