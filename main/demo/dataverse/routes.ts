import { type Answer, bearer, type DemoRequest, type Route } from '../http/exchange.ts';
import { guidOf } from '../random.ts';
import { dataverseError, QueryError } from './errors.ts';
import { attributes, entityDefinitions, entitySets, lookups } from './metadata.ts';
import { answerQuery, type Paging } from './query.ts';
import type { Table } from './tables.ts';

export interface DataverseWorld {
  readonly tables: () => readonly Table[];
  readonly paging: () => Paging;
  readonly origin: string;
  /** What the environment's organisation is called. */
  readonly organisation: string;
  readonly isLive: (token: string | undefined) => boolean;
}

const root = '^/api/data/v9\\.2';
const longestUrl = 32 * 1024;

/** The Dataverse Web API, reading only. */
export function dataverseRoutes(world: DataverseWorld): readonly Route[] {
  const get = (path: string, handle: Route['handle']): Route => ({
    method: 'GET',
    path: new RegExp(`${root}${path}$`),
    handle: (request, parameters) => guarded(world, request, () => handle(request, parameters)),
  });
  const definition = "/EntityDefinitions\\(LogicalName=(?:'|%27)([^'%)]*)(?:'|%27)\\)";
  return [
    get('/', () => entitySets(world.tables(), world.origin)),
    get('/WhoAmI(?:\\(\\))?', () => ({
      status: 200,
      headers: { 'odata-version': '4.0' },
      body: {
        '@odata.context': `${world.origin}/api/data/v9.2/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
        BusinessUnitId: guidOf('business unit'),
        UserId: guidOf('user'),
        OrganizationId: guidOf('organization'),
      },
    })),
    get('/organizations', () => ({
      status: 200,
      headers: { 'odata-version': '4.0' },
      body: {
        '@odata.context': `${world.origin}/api/data/v9.2/$metadata#organizations(name)`,
        value: [{ name: world.organisation, organizationid: guidOf('organization') }],
      },
    })),
    get('/EntityDefinitions', (request) => entityDefinitions(world.tables(), request, world.origin)),
    get(`${definition}/Attributes`, (request, [name = '']) =>
      attributes(world.tables(), request, name, world.origin),
    ),
    get(
      `${definition}/Attributes/Microsoft\\.Dynamics\\.CRM\\.LookupAttributeMetadata`,
      (request, [name = '']) => lookups(world.tables(), request, name, world.origin),
    ),
    get('/(\\w+)', (request, [name = '']) => {
      const table = world.tables().find(({ entitySet }) => entitySet === name);
      if (table !== undefined) return answerQuery(table, request, world.origin, world.paging());
      return dataverseError(404, '0x80060888', `Resource not found for the segment '${name}'.`);
    }),
  ];
}

function guarded(world: DataverseWorld, request: DemoRequest, answer: () => Answer): Answer {
  if (request.target.length > longestUrl) return { status: 414, body: 'Request-URI Too Long' };
  if (!world.isLive(bearer(request))) {
    // A real environment answers a missing or dead token without a body.
    return { status: 401, headers: { 'www-authenticate': `Bearer authorization_uri="${world.origin}"` } };
  }
  try {
    return answer();
  } catch (error) {
    if (error instanceof QueryError) return dataverseError(400, '0x80060888', error.message);
    throw error;
  }
}
