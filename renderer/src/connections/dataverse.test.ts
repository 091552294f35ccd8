import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../preload/contract/errors.ts';
import { type DataverseValues, dataverseValues, fieldOf, missingFields, toConnect } from './dataverse.ts';

const values = (change: Partial<DataverseValues> = {}) => ({ ...dataverseValues(), ...change });

describe('dataverseValues', () => {
  it('offers Microsoft first, and what is known of an earlier connection', () => {
    expect(dataverseValues()).toMatchObject({ kind: 'microsoft', url: '' });
    const known = {
      url: 'https://a',
      kind: 'client-credentials',
      tenantId: 't',
      clientId: 'c',
      username: null,
    } as const;
    expect(dataverseValues(known)).toMatchObject({
      url: 'https://a',
      kind: known.kind,
      tenantId: 't',
      clientId: 'c',
    });
  });
});

describe('missingFields', () => {
  it('asks only for what the chosen way of signing in needs', () => {
    expect(missingFields(values())).toEqual(['url', 'tenantId', 'clientId']);
    expect(missingFields(values({ kind: 'token' }))).toEqual(['url', 'token']);
    expect(missingFields(values({ url: 'https://a', kind: 'client-credentials' }))).toEqual([
      'tenantId',
      'clientId',
      'clientSecret',
    ]);
    expect(missingFields(values({ url: 'https://a', kind: 'token', token: '  ' }))).toEqual(['token']);
  });
});

describe('toConnect', () => {
  it('sends a pasted token without the space around it, and no secret of another way', () => {
    const pasted = values({ url: ' https://a ', kind: 'token', token: 'abc\n', clientSecret: 'left over' });
    expect(toConnect(pasted, false)).toEqual({
      provider: 'dataverse',
      url: 'https://a',
      credentials: { kind: 'token', token: 'abc' },
    });
  });

  it('sends tenant and client alone for a person who signs in with Microsoft', () => {
    const person = values({ url: 'https://a', tenantId: ' t ', clientId: 'c ', clientSecret: 'left over' });
    expect(toConnect(person, false)).toEqual({
      provider: 'dataverse',
      url: 'https://a',
      credentials: { kind: 'microsoft', tenantId: 't', clientId: 'c' },
    });
  });

  it('sends only the table names that were changed', () => {
    const named = values({ url: 'https://a', tables: { people: ' staff ', projects: '' } });
    expect(toConnect(named, true)).toMatchObject({ sessionOnly: true, tables: { people: 'staff' } });
  });
});

describe('fieldOf', () => {
  const failed = (code: ErrorCode) => ({ code, message: '', retryable: false });
  it('shows a failure at the field it is about, when that field is there', () => {
    expect(fieldOf(failed('microsoft-tenant-unknown'), 'microsoft')).toBe('tenantId');
    expect(fieldOf(failed('microsoft-tenant-unknown'), 'token')).toBeNull();
    expect(fieldOf(failed('dataverse-url-invalid'), 'token')).toBe('url');
    expect(fieldOf(failed('offline'), 'microsoft')).toBeNull();
  });
});
