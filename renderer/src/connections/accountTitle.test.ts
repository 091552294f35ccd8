import { describe, expect, it } from 'vitest';
import type { Account } from '../../../preload/contract/accounts.ts';
import { accountDetails, accountTitle } from './accountTitle.ts';

const google: Account = {
  accountId: 'google:1',
  provider: 'google',
  address: 'ana@example.com',
  name: 'Ana',
  connectedAt: '2026-11-21T09:00:00.000Z',
  remembered: true,
  permissions: [],
  renewsAt: null,
  dataverse: null,
  health: { state: 'connected', lastSuccess: null, lastError: null, lastErrorAt: null },
};
const dataverse: Account = {
  ...google,
  provider: 'dataverse',
  address: 'contoso.crm4.dynamics.com',
  name: 'Contoso',
  dataverse: {
    url: 'https://contoso.crm4.dynamics.com',
    kind: 'microsoft',
    tenantId: 't',
    clientId: 'c',
    username: 'ana@contoso.example',
  },
};

describe('a connection is called', () => {
  it('by the person for Google, by the organisation for Dataverse', () => {
    expect(accountTitle(google)).toBe('ana@example.com');
    expect(accountDetails(google)).toEqual(['Ana']);
    expect(accountTitle(dataverse)).toBe('Contoso');
    expect(accountDetails(dataverse)).toEqual(['contoso.crm4.dynamics.com', 'ana@contoso.example']);
  });

  it('without saying the same twice', () => {
    expect(accountDetails({ ...google, name: google.address })).toEqual([]);
    const unnamed = { ...dataverse, name: dataverse.address };
    expect(accountDetails(unnamed)).toEqual(['ana@contoso.example']);
  });
});
