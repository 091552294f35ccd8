import { ended, type Held } from '../conferences/model.ts';
import { statusError } from '../google/status.ts';
import type { Answer, DemoRequest } from '../http/exchange.ts';
import { readFilter } from './filter.ts';
import { pageOf } from './paging.ts';
import { participantsOf } from './people.ts';
import { spaceName } from './rooms.ts';
import { endTime, participantView, recordName, recordView, written } from './views.ts';

const records = { usual: 25, most: 100 };
const people = { usual: 100, most: 250 };

/** `conferenceRecords.list` over the records that the caller may see, newest first. */
export function listRecords(
  held: readonly Held[],
  now: number,
  { query }: DemoRequest,
  caller: string,
): Answer {
  const holds = readFilter(query.get('filter') ?? '', {
    'space.meeting_code': 'text',
    'space.name': 'text',
    start_time: 'time',
    end_time: 'time',
  });
  if (holds === null) return badFilter();
  const found = held.filter(({ code, start, end }) =>
    holds({
      'space.meeting_code': code,
      'space.name': spaceName(code),
      start_time: start,
      end_time: ended(end, now),
    }),
  );
  const page = pageOf(query, found, records, `records/${caller}`);
  if ('refused' in page) return page.refused;
  const { items, next } = page.value;
  return {
    status: 200,
    body: {
      ...(items.length === 0 ? {} : { conferenceRecords: items.map((record) => recordView(record, now)) }),
      ...(next === null ? {} : { nextPageToken: next }),
    },
  };
}

/** `participants.list` */
export function listParticipants(held: Held, now: number, { query }: DemoRequest): Answer {
  const holds = readFilter(query.get('filter') ?? '', {
    earliest_start_time: 'time',
    latest_end_time: 'time',
  });
  if (holds === null) return badFilter();
  const found = participantsOf(held, now).filter(({ earliest, latest }) =>
    holds({ earliest_start_time: earliest, latest_end_time: latest }),
  );
  const page = pageOf(query, found, people, held.id);
  if ('refused' in page) return page.refused;
  const { items, next } = page.value;
  const counted = /totalSize|\*/.test(query.get('fields') ?? '');
  return {
    status: 200,
    body: {
      ...(items.length === 0
        ? {}
        : { participants: items.map((participant) => participantView(held, participant)) }),
      ...(counted ? { totalSize: found.length } : {}),
      ...(next === null ? {} : { nextPageToken: next }),
    },
  };
}

/** `participantSessions.list` of the participant `id`. */
export function listSessions(held: Held, id: string, now: number, { query }: DemoRequest): Answer {
  const participant = participantsOf(held, now).find((candidate) => candidate.id === id);
  if (participant === undefined) return notFound();
  const holds = readFilter(query.get('filter') ?? '', { start_time: 'time', end_time: 'time' });
  if (holds === null) return badFilter();
  const found = participant.visits.filter(({ joined, left }) =>
    holds({ start_time: joined, end_time: ended(left, now) }),
  );
  const page = pageOf(query, found, people, `${held.id}/${id}`);
  if ('refused' in page) return page.refused;
  const { items, next } = page.value;
  const parent = `${recordName(held)}/participants/${id}/participantSessions`;
  return {
    status: 200,
    body: {
      ...(items.length === 0
        ? {}
        : {
            participantSessions: items.map(({ endpoint, joined, left }) => ({
              name: `${parent}/${endpoint}`,
              startTime: written(joined),
              ...endTime('endTime', ended(left, now)),
            })),
          }),
      ...(next === null ? {} : { nextPageToken: next }),
    },
  };
}

export const notFound = (): Answer => statusError('NOT_FOUND', 'Requested entity was not found.');
const badFilter = (): Answer => statusError('INVALID_ARGUMENT', 'Request contains an invalid filter.');
