import { createHash } from 'node:crypto';
import type { ConferenceBook } from '../conferences/book.ts';
import { leftInReports, type Stay } from '../conferences/model.ts';
import { googleError } from '../google/errors.ts';
import type { Grants } from '../google/grants.ts';
import { accepted } from '../google/scopes.ts';
import type { ServiceGate } from '../google/services.ts';
import { type Answer, bearer, type DemoRequest, type Route } from '../http/exchange.ts';
import { passes } from './filters.ts';
import { lagOf, longestLag, type ReportsLag } from './lag.ts';
import type { PageTokens, Place } from './page-tokens.ts';
import { type ReportsQuery, readReportsQuery } from './query.ts';
import { type Activity, activityOf } from './row.ts';

export interface ReportsWorld {
  readonly book: ConferenceBook;
  readonly grants: Grants;
  readonly gate: ServiceGate;
  readonly tokens: PageTokens;
  readonly now: () => number;
  readonly domain: string;
  readonly lag: () => ReportsLag;
  readonly isAdministrator: (address: string) => boolean;
}

const day = 24 * 60 * 60_000;
/** Google keeps the log for half a year (knowledge.workspace.google.com/admin/reports/data-retention-and-lag-times). */
const kept = 180 * day;

/** `activities.list` of the Admin SDK's Reports API, for the application `meet`. */
export function reportsRoutes(world: ReportsWorld): readonly Route[] {
  return [
    {
      method: 'GET',
      path: /^\/admin\/reports\/v1\/activity\/users\/([^/]+)\/applications\/([^/]+)$/,
      handle: (request, [userKey = '', application = '']) =>
        refusal(world, request) ?? list(world, request, userKey, application),
    },
  ];
}

function refusal(world: ReportsWorld, request: DemoRequest): Answer | null {
  const grant = world.grants.byAccessToken(bearer(request) ?? '');
  if (grant === null) return googleError('authError');
  if (!accepted.reports.some((scope) => grant.scopes.includes(scope)))
    return googleError('insufficientPermissions');
  const admission = world.gate('reports', grant.account.address);
  if (admission === 'disabled') return googleError('accessNotConfigured');
  // Beyond its quota this API says 503, not 429 (developers.google.com/workspace/admin/reports/v1/limits).
  if (admission === 'exhausted') return googleError('backendError');
  if (world.isAdministrator(grant.account.address)) return null;
  return googleError('authError', 'Access denied. You are not authorized to read activity records.');
}

function list(world: ReportsWorld, request: DemoRequest, userKey: string, application: string): Answer {
  if (application !== 'meet') return googleError('invalid', 'Invalid value', 'applicationName');
  const read = readReportsQuery(request.query, world.now());
  if ('refused' in read) return read.refused;
  const token = request.query.getAll('pageToken').at(-1);
  const place = token === undefined ? null : world.tokens.read(token, request.query, userKey);
  if (token !== undefined && place === null) return googleError('invalid', 'Invalid value', 'pageToken');
  const { items, next } = page(world, read.value, userKey, place);
  return {
    status: 200,
    body: {
      kind: 'admin#reports#activities',
      etag: `"${createHash('sha256')
        .update(items.map(({ etag }) => etag).join())
        .digest('base64url')}"`,
      ...(items.length === 0 ? {} : { items }),
      ...(next === null ? {} : { nextPageToken: world.tokens.write(next, request.query, userKey) }),
    },
  };
}

/** Newest first; the place of the last row when another follows it. */
function page(
  world: ReportsWorld,
  query: ReportsQuery,
  userKey: string,
  after: Place | null,
): { readonly items: readonly Activity[]; readonly next: Place | null } {
  const items: Activity[] = [];
  const now = world.now();
  if (query.eventName !== null && query.eventName !== 'call_ended') return { items, next: null };
  const stays = world.book.stays();
  const oldest = Math.max(query.from, now - kept);
  let last: Place | null = null;
  for (let index = begin(stays, after?.left ?? query.to); index < stays.length; index += 1) {
    const stay = stays[index];
    if (stay === undefined) break;
    const left = leftOf(stay);
    const { endpoint } = stay.visit;
    if (left < oldest) break;
    if (after !== null && left === after.left && endpoint <= after.endpoint) continue;
    if (!isThere(stay, now, world.lag())) continue;
    const activity = activityOf(stay, world.domain);
    if (!isOf(activity, userKey) || !passes(activity.events[0].parameters, query.filters)) continue;
    if (items.length === query.limit) return { items, next: last };
    items.push(activity);
    last = { left, endpoint };
  }
  return { items, next: null };
}

const leftOf = (stay: Stay): number => leftInReports(stay.visit) ?? 0;

function isThere(stay: Stay, now: number, lag: ReportsLag): boolean {
  const age = now - leftOf(stay);
  if (age < 0) return false;
  return (lag === 'varied' && age >= longestLag) || age >= lagOf(stay.visit.endpoint, lag);
}

const isOf = ({ actor }: Activity, userKey: string): boolean =>
  userKey === 'all' || actor.email === userKey || actor.profileId === userKey;

/** The first stay that ended by `to`. */
function begin(stays: readonly Stay[], to: number): number {
  let low = 0;
  let high = stays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stay = stays[middle];
    if (stay !== undefined && leftOf(stay) > to) low = middle + 1;
    else high = middle;
  }
  return low;
}
