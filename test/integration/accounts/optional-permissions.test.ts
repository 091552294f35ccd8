import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OptionalPermission, PermissionId } from '../../../preload/contract/accounts.ts';
import { contract } from '../../../preload/contract.ts';
import {
  closeGoogleDesk,
  codeOf,
  type Desk,
  must,
  onlyAccount,
  openDesk,
  openGoogleDesk,
  signIn,
} from './desk.ts';
import { allScopes, ana, ben, type GoogleServer } from './google-server.ts';

const root = 'https://www.googleapis.com/auth/';
const scopes = {
  reports: `${root}admin.reports.audit.readonly`,
  meet: `${root}meetings.space.readonly`,
  people: `${root}directory.readonly`,
};

let server: GoogleServer;
let desk: Desk;

beforeEach(async () => {
  ({ server, desk } = await openGoogleDesk());
});
afterEach(() => closeGoogleDesk(server, desk));

const granting = (...ids: readonly OptionalPermission[]) =>
  [allScopes, ...ids.map((id) => scopes[id])].join(' ');
const askedOf = (attempt: number) =>
  new URL(desk.platform.opened[attempt]?.url ?? '').searchParams.get('scope')?.split(' ') ?? [];
const optional = async () =>
  Object.fromEntries(
    (await onlyAccount(desk)).permissions
      .filter((permission) => permission.optional)
      .map(({ id, granted, asked }) => [id, { granted, asked }]),
  );
const accessFor = (permission: PermissionId, accountId?: string) =>
  desk.accounts.connections.google(accountId, permission);

describe('permissions that are asked when they are first needed', () => {
  it('stand in no ordinary sign-in, and nothing is amiss without them', async () => {
    must(await signIn(desk, server, ana));
    for (const scope of Object.values(scopes)) expect(askedOf(0)).not.toContain(scope);
    expect(await optional()).toEqual({
      reports: { granted: false, asked: false },
      meet: { granted: false, asked: false },
      people: { granted: false, asked: false },
    });
    expect((await onlyAccount(desk)).health.state).toBe('connected');
    expect(await accessFor('meet')).toEqual({
      ok: false,
      error: { code: 'permission-missing', details: { address: ana.email, permission: 'meet' } },
    });
    expect(await desk.accounts.connections.allGoogle('reports')).toEqual([]);
    expect((await onlyAccount(desk)).health.state).toBe('connected');
  });

  it('are asked with everything else, of the account that they are wanted of', async () => {
    const { account } = must(await signIn(desk, server, ana));
    const { accountId } = account;
    must(await signIn(desk, server, ana, { accountId, ask: ['meet'] }, granting('meet')));
    const asked = new URL(desk.platform.opened[1]?.url ?? '').searchParams;
    expect(asked.get('login_hint')).toBe(ana.email);
    expect(askedOf(1)).toEqual([...askedOf(0), scopes.meet]);
    expect(await optional()).toMatchObject({
      meet: { granted: true, asked: true },
      reports: { granted: false, asked: false },
    });
    expect(must(await accessFor('meet', accountId)).address).toBe(ana.email);
    expect(codeOf(await accessFor('reports', accountId))).toBe('permission-missing');
  });

  it('are not lost by the next sign-in, whatever it asks for', async () => {
    const { accountId } = must(
      await signIn(desk, server, ana, { ask: ['reports'] }, granting('reports')),
    ).account;
    must(await signIn(desk, server, ana, { accountId }, granting('reports')));
    expect(askedOf(1)).toContain(scopes.reports);
    must(await signIn(desk, server, ana, { accountId, ask: ['people'] }, granting('reports', 'people')));
    expect(askedOf(2)).toEqual(expect.arrayContaining([scopes.reports, scopes.people]));
    expect(askedOf(2)).not.toContain(scopes.meet);
    expect(await desk.accounts.connections.allGoogle('reports')).toHaveLength(1);
  });

  it('that were declined are told as asked, and do not spoil the connection', async () => {
    const { accountId } = must(await signIn(desk, server, ana)).account;
    must(await signIn(desk, server, ana, { accountId, ask: ['meet', 'people'] }, granting('people')));
    const expected = {
      reports: { granted: false, asked: false },
      meet: { granted: false, asked: true },
      people: { granted: true, asked: true },
    };
    expect(await optional()).toEqual(expected);
    expect((await onlyAccount(desk)).health.state).toBe('connected');
    must(await signIn(desk, server, ana, { accountId }, granting('people')));
    expect(askedOf(2)).not.toContain(scopes.meet);
    expect(await optional()).toEqual(expected);
    await desk.close();
    desk = openDesk({ endpoints: server.endpoints, client: server.client, after: desk });
    expect(await optional()).toEqual(expected);
  });

  it('leave a connection connected that Google refuses one of them to', async () => {
    must(await signIn(desk, server, ana, { ask: ['meet'] }, granting('meet')));
    const access = must(await accessFor('meet'));
    access.failed({ code: 'permission-missing', details: { address: ana.email, permission: 'meet' } });
    expect((await onlyAccount(desk)).health.state).toBe('connected');
    access.failed({ code: 'permission-missing', details: { address: ana.email, permission: 'events' } });
    expect((await onlyAccount(desk)).health.state).toBe('missing-permission');
  });

  it('are found at whichever account has them', async () => {
    must(await signIn(desk, server, ana));
    must(await signIn(desk, server, ben, { ask: ['reports'] }, granting('reports')));
    expect(must(await accessFor('reports')).address).toBe(ben.email);
    expect((await desk.accounts.connections.allGoogle('reports')).map(({ address }) => address)).toEqual([
      ben.email,
    ]);
  });

  it('keep an account of before there were any', async () => {
    must(await signIn(desk, server, ana));
    desk.context.database.run(`UPDATE account SET configuration = '{"signInEndsAt":null}'`);
    await desk.close();
    desk = openDesk({ endpoints: server.endpoints, client: server.client, after: desk });
    expect((await optional()).meet).toEqual({ granted: false, asked: false });
  });

  it('are named by the contract alone', () => {
    const parse = (ask: readonly string[]) =>
      contract.accounts.connect.input.safeParse({ provider: 'google', ask }).success;
    expect(parse(['meet', 'reports', 'people'])).toBe(true);
    expect(parse(['events'])).toBe(false);
    expect(parse(['https://www.googleapis.com/auth/drive'])).toBe(false);
  });
});
