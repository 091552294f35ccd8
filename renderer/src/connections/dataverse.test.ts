import { describe, expect, it } from 'vitest';
import { emptyDataverse, missingFields, toConnect } from './dataverse.ts';

describe('missingFields', () => {
  it('asks only for what the chosen way of signing in needs', () => {
    expect(missingFields(emptyDataverse())).toEqual(['url', 'token']);
    expect(missingFields({ ...emptyDataverse('https://a'), kind: 'client-credentials' })).toEqual([
      'tenantId',
      'clientId',
      'clientSecret',
    ]);
    expect(missingFields({ ...emptyDataverse('https://a'), token: '  ' })).toEqual(['token']);
  });
});

describe('toConnect', () => {
  it('sends a pasted token without the space around it, and no secret of the other way', () => {
    const values = { ...emptyDataverse(' https://a '), token: 'abc\n', clientSecret: 'left over' };
    expect(toConnect(values, false)).toEqual({
      provider: 'dataverse',
      url: 'https://a',
      credentials: { kind: 'token', token: 'abc' },
    });
  });

  it('sends only the table names that were changed', () => {
    const values = {
      ...emptyDataverse('https://a'),
      token: 'abc',
      tables: { people: ' staff ', projects: '' },
    };
    expect(toConnect(values, true)).toMatchObject({ sessionOnly: true, tables: { people: 'staff' } });
  });
});
