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
import { dashed } from './filter.ts';
import { listParticipants, listRecords, listSessions, notFound } from './lists.ts';
import { participantsOf } from './people.ts';
import { type Room, spaceName } from './rooms.ts';
import { kept, participantView, recordName, recordView } from './views.ts';

export interface MeetWorld {
  readonly book: ConferenceBook;
  readonly grants: Grants;
  readonly gate: ServiceGate;
  readonly now: () => number;
  readonly rooms: (address: string) => readonly Room[];
}

const root = '^/v2/conferenceRecords';

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
    get(root, (address, request) => listRecords(ofCaller(world, address), world.now(), request, address)),
    get(
      `${root}/([^/]+)`,
      inRecord((held) => ({ status: 200, body: recordView(held, world.now()) })),
    ),
    get(
      `${root}/([^/]+)/participants`,
      inRecord((held, request) => listParticipants(held, world.now(), request)),
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
      inRecord((held, request, [id = '']) => listSessions(held, id, world.now(), request)),
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
