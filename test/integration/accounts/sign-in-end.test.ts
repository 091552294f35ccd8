import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
import { ana, type GoogleServer } from './google-server.ts';

const minute = 60_000;
const week = 7 * 24 * 60 * minute;
let server: GoogleServer;
let desk: Desk;

beforeEach(async () => {
  ({ server, desk } = await openGoogleDesk());
});
afterEach(() => closeGoogleDesk(server, desk));

const refreshes = () => server.count('/token', 'refresh_token');

describe('the end of a sign-in', () => {
  it('is known where Google says that it has one, also after a restart', async () => {
    server.refreshLife = week / 1000;
    must(await signIn(desk, server, ana));
    const { accountId } = await onlyAccount(desk);
    const endsAt = Number(desk.accounts.signInEndsAt(accountId));
    expect(Math.abs(endsAt - (desk.context.now() + week))).toBeLessThan(minute);
    await desk.close();
    desk = openDesk({ endpoints: server.endpoints, client: server.client, after: desk });
    expect(desk.accounts.signInEndsAt(accountId)).toBe(endsAt);
  });

  it('is not made up where there is none', async () => {
    must(await signIn(desk, server, ana));
    expect(desk.accounts.signInEndsAt((await onlyAccount(desk)).accountId)).toBeNull();
    expect(desk.accounts.signInEndsAt('google:nobody')).toBeNull();
  });
});

describe('renewing ahead', () => {
  const ahead = async (milliseconds: number) =>
    codeOf(await desk.accounts.renewAhead((await onlyAccount(desk)).accountId, milliseconds));

  it('asks for a new token only when the one held ends within that time', async () => {
    must(await signIn(desk, server, ana));
    await ahead(20 * minute);
    desk.clock.ahead = 39 * minute;
    await ahead(20 * minute);
    expect(refreshes()).toBe(0);
    desk.clock.ahead = 41 * minute;
    await ahead(20 * minute);
    await ahead(20 * minute);
    expect(refreshes()).toBe(1);
  });

  it('leaves a short-lived token half its life', async () => {
    server.accessLife = 10 * 60;
    must(await signIn(desk, server, ana));
    desk.clock.ahead = 4 * minute;
    await ahead(20 * minute);
    expect(refreshes()).toBe(0);
    desk.clock.ahead = 6 * minute;
    await ahead(20 * minute);
    expect(refreshes()).toBe(1);
  });

  it('notices a dead sign-in while nobody calls, and does not ask about it twice', async () => {
    must(await signIn(desk, server, ana));
    server.killRefreshTokens();
    desk.clock.ahead = 45 * minute;
    expect(await ahead(20 * minute)).toBe('sign-in-needed');
    expect((await onlyAccount(desk)).health.state).toBe('needs-sign-in');
    expect(await ahead(20 * minute)).toBe('sign-in-needed');
    expect(refreshes()).toBe(1);
  });
});
