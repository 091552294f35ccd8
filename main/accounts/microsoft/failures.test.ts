import { describe, expect, it } from 'vitest';
import { microsoftFailure } from './failures.ts';

const asked = {
  tenantId: 'contoso.example',
  clientId: 'client-1',
  environment: 'https://contoso.crm4.dynamics.com',
  username: null,
};
const refused = (number: number, error = 'invalid_request') => ({
  error,
  description: `AADSTS${number}: Words of Microsoft. Trace ID: 1 Correlation ID: 2\r\nTimestamp: 3`,
});

describe('a refusal of Entra ID', () => {
  it.each([
    [50011, 'microsoft-client-not-public'],
    [65001, 'microsoft-consent-needed'],
    [65004, 'sign-in-denied'],
    [700016, 'microsoft-client-unknown'],
    [7000218, 'microsoft-client-not-public'],
    [500011, 'dataverse-url-invalid'],
    [90002, 'microsoft-tenant-unknown'],
    [50105, 'microsoft-blocked'],
    [53003, 'microsoft-blocked'],
    [12345678, 'service-refused'],
  ])('AADSTS%i is %s', (number, code) => {
    expect(microsoftFailure(refused(number), asked).code).toBe(code);
  });

  it('without a number is read by its OAuth error', () => {
    expect(microsoftFailure({ error: 'access_denied', description: '' }, asked)).toEqual({
      code: 'sign-in-denied',
    });
  });

  it.each([50076, 50079, 50173, 700082])('AADSTS%i ends a sign-in that is renewed', (number) => {
    const failure = microsoftFailure(refused(number, 'invalid_grant'), {
      ...asked,
      username: 'ana@contoso.example',
    });
    expect(failure).toEqual({
      code: 'microsoft-sign-in-needed',
      details: { address: 'ana@contoso.example' },
    });
    // While a person signs in nobody is signed in yet.
    expect(microsoftFailure(refused(number, 'invalid_grant'), asked).code).toBe('sign-in-failed');
  });

  it('says it in one short sentence without markup and without the ids of its logs', () => {
    const { details } = microsoftFailure(
      { error: 'x', description: 'AADSTS53003: <b>Blocked</b>. Trace ID: 1' },
      asked,
    );
    expect(details?.reason).toBe('AADSTS53003:  b Blocked /b .');
    const long = microsoftFailure({ error: 'x', description: `AADSTS53003: ${'y'.repeat(999)}` }, asked);
    expect(String(long.details?.reason).length).toBe(200);
  });
});
