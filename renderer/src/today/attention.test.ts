import { describe, expect, it } from 'vitest';
import type { ConnectionAttention } from '../../../preload/contract/jobs.ts';
import { attention } from './attention.ts';
import { sampleAccount, sampleMeeting } from './samples.fixture.ts';

const now = Date.parse('2026-11-23T09:20:00Z');
const calm = { accounts: [], meetings: [], keychain: 'ready' as const, needs: [], suggestions: [], now };
const need = (reason: ConnectionAttention['reason']): ConnectionAttention => ({
  accountId: 'connected',
  reason,
  error: null,
  failures: 4,
  endsAt: null,
  meeting: { meetingId: 'm', title: 'Staff briefing', start: '2026-11-23T12:00:00Z' },
});
const suggestion = (reason: 'unused' | 'failing') => ({
  accountId: 'connected',
  reason,
  since: '2026-09-01T00:00:00Z',
});
const kinds = (facts: Partial<Parameters<typeof attention>[0]>) =>
  attention({ ...calm, ...facts }).map((item) => item.kind);

describe('attention', () => {
  it('is silent when all is well', () => {
    const accounts = [sampleAccount('connected'), sampleAccount('untested')];
    expect(kinds({ accounts, meetings: [sampleMeeting()] })).toEqual([]);
  });

  it('puts what stops the work first', () => {
    const accounts = [
      sampleAccount('unreachable'),
      sampleAccount('missing-permission'),
      sampleAccount('needs-sign-in'),
    ];
    const meetings = [
      sampleMeeting({ start: '2026-11-23T12:00:00Z', link: 'pending' }),
      sampleMeeting({ status: 'unfinished' }),
    ];
    expect(kinds({ accounts, meetings })).toEqual([
      'sign-in',
      'unfinished',
      'permission',
      'unreachable',
      'link-pending',
    ]);
  });

  it('still asks about an unfinished meeting whose time has passed, but not about its link', () => {
    const past = { start: '2026-11-20T09:00:00Z' };
    const meetings = [
      sampleMeeting({ ...past, status: 'unfinished' }),
      sampleMeeting({ ...past, link: 'pending' }),
    ];
    expect(kinds({ meetings })).toEqual(['unfinished']);
  });

  it('says what the jobs know of a connection whose health does not show it', () => {
    const accounts = [sampleAccount('connected')];
    expect(kinds({ accounts, needs: [need('failing')] })).toEqual(['failing']);
    expect(kinds({ accounts, needs: [need('ends')] })).toEqual(['ends']);
    expect(kinds({ accounts, suggestions: [suggestion('unused')] })).toEqual(['unused']);
    expect(kinds({ accounts: [], needs: [need('failing')], suggestions: [suggestion('unused')] })).toEqual(
      [],
    );
  });

  it('says each connection once, with the meeting that depends on it', () => {
    const accounts = [sampleAccount('needs-sign-in', { accountId: 'connected' })];
    const known = { needs: [need('sign-in')], suggestions: [suggestion('failing')] };
    expect(attention({ ...calm, accounts, ...known })).toEqual([
      { kind: 'sign-in', account: accounts[0], need: need('sign-in') },
    ]);
  });

  it('speaks of the keychain only when a sign-in is kept there', () => {
    expect(kinds({ keychain: 'locked' })).toEqual([]);
    expect(kinds({ keychain: 'locked', accounts: [sampleAccount('connected')] })).toEqual(['keychain']);
    const forThisSession = sampleAccount('connected', { remembered: false });
    expect(kinds({ keychain: 'failed', accounts: [forThisSession] })).toEqual([]);
  });
});
