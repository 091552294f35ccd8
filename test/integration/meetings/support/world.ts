import { OAuth2Client } from 'google-auth-library';
import type { Connections, GoogleAccess, ZoomAccess } from '../../../../main/accounts/access.ts';
import { zoomToken } from '../../../../main/accounts/zoom/requests.ts';
import { Broadcast } from '../../../../main/broadcast.ts';
import type { Context } from '../../../../main/context.ts';
import type { ZoomApp } from '../../../../main/demo/zoom/zoom.ts';
import type { Directory } from '../../../../main/directory/directory.ts';
import { productionEndpoints } from '../../../../main/endpoints.ts';
import { linkRules } from '../../../../main/links/rules.ts';
import { createMeetings, type Meetings } from '../../../../main/meetings/create-meetings.ts';
import { type Failure, fail, ok } from '../../../../main/result.ts';
import { openDatabase } from '../../../../main/storage/database.ts';
import { productionTiming, type Timing } from '../../../../main/timing.ts';
import { describeFailure } from '../../../../main/words/words.ts';
import type { Audience } from '../../../../preload/contract/audience.ts';
import type { Topic } from '../../../../preload/contract/events.ts';
import { createTestPlatform, type TestPlatform } from '../../../support/platform.ts';

/** Wednesday 14 October 2026, 08:00 UTC. */
export const noon = Date.UTC(2026, 9, 14, 8, 0, 20);

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export const shortTiming: Timing = {
  ...productionTiming,
  request: 300,
  retry: [5, 10, 20],
  conference: [5, 10, 20, 40],
  retryAfter: 1500,
  batch: [5, 10, 20, 40, 80, 160],
};

export interface World {
  readonly meetings: Meetings;
  readonly directory: Directory;
  readonly context: Context;
  readonly platform: TestPlatform;
  readonly accounts: FakeAccount[];
  readonly clock: { now: number };
  /** Topics that were told to have changed. */
  readonly changed: Topic[];
  /** `others`: what else ends before the records are closed. */
  close(others?: Promise<unknown>): Promise<void>;
}

export class FakeAccount implements GoogleAccess {
  readonly accountId: string;
  readonly address: string;
  readonly auth: OAuth2Client;
  readonly told: (Failure | 'succeeded')[] = [];
  permissions = new Set(['identity', 'events', 'calendars']);

  constructor(accountId: string, address: string) {
    this.accountId = accountId;
    this.address = address;
    this.auth = new OAuth2Client();
    this.auth.setCredentials({ access_token: 'token', expiry_date: Date.now() + 3_600_000 });
  }

  succeeded(): void {
    this.told.push('succeeded');
  }

  failed(failure: Failure): void {
    this.told.push(failure);
  }
}

function zoomOf(context: Context, app: ZoomApp): Pick<Connections, 'zoom'> {
  const where = { ...context, now: Date.now };
  const access: ZoomAccess = {
    accountId: 'zoom:a1',
    host: app.host,
    token: async () => {
      const given = await zoomToken(where, app);
      return given.ok ? ok(given.value.token) : given;
    },
    succeeded: () => {},
    failed: () => {},
  };
  return { zoom: async () => ok(access) };
}

/** The domain over a real SQLite file and a Calendar at `origin`; `userData` continues an earlier world. */
export function createWorld(options: {
  origin: string;
  timing?: Partial<Timing>;
  userData?: string;
  accounts?: FakeAccount[];
  workspace?: 'real' | 'demo';
  directory?: Partial<Directory>;
  /** A Zoom at this origin that takes this app. */
  zoom?: { readonly origin: string; readonly app: ZoomApp };
}): World {
  const platform = createTestPlatform(options.userData === undefined ? {} : { userData: options.userData });
  const opened = openDatabase(`${platform.userData}/muster.db`, Date.now);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  const clock = { now: noon };
  const broadcast = new Broadcast();
  const changed: Topic[] = [];
  broadcast.subscribe((_name, payload) => {
    if ('topics' in payload) changed.push(...payload.topics);
  });
  const endpoints = {
    ...productionEndpoints,
    google: { ...productionEndpoints.google, apiRoot: options.origin },
    ...(options.zoom
      ? { zoom: { token: `${options.zoom.origin}/oauth/token`, apiRoot: options.zoom.origin } }
      : {}),
  };
  const context: Context = {
    workspace: options.workspace ?? 'real',
    platform,
    database,
    endpoints,
    timing: { ...shortTiming, ...options.timing },
    links: linkRules(endpoints),
    keychainService: 'none',
    broadcast,
    log: silent,
    now: () => clock.now,
    describe: (failure) => describeFailure(failure, 'en'),
  };
  const accounts = options.accounts ?? [new FakeAccount('a1', 'coordinator@example.org')];
  const directory = { ...smallDirectory, ...options.directory };
  const connections = {
    ...connectionsOf(accounts),
    ...(options.zoom ? zoomOf(context, options.zoom.app) : {}),
  };
  const meetings = createMeetings(context, connections, directory);
  return {
    meetings,
    directory,
    context,
    platform,
    accounts,
    clock,
    changed,
    close: async (others) => {
      await meetings.close();
      await others;
      database.close();
    },
  };
}

function connectionsOf(accounts: FakeAccount[]): Parameters<typeof createMeetings>[1] {
  return {
    google: async (accountId, permission) => {
      const one = accounts.find((account) =>
        accountId === undefined ? account.permissions.has(permission) : account.accountId === accountId,
      );
      if (!one) {
        const first = accounts[0];
        if (accountId === undefined && first) {
          return fail('permission-missing', { address: first.address, permission });
        }
        return fail('account-missing');
      }
      if (!one.permissions.has(permission)) {
        return fail('permission-missing', { address: one.address, permission });
      }
      return ok(one);
    },
    zoom: async () => fail('zoom-missing'),
    allGoogle: async (permission) => accounts.filter((account) => account.permissions.has(permission)),
    dataverse: async () => fail('dataverse-missing'),
  };
}

/** Two people of a project, and typed addresses; the real directory has its own tests. */
const smallDirectory: Directory = {
  searchPeople: async () => ok({ people: [], asOf: null }),
  projects: async () => ok({ projects: [], asOf: null }),
  projectMembers: async () => ok({ people: [], asOf: null }),
  peopleCalled: async () => ok(new Map()),
  namesOf: () => new Map(),
  resolveAudiences: async () => ok([]),
  resolveAudience: async (request) => {
    const resolved: Audience['resolved'] = [];
    const unresolved: Audience['unresolved'] = [];
    if (request.projectId !== undefined) {
      const why = { kind: 'project' as const, projectId: request.projectId, projectName: 'Choir' };
      resolved.push(
        { email: 'ana@example.org', name: 'Ana Ruiz', employeeId: 'E1', why: [why] },
        { email: 'zoe@example.org', name: 'Zoë Ash', employeeId: 'E2', why: [why] },
      );
    }
    for (const email of request.employeeEmails ?? []) {
      const known = resolved.find((one) => one.email === email);
      if (known) known.why.push({ kind: 'typed' });
      else if (email.includes('@'))
        resolved.push({ email, name: null, employeeId: null, why: [{ kind: 'typed' }] });
      else
        unresolved.push({
          kind: 'address',
          value: email,
          name: null,
          reason: 'address-invalid',
          why: 'typed',
        });
    }
    resolved.reverse();
    return ok({
      audienceType: 'custom',
      resolved,
      unresolved,
      duplicatesRemoved: 0,
      project: request.projectId === undefined ? null : { projectId: request.projectId, name: 'Choir' },
      source: 'live',
      asOf: null,
    });
  },
};
