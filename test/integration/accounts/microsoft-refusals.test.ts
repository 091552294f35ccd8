import { describe, expect, it } from 'vitest';
import { codeOf, must } from './desk.ts';
import { amara, demo, desk, entries, freshWorld, signIn, tokenPath } from './microsoft-world.ts';

freshWorld();

describe('a sign-in that Microsoft does not accept', () => {
  it.each<[string, Parameters<typeof signIn>[1], string]>([
    ['an environment it does not know', { url: 'http://localhost:9' }, 'dataverse-url-invalid'],
    [
      'a tenant that is none',
      { credentials: { kind: 'microsoft', tenantId: '../../x', clientId: 'x' } },
      'microsoft-tenant-unknown',
    ],
    ...['   ', '\ud800', 'a b', 'x\r\ny'].map((clientId): [string, Parameters<typeof signIn>[1], string] => [
      `a client that is none: ${JSON.stringify(clientId)}`,
      { credentials: { kind: 'microsoft', tenantId: 'contoso.example', clientId } },
      'microsoft-client-unknown',
    ]),
  ])('%s', async (_, change, code) => {
    expect(codeOf(await signIn(amara, change))).toBe(code);
    expect(await entries()).toEqual([]);
  });

  it.each([
    [
      '7000218',
      { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000218: secret' } },
      'microsoft-client-not-public',
    ],
    [
      '65001',
      {
        status: 400,
        body: {
          error: 'invalid_grant',
          error_description: 'AADSTS65001: consent',
          suberror: 'consent_required',
        },
      },
      'microsoft-consent-needed',
    ],
    ['500', { status: 500 }, 'service-unavailable'],
    ['429', { status: 429 }, 'rate-limited'],
  ] as const)(
    '%s at the token endpoint keeps nothing, and the next try is asked for real',
    async (_, answer, code) => {
      demo.faults.add({ match: { path: tokenPath }, times: 1, kind: 'status', ...answer });
      expect(codeOf(await signIn())).toBe(code);
      expect(must(await desk.accounts.handlers.list(undefined)).accounts).toEqual([]);
      must(await signIn());
    },
  );

  it.each([
    ['cut', 'offline'],
    ['hang', 'timed-out'],
    ['garbage', 'service-garbled'],
  ] as const)('a token endpoint that is %s', async (kind, code) => {
    const fault = { cut: 'cut-before', hang: 'hang', garbage: 'garbage' } as const;
    const handle = demo.faults.add({ match: { path: tokenPath }, times: 1, kind: fault[kind] });
    expect(codeOf(await signIn())).toBe(code);
    handle.release();
  });

  it('a person who may not enter the environment leaves no trace', async () => {
    demo.faults.add({
      match: { path: /WhoAmI$/ },
      kind: 'status',
      status: 403,
      body: { error: { code: '0x80072560', message: 'The user is not a member of the organization.' } },
    });
    expect(codeOf(await signIn())).toBe('dataverse-forbidden');
    expect(await entries()).toEqual([]);
  });
});
