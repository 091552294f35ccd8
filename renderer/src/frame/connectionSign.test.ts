import { describe, expect, it } from 'vitest';
import type { Account, Health } from '../../../preload/contract/accounts.ts';
import { connectionSign } from './connectionSign.ts';

const account = (state: Health['state']): Account => ({
  accountId: state,
  provider: 'google',
  address: 'ana@example.com',
  name: 'Ana',
  connectedAt: '2026-11-21T08:00:00Z',
  remembered: true,
  permissions: [],
  renewsAt: null,
  dataverse: null,
  health: { state, lastSuccess: null, lastError: null, lastErrorAt: null },
});

describe('connectionSign', () => {
  it('says that nothing is connected', () => {
    expect(connectionSign([])).toEqual({ kind: 'none' });
  });

  it('is well while no account has a problem', () => {
    expect(connectionSign([account('connected'), account('untested')])).toEqual({ kind: 'well' });
  });

  it('counts the accounts with a problem', () => {
    const accounts = [
      account('connected'),
      account('needs-sign-in'),
      account('missing-permission'),
      account('unreachable'),
    ];
    expect(connectionSign(accounts)).toEqual({ kind: 'attention', count: 3 });
  });
});
