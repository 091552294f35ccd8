import { describe, expect, it } from 'vitest';
import type { Account } from '../../preload/contract/accounts.ts';
import { type ComingMeeting, needs } from './attention.ts';
import { suggest } from './suggestions.ts';

const hour = 60 * 60_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 23, 9);
const iso = (at: number): string => new Date(at).toISOString();

function account(state: Account['health']['state'], part: Partial<Account> = {}): Account {
  return {
    accountId: 'google:1',
    provider: 'google',
    address: 'ana@example.org',
    name: 'Ana',
    connectedAt: iso(now - 100 * day),
    remembered: true,
    permissions: [{ id: 'events', granted: true, optional: false, asked: true }],
    renewsAt: null,
    dataverse: null,
    health: { state, lastSuccess: iso(now - hour), lastError: null, lastErrorAt: null },
    ...part,
  };
}

const dataverse = account('connected', { accountId: 'dataverse:org', provider: 'dataverse' });

const meeting = (startsIn: number, part: Partial<ComingMeeting> = {}): ComingMeeting => ({
  meetingId: `in ${startsIn / hour}`,
  accountId: 'google:1',
  title: 'Staff briefing',
  start: now + startsIn,
  ofProject: false,
  ...part,
});

function found(
  accounts: readonly Account[],
  meetings: readonly ComingMeeting[] = [],
  failures = 0,
  endsIn: number | null = null,
) {
  const signInEndsAt = () => (endsIn === null ? null : now + endsIn);
  const counts = new Map(accounts.map(({ accountId }) => [accountId, failures]));
  return needs({ accounts, meetings, failures: counts, signInEndsAt, now }).map(({ reason, meeting }) => [
    reason,
    meeting?.meetingId ?? null,
  ]);
}

describe('what needs somebody', () => {
  it('is nothing while connections work, and two failures are an accident', () => {
    expect(found([account('connected'), account('untested')], [meeting(hour)], 2)).toEqual([]);
    expect(found([account('unreachable')], [meeting(hour)], 2)).toEqual([]);
  });

  it('is a connection that fails again and again', () => {
    expect(found([account('connected')], [], 3)).toEqual([['failing', null]]);
    expect(found([account('unreachable')], [meeting(hour)], 3)).toEqual([['failing', 'in 1']]);
  });

  it('names the next meeting of that account within a day', () => {
    const meetings = [
      meeting(-hour),
      meeting(hour, { accountId: 'google:2' }),
      meeting(2 * hour),
      meeting(3 * hour),
    ];
    expect(found([account('needs-sign-in')], meetings)).toEqual([['sign-in', 'in 2']]);
    expect(found([account('needs-sign-in')], [meeting(25 * hour)])).toEqual([['sign-in', null]]);
  });

  it('warns of a missing permission only when the meeting needs it', () => {
    const without = (id: 'events' | 'freebusy') =>
      account('missing-permission', { permissions: [{ id, granted: false, optional: false, asked: true }] });
    expect(found([without('events')], [meeting(hour)])).toEqual([['permission', 'in 1']]);
    expect(found([without('freebusy')], [meeting(hour)])).toEqual([['permission', null]]);
  });

  it('warns of a sign-in that nothing renews, for the meetings that come after its end', () => {
    const meetings = [
      meeting(hour, { ofProject: true }),
      meeting(4 * hour),
      meeting(5 * hour, { ofProject: true }),
    ];
    expect(found([dataverse], meetings, 0, 2 * hour)).toEqual([['ends', 'in 5']]);
    expect(found([account('connected')], meetings, 0, 2 * hour)).toEqual([['ends', 'in 4']]);
    expect(found([dataverse], meetings, 0, 25 * hour)).toEqual([]);
    expect(found([dataverse], meetings)).toEqual([]);
  });
});

describe('what could go', () => {
  const reasons = (one: Account, use: number | null) =>
    suggest([one], () => use, now).map(({ reason, since }) => [reason, (now - since) / day]);
  const healthy = (connected: number) => account('connected', { connectedAt: iso(now - connected * day) });

  it('is what nobody needed for 60 days', () => {
    expect(reasons(healthy(100), now - 59 * day)).toEqual([]);
    expect(reasons(healthy(100), now - 60 * day)).toEqual([['unused', 60]]);
    expect(reasons(healthy(100), null)).toEqual([['unused', 100]]);
    expect(reasons(healthy(59), null)).toEqual([]);
    expect(reasons(healthy(100), now + 5 * day)).toEqual([]);
  });

  it('is what has not worked for 14 days, whoever used it', () => {
    const failing = (days: number | null, connected = 100) =>
      account('unreachable', {
        connectedAt: iso(now - connected * day),
        health: {
          state: 'unreachable',
          lastSuccess: days === null ? null : iso(now - days * day),
          lastError: null,
          lastErrorAt: null,
        },
      });
    expect(reasons(failing(13), now)).toEqual([]);
    expect(reasons(failing(14), now)).toEqual([['failing', 14]]);
    expect(reasons(failing(null, 14), now)).toEqual([['failing', 14]]);
  });
});
