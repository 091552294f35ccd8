import { describe, expect, it } from 'vitest';
import { authorityOf, isTenant } from './authority.ts';
import { atEndpoint } from './network.ts';

describe('the authority', () => {
  it.each([
    ['https://login.microsoftonline.com', 'https://login.microsoftonline.com/contoso.example'],
    ['https://login.microsoftonline.us', 'https://login.microsoftonline.us/contoso.example'],
    // MSAL takes no http: a stand-in is spoken to under Microsoft's own name.
    ['http://127.0.0.1:4000', 'https://login.microsoftonline.com/contoso.example'],
  ])('at %s is %s, and its addresses lead back there', (endpoint, authority) => {
    const made = authorityOf('contoso.example', endpoint);
    expect(made.authority).toBe(authority);
    const { token_endpoint: token } = JSON.parse(made.authorityMetadata);
    expect(atEndpoint(token, endpoint)).toBe(`${endpoint}/contoso.example/oauth2/v2.0/token`);
    expect(atEndpoint('https://elsewhere.example/token', endpoint)).toBe('https://elsewhere.example/token');
  });

  it.each([
    ['5f0c1b7e-7b1a-4c56-9a3d-2f60d1e9c001', true],
    ['contoso.onmicrosoft.com', true],
    ['organizations', true],
    ['../../x', false],
    ['..', false],
    ['a/b', false],
    ['a?b', false],
    ['', false],
  ])('%j is a tenant: %s', (text, expected) => expect(isTenant(text)).toBe(expected));
});
