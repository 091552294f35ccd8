import type { GoogleAccess } from '../../../accounts/access.ts';
import { createPause, type Pause } from '../../../calendars/pause.ts';
import type { Context } from '../../../context.ts';
import type { Pace } from './pace.ts';
import { type ActivityPage, readPage } from './page.ts';
import type { Place } from './progress.ts';
import { garbledPage, givenUp, type Refusal, refusalOf } from './refusal.ts';

export type PageAnswer =
  | { readonly ok: true; readonly page: ActivityPage }
  | { readonly ok: false; readonly refusal: Refusal };

export interface PageSender {
  /** Requests sent until now. */
  readonly requests: number;
  /** One page, asked for again while it is refused in passing. Never throws for what the network or Google does. */
  page(place: Place): Promise<PageAnswer>;
}

/** Of a row hardly a tenth is read; without the mask and the line breaks a page is a fraction of its size. */
const fields =
  'kind,nextPageToken,items(id(time,uniqueQualifier),actor(callerType,email,profileId),ipAddress,' +
  'events(name,parameters(name,value,intValue,boolValue)))';

/** As many as Google allows. */
const rowsPerPage = 1000;

/**
 * Asks `activities.list` of the application meet for `call_ended` of everybody.
 * https://developers.google.com/workspace/admin/reports/reference/rest/v1/activities/list
 */
export function createPageSender(
  context: Pick<Context, 'endpoints' | 'timing' | 'now'>,
  access: GoogleAccess,
  pace: Pace,
  signal: AbortSignal,
): PageSender {
  const { timing, endpoints } = context;
  const pause: Pause = createPause(signal);
  let requests = 0;

  const send = async (place: Place, renew: boolean): Promise<PageAnswer> => {
    await pause(pace.next(context.now()));
    if (signal.aborted) return abandoned;
    requests += 1;
    try {
      const response = await access.auth.request<unknown>({
        url: urlOf(endpoints.google.adminRoot, place),
        // Google compresses for programs that say so in both (https://developers.google.com/workspace/admin/reports/v1/guides/performance).
        headers: { 'accept-encoding': 'gzip', 'user-agent': 'Muster (gzip)' },
        responseType: 'json',
        timeout: timing.request,
        retry: false,
        signal,
        // A 401 would renew the token; here it mostly says that the account is no administrator.
        ...(renew ? {} : { validateStatus: () => true }),
      });
      if (response.status >= 400) return { ok: false, refusal: refusalOf({ response }, access.address) };
      const page = readPage(response.data);
      return page === null ? { ok: false, refusal: garbledPage } : { ok: true, page };
    } catch (error) {
      if (signal.aborted) return abandoned;
      return { ok: false, refusal: refusalOf(error, access.address) };
    }
  };

  return {
    get requests() {
      return requests;
    },
    page: async (place) => {
      const waits = { quota: [...timing.reportsQuota], passing: [...timing.retry] };
      let renewed = false;
      for (;;) {
        const answer = await send(place, renewed);
        if (answer.ok) return answer;
        const { kind, retryAfter } = answer.refusal;
        if (kind === 'token' && !renewed) {
          renewed = true;
          continue;
        }
        const wait = kind === 'quota' || kind === 'passing' ? waits[kind].shift() : undefined;
        if (wait === undefined || (retryAfter ?? 0) > timing.retryAfter) return answer;
        await pause(Math.max(wait, retryAfter ?? 0));
      }
    },
  };
}

const abandoned: PageAnswer = {
  ok: false,
  refusal: { failure: givenUp, kind: 'final', retryAfter: null },
};

function urlOf(root: string, { from, to, pageToken }: Place): string {
  const url = new URL('/admin/reports/v1/activity/users/all/applications/meet', root);
  const set = (name: string, value: string): void => url.searchParams.set(name, value);
  set('eventName', 'call_ended');
  set('startTime', new Date(from).toISOString());
  if (to !== null) set('endTime', new Date(to).toISOString());
  set('maxResults', String(rowsPerPage));
  set('fields', fields);
  set('prettyPrint', 'false');
  if (pageToken !== null) set('pageToken', pageToken);
  return url.href;
}
