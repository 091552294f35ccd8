import type { ConferenceBook } from '../conferences/book.ts';
import { ended, type Held } from '../conferences/model.ts';
import type { Grants } from '../google/grants.ts';
import { accepted } from '../google/scopes.ts';
import type { ServiceGate } from '../google/services.ts';
import {
  exhausted,
  scopeInsufficient,
  serviceDisabled,
  statusError,
  unauthenticated,
} from '../google/status.ts';
import { type Answer, bearer, type DemoRequest, type Route } from '../http/exchange.ts';
import { dashed, readFilter } from './filter.ts';
import { pageOf } from './paging.ts';
import { type Participant, participantsOf, userView } from './people.ts';
import { type Room, spaceName } from './rooms.ts';

export interface MeetWorld {
  readonly book: ConferenceBook;
  readonly grants: Grants;
  readonly gate: ServiceGate;
  readonly now: () => number;
  readonly rooms: (address: string) => readonly Room[];
}

const day = 24 * 60 * 60_000;
/** Records end thirty days after the conference. */
const kept = 30 * day;
const root = '^/v2/conferenceRecords';
const records = { usual: 25, most: 100 };
const people = { usual: 100, most: 250 };

type Handler = (address: string, request: DemoRequest, parameters: readonly string[]) => Answer;

/** Google Meet REST v2, as far as it tells of conferences and rooms. */
export function meetRoutes(world: MeetWorld): readonly Route[] {
  const get = (path: string, handle: Handler): Route => ({
    method: 'GET',
    path: new RegExp(`${path}$`),
    handle: (request, parameters) => {
      const caller = callerOf(world, request);
      return 'refused' in caller ? caller.refused : handle(caller.value, request, parameters);
    },
  });
  const inRecord =
    (act: (held: Held, request: DemoRequest, parameters: readonly string[]) => Answer): Handler =>
    (address, request, [id = '', ...rest]) => {
      const held = ofCaller(world, address).find((candidate) => candidate.id === id);
      return held === undefined ? notFound() : act(held, request, rest);
    };
  return [
    get(root, (address, request) => listRecords(world, address, request)),
    get(
      `${root}/([^/]+)`,
      inRecord((held) => ({ status: 200, body: recordView(held, world.now()) })),
    ),
    get(
      `${root}/([^/]+)/participants`,
      inRecord((held, request) => listParticipants(world, held, request)),
    ),
    get(
      `${root}/([^/]+)/participants/([^/]+)`,
      inRecord((held, _request, [id = '']) => {
        const found = participantsOf(held, world.now()).find((participant) => participant.id === id);
        return found === undefined ? notFound() : { status: 200, body: participantView(held, found) };
      }),
    ),
    get(
      `${root}/([^/]+)/participants/([^/]+)/participantSessions`,
      inRecord((held, request, [id = '']) => listSessions(world, held, id, request)),
    ),
    get('^/v2/spaces/([^/]+)', (address, _request, [name = '']) => space(world, address, name)),
  ];
}

function callerOf(
  { grants, gate }: MeetWorld,
  request: DemoRequest,
): { readonly value: string } | { readonly refused: Answer } {
  const grant = grants.byAccessToken(bearer(request) ?? '');
  if (grant === null) return { refused: unauthenticated() };
  if (!accepted.meet.some((scope) => grant.scopes.includes(scope))) return { refused: scopeInsufficient() };
  const admission = gate('meet', grant.account.address);
  if (admission === 'disabled') return { refused: serviceDisabled('meet') };
  if (admission === 'exhausted') return { refused: exhausted('Meet API read requests') };
  return { value: grant.account.address };
}

/** What there is by now and is still kept, newest first. */
function ofCaller({ book, now }: MeetWorld, address: string): readonly Held[] {
  return book
    .organisedBy(address)
    .filter(({ start, end }) => start <= now() && (end === null || end > now() - kept));
}

function listRecords(world: MeetWorld, address: string, { query }: DemoRequest): Answer {
  const holds = readFilter(query.get('filter') ?? '', {
    'space.meeting_code': 'text',
    'space.name': 'text',
    start_time: 'time',
    end_time: 'time',
  });
  if (holds === null) return badFilter();
  const now = world.now();
  const found = ofCaller(world, address).filter((held) =>
    holds({
      'space.meeting_code': held.code,
      'space.name': spaceName(held.code),
      start_time: held.start,
      end_time: ended(held.end, now),
    }),
  );
  const page = pageOf(query, found, records, `records/${address}`);
  if ('refused' in page) return page.refused;
  const { items, next } = page.value;
  return {
    status: 200,
    body: {
      ...(items.length === 0 ? {} : { conferenceRecords: items.map((held) => recordView(held, now)) }),
      ...(next === null ? {} : { nextPageToken: next }),
    },
  };
}

function listParticipants(world: MeetWorld, held: Held, { query }: DemoRequest): Answer {
  const holds = readFilter(query.get('filter') ?? '', {
    earliest_start_time: 'time',
    latest_end_time: 'time',
  });
  if (holds === null) return badFilter();
  const found = participantsOf(held, world.now()).filter(({ earliest, latest }) =>
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

function listSessions(world: MeetWorld, held: Held, id: string, { query }: DemoRequest): Answer {
  const now = world.now();
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

function space(world: MeetWorld, address: string, name: string): Answer {
  const room = world
    .rooms(address)
    .find(({ code }) => spaceName(code) === `spaces/${name}` || code === dashed(name));
  if (room === undefined) return statusError('NOT_FOUND', `Resource "spaces/${name}" was not found.`);
  const now = world.now();
  const running = world.book
    .byCode(room.code)
    .find(({ start, end }) => start <= now && ended(end, now) === null);
  return {
    status: 200,
    body: {
      name: spaceName(room.code),
      meetingUri: `https://meet.google.com/${room.code}`,
      meetingCode: room.code,
      config: { accessType: 'TRUSTED', entryPointAccess: 'ALL' },
      ...(running === undefined ? {} : { activeConference: { conferenceRecord: recordName(running) } }),
    },
  };
}

const recordName = ({ id }: Held): string => `conferenceRecords/${id}`;

function recordView(held: Held, now: number): Record<string, unknown> {
  const end = ended(held.end, now);
  return {
    name: recordName(held),
    startTime: written(held.start),
    ...endTime('endTime', end),
    ...(end === null ? {} : { expireTime: written(end + kept) }),
    space: spaceName(held.code),
  };
}

const participantView = (
  held: Held,
  { id, who, earliest, latest }: Participant,
): Record<string, unknown> => ({
  name: `${recordName(held)}/participants/${id}`,
  earliestStartTime: written(earliest),
  ...endTime('latestEndTime', latest),
  ...userView(who),
});

/** With as many digits as there are (google.protobuf.Timestamp). */
const written = (instant: number): string => new Date(instant).toISOString().replace(/\.000Z$/, 'Z');

const endTime = (name: string, end: number | null): Record<string, string> =>
  end === null ? {} : { [name]: written(end) };

const notFound = (): Answer => statusError('NOT_FOUND', 'Requested entity was not found.');
const badFilter = (): Answer => statusError('INVALID_ARGUMENT', 'Request contains an invalid filter.');
