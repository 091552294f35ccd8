import { describe, expect, it } from 'vitest';
import { parseClientFile } from './client.ts';

const console_ = {
  client_id: '1.apps.googleusercontent.com',
  project_id: 'harbour',
  auth_uri: 'https://evil.example/auth',
  token_uri: 'https://evil.example/token',
  client_secret: 'GOCSPX-x',
};
const parse = (value: unknown) => parseClientFile(JSON.stringify(value));
const web = (...redirect_uris: string[]) => parse({ web: { ...console_, redirect_uris } });

describe('a client file', () => {
  it('of a desktop app: id, secret and project, and nothing else', () => {
    expect(
      parse({ installed: { ...console_, redirect_uris: ['urn:ietf:wg:oauth:2.0:oob', 'http://localhost'] } }),
    ).toEqual({
      ok: true,
      value: {
        kind: 'installed',
        clientId: '1.apps.googleusercontent.com',
        clientSecret: 'GOCSPX-x',
        projectId: 'harbour',
        redirectUri: null,
      },
    });
  });

  it('may lack secret and project, and may begin with a byte order mark', () => {
    const text = `\uFEFF${JSON.stringify({ installed: { client_id: 'x' } })}`;
    expect(parseClientFile(text)).toMatchObject({ value: { clientSecret: null, projectId: null } });
  });

  it.each([
    'http://127.0.0.1:8765/callback',
    'http://localhost:3000/',
    'http://localhost:3000',
    'http://[::1]:9000/a/b',
  ])('of a web app with %s uses exactly that', (redirect) => {
    expect(web('https://app.example/cb', redirect, 'http://127.0.0.1:1/other')).toMatchObject({
      value: { kind: 'web', redirectUri: redirect },
    });
  });

  it.each([
    'https://app.example/cb',
    'http://localhost',
    'http://127.0.0.1/callback',
    'http://localhost:80/callback',
    'https://127.0.0.1:8765/callback',
    'http://127.0.0.1.evil.example:8765/callback',
    'http://localhost.evil.example:8765/',
    'http://user@127.0.0.1:8765/',
    'http://127.0.0.1:8765/?x=1',
    'http://0.0.0.0:8765/',
    'not a url',
  ])('of a web app with %s is refused', (redirect) => {
    expect(web(redirect)).toMatchObject({ error: { code: 'client-web-without-loopback' } });
  });

  it('of a web app without redirects is refused', () => {
    expect(parse({ web: console_ })).toMatchObject({ error: { code: 'client-web-without-loopback' } });
  });

  it.each([
    [{ type: 'service_account', client_id: '1', private_key: 'x' }, 'client-service-account'],
    [{ installed: { client_secret: 'x' } }, 'client-incomplete'],
    [{ installed: { client_id: '  ' } }, 'client-incomplete'],
    [{ installed: { client_id: 7 } }, 'client-incomplete'],
    [{ web: { redirect_uris: ['http://127.0.0.1:1/'] } }, 'client-incomplete'],
    [{ installed: 'x' }, 'client-not-json'],
    [{ name: 'package' }, 'client-not-json'],
    [[], 'client-not-json'],
    [null, 'client-not-json'],
    ['installed', 'client-not-json'],
  ])('%j is %s', (value, code) => expect(parse(value)).toMatchObject({ error: { code } }));

  it.each(['', '{', 'client_id=1', '<html>'])('%j is not JSON', (text) =>
    expect(parseClientFile(text)).toMatchObject({ error: { code: 'client-not-json' } }),
  );
});
