import { googleError } from '../google/errors.ts';
import { accepted } from '../google/scopes.ts';
import type { Answer, DemoRequest } from '../http/exchange.ts';
import { type CalendarWorld, identify } from './access.ts';
import { type Calendar, calendarListEntry, roleOf } from './calendars.ts';
import type { CalendarShelf } from './shelf.ts';
import type { SyncTokens } from './tokens.ts';

const ranks = ['freeBusyReader', 'reader', 'writer', 'owner'];

/** `calendarList.list`: with a sync token what changed, calendars that are not shared any more included. */
export function calendarList(
  world: CalendarWorld,
  shelf: CalendarShelf,
  tokens: SyncTokens,
  request: DemoRequest,
): Answer {
  const identified = identify(world, request, accepted.calendarList);
  if ('refused' in identified) return identified.refused;
  const { account } = identified.value;
  const { query } = request;
  const syncToken = query.get('syncToken');
  const since = syncToken === null ? null : tokens.read(syncToken);
  if (since !== null && 'refused' in since) return since.refused;
  const minimum = query.get('minAccessRole');
  if (since !== null && minimum !== null) return googleError('badRequest', undefined, 'minAccessRole');

  const entryOf = (calendar: Calendar) => {
    const listed = calendar.roles[account.address];
    const role = listed === undefined ? null : roleOf(calendar, account);
    if (role === null) return since === null ? [] : [{ id: calendar.id, deleted: true }];
    if (minimum !== null && ranks.indexOf(role) < ranks.indexOf(minimum)) return [];
    return [calendarListEntry(calendar, account, role)];
  };
  const items = shelf.all
    .filter(({ id }) => since === null || shelf.changedAfter(id, since.revision))
    .flatMap(entryOf);
  const limit = Math.min(Number(query.get('maxResults') ?? 100), 250);
  const skip = Number(query.get('pageToken') ?? 0);
  if (!(limit >= 1) || !(skip >= 0)) return googleError('invalid');
  return {
    status: 200,
    body: {
      kind: 'calendar#calendarList',
      etag: `"p${shelf.revision}"`,
      ...(skip + limit < items.length
        ? { nextPageToken: `${skip + limit}` }
        : { nextSyncToken: tokens.write(shelf.revision) }),
      items: items.slice(skip, skip + limit),
    },
  };
}
