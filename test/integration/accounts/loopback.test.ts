import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type LoopbackOptions, LoopbackSignIn } from '../../../main/accounts/loopback.ts';
import { must } from './desk.ts';

const opened: LoopbackSignIn[] = [];
afterEach(() => {
  for (const attempt of opened.splice(0)) attempt.cancel({ code: 'sign-in-cancelled' });
});

async function start(options: Partial<LoopbackOptions> = {}): Promise<LoopbackSignIn> {
  const attempt = must(
    await LoopbackSignIn.listen({
      language: 'en',
      limit: 10_000,
      isIssuer: (issuer) => issuer === 'https://accounts.example',
      ...options,
    }),
  );
  opened.push(attempt);
  return attempt;
}

interface Sent {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** A request with any method, target and Host. */
function send(
  attempt: LoopbackSignIn,
  target: string,
  options: { method?: string; host?: string } = {},
): Promise<Sent> {
  const { hostname, port, host } = new URL(attempt.redirectUri);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: hostname.replaceAll(/[[\]]/g, ''),
        port,
        path: target,
        method: options.method ?? 'GET',
        headers: { Host: options.host ?? host },
      },
      (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

const pathOf = (attempt: LoopbackSignIn) => new URL(attempt.redirectUri).pathname;
const good = (attempt: LoopbackSignIn, extra = '') =>
  `${pathOf(attempt)}?state=${attempt.state}&code=4%2Fabc${extra}`;

async function stillWaits(attempt: LoopbackSignIn): Promise<void> {
  expect((await send(attempt, good(attempt))).status).toBe(200);
  expect(await attempt.answer).toEqual({ ok: true, value: { code: '4/abc' } });
}

function rawSocket(attempt: LoopbackSignIn): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(attempt.redirectUri).port), '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

const refusesConnections = (attempt: LoopbackSignIn) =>
  expect(rawSocket(attempt)).rejects.toMatchObject({ code: 'ECONNREFUSED' });

describe('the answer of a sign-in', () => {
  it('gives the code, shows a page that can do nothing, and closes', async () => {
    const attempt = await start();
    const idle = await rawSocket(attempt);
    const idleClosed = new Promise((resolve) => idle.once('close', resolve));
    const { status, headers, body } = await send(attempt, good(attempt, '&scope=a%20b&authuser=0'));
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(body).toContain('return to Muster');
    expect(body).not.toContain('<script');
    const style = /<style>(.*)<\/style>/.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`'sha256-${hash}'`);
    expect(await attempt.answer).toEqual({ ok: true, value: { code: '4/abc' } });
    await idleClosed;
    await refusesConnections(attempt);
  });

  it('tells of a refusal, in Spanish', async () => {
    const attempt = await start({ language: 'es' });
    const { body } = await send(attempt, `${pathOf(attempt)}?error=access_denied&state=${attempt.state}`);
    expect(body).toContain('<html lang="es">');
    expect(body).toContain('Vuelve a Muster');
    expect(await attempt.answer).toEqual({ ok: true, value: { error: 'access_denied', description: '' } });
  });

  it('has a fresh 256-bit state, verifier and S256 challenge each time', async () => {
    const [one, other] = [await start(), await start()];
    for (const key of ['state', 'verifier', 'challenge'] as const) expect(one[key]).not.toBe(other[key]);
    expect(Buffer.from(one.state, 'base64url')).toHaveLength(32);
    expect(one.verifier).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(one.challenge).toBe(createHash('sha256').update(one.verifier).digest('base64url'));
  });

  it('takes the issuer when it is the right one', async () => {
    const attempt = await start();
    await send(attempt, good(attempt, '&iss=https%3A%2F%2Faccounts.example'));
    expect((await attempt.answer).ok).toBe(true);
  });
});

describe('what does not fit is refused and ends nothing', () => {
  it.each<[string, number, (attempt: LoopbackSignIn) => Promise<Sent>]>([
    ['favicon', 404, (a) => send(a, '/favicon.ico')],
    ['other path', 404, (a) => send(a, `/other?state=${a.state}&code=x`)],
    ['path with a slash more', 404, (a) => send(a, `${pathOf(a)}/?state=${a.state}&code=x`)],
    ['encoded path', 404, (a) => send(a, `/%73ign-in?state=${a.state}&code=x`)],
    ['dotted path', 404, (a) => send(a, `/x/..${good(a)}`)],
    ['absolute target', 404, (a) => send(a, `http://evil.example${good(a)}`)],
    ['no state', 400, (a) => send(a, `${pathOf(a)}?code=x`)],
    ['wrong state', 400, (a) => send(a, `${pathOf(a)}?state=${'A'.repeat(43)}&code=x`)],
    ['state with more', 400, (a) => send(a, `${pathOf(a)}?state=${a.state}A&code=x`)],
    ['state twice', 400, (a) => send(a, `${good(a)}&state=${a.state}`)],
    ['error with a wrong state', 400, (a) => send(a, `${pathOf(a)}?state=x&error=access_denied`)],
    ['neither code nor error', 400, (a) => send(a, `${pathOf(a)}?state=${a.state}`)],
    ['code twice', 400, (a) => send(a, good(a, '&code=y'))],
    ['code and error', 400, (a) => send(a, good(a, '&error=y'))],
    ['wrong issuer', 400, (a) => send(a, good(a, '&iss=https%3A%2F%2Fevil.example'))],
    ['two issuers', 400, (a) => send(a, good(a, '&iss=https%3A%2F%2Faccounts.example&iss=x'))],
    ['POST', 400, (a) => send(a, good(a), { method: 'POST' })],
    ['HEAD', 400, (a) => send(a, good(a), { method: 'HEAD' })],
    ['OPTIONS', 400, (a) => send(a, good(a), { method: 'OPTIONS' })],
    ['a name that was rebound', 400, (a) => send(a, good(a), { host: 'evil.example' })],
    [
      'localhost instead of the address',
      400,
      (a) => send(a, good(a), { host: `localhost:${new URL(a.redirectUri).port}` }),
    ],
    ['Host without a port', 400, (a) => send(a, good(a), { host: '127.0.0.1' })],
  ])('%s: %i', async (_, status, act) => {
    const attempt = await start();
    const answer = await act(attempt);
    expect(answer.status).toBe(status);
    expect(answer.body).toBe('');
    await stillWaits(attempt);
  });

  it('bytes that are no HTTP, and a client that goes away', async () => {
    const attempt = await start();
    const garbage = await rawSocket(attempt);
    garbage.on('error', () => undefined);
    const answered = new Promise<string>((resolve) => garbage.once('data', (data) => resolve(String(data))));
    garbage.write('\x16\x03\x01\x02\x00 hello\r\n\r\n');
    expect(await answered).toMatch(/^HTTP\/1\.1 400/);
    const leaver = await rawSocket(attempt);
    leaver.write(`GET ${good(attempt)} HTTP/1.1\r\n`);
    leaver.destroy();
    await stillWaits(attempt);
  });

  it('a second answer comes too late', async () => {
    const attempt = await start();
    const both = await Promise.allSettled([
      send(attempt, good(attempt)),
      send(attempt, `${pathOf(attempt)}?state=${attempt.state}&code=other`),
    ]);
    const shown = both.filter((one) => one.status === 'fulfilled' && one.value.status === 200);
    expect(shown).toHaveLength(1);
    expect((await attempt.answer).ok).toBe(true);
  });
});

describe('where it listens, and how long', () => {
  it('on 127.0.0.1 alone, on a port of its own', async () => {
    const attempt = await start();
    const { hostname, port } = new URL(attempt.redirectUri);
    expect(hostname).toBe('127.0.0.1');
    await expect(
      new Promise((resolve, reject) =>
        connect(Number(port), '::1', () => resolve('open')).once('error', reject),
      ),
    ).rejects.toThrow();
  });

  it('ends by time and by cancelling, and closes at once', async () => {
    const late = await start({ limit: 30 });
    expect(await late.answer).toMatchObject({ error: { code: 'sign-in-timed-out' } });
    await refusesConnections(late);
    const cancelled = await start();
    cancelled.cancel({ code: 'sign-in-replaced' });
    cancelled.cancel({ code: 'sign-in-cancelled' });
    expect(await cancelled.answer).toMatchObject({ error: { code: 'sign-in-replaced' } });
    await refusesConnections(cancelled);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]'])(
    'on the one registered redirect of a web client (%s)',
    async (host) => {
      const port = await freePort();
      const redirect = `http://${host}:${port}/oauth/callback`;
      const attempt = await start({ redirect });
      expect(attempt.redirectUri).toBe(redirect);
      expect((await send(attempt, '/sign-in?code=x')).status).toBe(404);
      await stillWaits(attempt);
    },
  );

  it('on the name localhost with any port, for a provider that compares no port', async () => {
    const attempt = await start({ redirect: 'http://localhost' });
    expect(attempt.redirectUri).toMatch(/^http:\/\/localhost:\d+$/);
    const { host, port } = new URL(attempt.redirectUri);
    expect(
      (await send(attempt, `/?code=x&state=${attempt.state}`, { host: `127.0.0.1:${port}` })).status,
    ).toBe(400);
    expect((await send(attempt, `/sign-in?code=x&state=${attempt.state}`)).status).toBe(404);
    const error = 'error=invalid_resource&error_description=AADSTS500011%3A+x';
    expect((await send(attempt, `/?${error}&state=${attempt.state}`, { host })).status).toBe(200);
    expect(must(await attempt.answer)).toEqual({ error: 'invalid_resource', description: 'AADSTS500011: x' });
  });

  it('says when the registered port is taken', async () => {
    const port = await freePort();
    const taken = await start({ redirect: `http://127.0.0.1:${port}/callback` });
    const second = await LoopbackSignIn.listen({
      language: 'en',
      limit: 1000,
      isIssuer: () => true,
      redirect: taken.redirectUri,
    });
    expect(second).toEqual({
      ok: false,
      error: { code: 'sign-in-failed', details: { reason: `port ${port}: EADDRINUSE` } },
    });
  });
});

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) =>
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    }),
  );
}
