import { googleError } from '../google/errors.ts';
import type { Grant, Grants } from '../google/grants.ts';
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
import type { Profile } from './profiles.ts';
import { directoryUser, personView } from './views.ts';

export interface PeopleWorld {
  readonly profiles: () => ReadonlyMap<string, Profile>;
  readonly grants: Grants;
  readonly gate: ServiceGate;
  readonly isAdministrator: (address: string) => boolean;
}

/** The most names of one `people:batchGet` (developers.google.com/people/api/rest/v1/people/getBatchGet). */
const mostNames = 200;

/** Who is behind an account's number: the People API, and the Directory API of the Admin SDK. */
export function peopleRoutes(world: PeopleWorld): readonly Route[] {
  return [
    {
      method: 'GET',
      path: /^\/v1\/people\/([^/:]+)$/,
      handle: (request, [id = '']) =>
        withCaller(world, request, (grant) => person(world, grant, request, id)),
    },
    {
      method: 'GET',
      path: /^\/v1\/people:batchGet$/,
      handle: (request) => withCaller(world, request, (grant) => people(world, grant, request)),
    },
    {
      method: 'GET',
      path: /^\/admin\/directory\/v1\/users\/([^/]+)$/,
      handle: (request, [userKey = '']) => user(world, request, userKey),
    },
  ];
}

function withCaller(
  { grants, gate }: PeopleWorld,
  request: DemoRequest,
  act: (grant: Grant) => Answer,
): Answer {
  const grant = grants.byAccessToken(bearer(request) ?? '');
  if (grant === null) return unauthenticated();
  if (!accepted.people.some((scope) => grant.scopes.includes(scope))) return scopeInsufficient();
  const admission = gate('people', grant.account.address);
  if (admission === 'disabled') return serviceDisabled('people');
  if (admission === 'exhausted') return exhausted('Critical read requests');
  return act(grant);
}

function person(world: PeopleWorld, grant: Grant, { query }: DemoRequest, id: string): Answer {
  const fields = fieldsOf(query);
  if (fields === null) return noMask();
  const profile = world.profiles().get(id);
  if (profile === undefined) return statusError('NOT_FOUND', 'Requested entity was not found.');
  return { status: 200, body: personView(profile, fields, seesDomain(grant)) };
}

function people(world: PeopleWorld, grant: Grant, { query }: DemoRequest): Answer {
  const fields = fieldsOf(query);
  if (fields === null) return noMask();
  const names = query.getAll('resourceNames');
  if (names.length === 0 || names.length > mostNames) {
    return statusError('INVALID_ARGUMENT', `resourceNames must hold between 1 and ${mostNames} names.`);
  }
  const profiles = world.profiles();
  const responses = names.map((requestedResourceName) => {
    const profile = profiles.get(requestedResourceName.replace(/^people\//, ''));
    if (profile === undefined) {
      const message = 'Requested entity was not found.';
      return { requestedResourceName, httpStatusCode: 404, status: { code: 5, message } };
    }
    const view = personView(profile, fields, seesDomain(grant));
    return { requestedResourceName, httpStatusCode: 200, person: view };
  });
  return { status: 200, body: { responses } };
}

/** Domain profiles are shown with this scope; the caller's contacts, which `contacts.readonly` opens, are none here. */
const seesDomain = ({ scopes }: Grant): boolean =>
  scopes.some((scope) => scope.endsWith('/directory.readonly'));

function fieldsOf(query: URLSearchParams): readonly string[] | null {
  const mask = query.get('personFields') ?? query.get('requestMask.includeField') ?? '';
  const fields = mask.split(',').map((field) => field.trim().replace(/^person\./, ''));
  return mask === '' ? null : fields;
}

const noMask = (): Answer =>
  statusError('INVALID_ARGUMENT', 'personFields mask is required. Please specify one or more valid paths.');

function user(world: PeopleWorld, request: DemoRequest, userKey: string): Answer {
  const grant = world.grants.byAccessToken(bearer(request) ?? '');
  if (grant === null) return googleError('authError');
  if (!accepted.directory.some((scope) => grant.scopes.includes(scope)))
    return googleError('insufficientPermissions');
  const admission = world.gate('directory', grant.account.address);
  if (admission === 'disabled') return googleError('accessNotConfigured');
  if (admission === 'exhausted') return googleError('quotaExceeded');
  const everybody = request.query.get('viewType') === 'domain_public';
  if (!everybody && !world.isAdministrator(grant.account.address)) {
    return googleError('forbidden', 'Not Authorized to access this resource/api');
  }
  const profiles = world.profiles();
  const profile = profiles.get(userKey) ?? [...profiles.values()].find(({ email }) => email === userKey);
  if (profile === undefined || !profile.inside) {
    return googleError('notFound', 'Resource Not Found: userKey');
  }
  return { status: 200, body: directoryUser(profile) };
}
