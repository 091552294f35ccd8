import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Endpoints, productionEndpoints, withOverrides } from '../../../main/endpoints.ts';

export interface Person {
  readonly sub: string;
  readonly email: string;
  readonly name: string;
}
export const ana: Person = { sub: '1001', email: 'ana@example.com', name: 'Ana Prieto' };
export const ben: Person = { sub: '1002', email: 'ben@example.com', name: 'Ben Okoro' };

/** What the next request to a path gets instead of its answer. */
export type Fault = 'cut' | 'hang' | { status: number; body: string; headers?: Record<string, string> };

interface Code {
  readonly person: Person;
  readonly scope: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

export const allScopes =
  'openid https://www.googleapis.com/auth/userinfo.email https://www.googleapis.com/auth/userinfo.profile ' +
  'https://www.googleapis.com/auth/calendar.events https://www.googleapis.com/auth/calendar.calendarlist.readonly ' +
  'https://www.googleapis.com/auth/calendar.freebusy';

/** Google's token, revocation and userinfo endpoints as far as connections need them, and a person at the browser. */
export class GoogleServer {
  readonly requests: { path: string; form: URLSearchParams; authorization: string }[] = [];
  readonly client = { clientId: 'client-1', clientSecret: 'client-secret-1' };
  /** Seconds. */
  accessLife = 3600;
  /** Seconds; null: without end, as for a published project. */
  refreshLife: number | null = null;
  withIdToken = true;
  readonly origin: string;
  readonly #server: Server;
  readonly #codes = new Map<string, Code>();
  readonly #refreshTokens = new Map<string, { person: Person; scope: string }>();
  readonly #accessTokens = new Map<string, Person>();
  readonly #faults: { path: string; fault: Fault }[] = [];

  private constructor(server: Server) {
    this.#server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<GoogleServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new GoogleServer(server);
  }

  get endpoints(): Endpoints {
    const { origin } = this;
    const google = {
      authorize: `${origin}/auth`,
      token: `${origin}/token`,
      revoke: `${origin}/revoke`,
      apiRoot: origin,
    };
    return withOverrides(productionEndpoints, { google, microsoft: { authority: `${origin}/entra` } });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  fail(path: string, ...faults: Fault[]): void {
    this.#faults.push(...faults.map((fault) => ({ path, fault })));
  }

  count(path: string, grantType?: string): number {
    return this.requests.filter(
      (request) => request.path === path && (!grantType || request.form.get('grant_type') === grantType),
    ).length;
  }

  /** The person revoked access, or the token died of age. */
  killRefreshTokens(): void {
    this.#refreshTokens.clear();
  }

  killAccessTokens(): void {
    this.#accessTokens.clear();
  }

  holds(refreshToken: string): boolean {
    return this.#refreshTokens.has(refreshToken);
  }

  /** The redirect that the consent page answers with. */
  redirectFor(address: string, person: Person, scope = allScopes): string {
    const asked = new URL(address).searchParams;
    const code = `4/${randomUUID()}`;
    const redirectUri = asked.get('redirect_uri') ?? '';
    this.#codes.set(code, { person, scope, challenge: asked.get('code_challenge') ?? '', redirectUri });
    return `${redirectUri}?${new URLSearchParams({ state: asked.get('state') ?? '', code, scope })}`;
  }

  /** Consents as `person` in the browser. */
  async consent(address: string, person: Person, scope = allScopes): Promise<Response> {
    return fetch(this.redirectFor(address, person, scope));
  }

  async refuse(address: string, error: string): Promise<Response> {
    const asked = new URL(address).searchParams;
    const query = new URLSearchParams({ state: asked.get('state') ?? '', error });
    return fetch(`${asked.get('redirect_uri')}?${query}`);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = new URL(request.url ?? '/', this.origin).pathname;
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    const authorization = request.headers.authorization ?? '';
    this.requests.push({ path, form, authorization });
    const index = this.#faults.findIndex((one) => one.path === path);
    if (index >= 0) return this.#misbehave(this.#faults.splice(index, 1)[0]?.fault ?? 'cut', response);
    const json = (status: number, body: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (path === '/token') return void json(...this.#token(form));
    if (path === '/revoke') return void json(...this.#revoke(form.get('token') ?? ''));
    const person = this.#accessTokens.get(authorization.replace('Bearer ', ''));
    if (!person) return void json(401, { error: { code: 401, errors: [{ reason: 'authError' }] } });
    json(200, { id: person.sub, email: person.email, name: person.name });
  }

  #misbehave(fault: Fault, response: ServerResponse): void {
    if (fault === 'cut') response.destroy();
    else if (fault !== 'hang') response.writeHead(fault.status, fault.headers).end(fault.body);
  }

  #token(form: URLSearchParams): [number, object] {
    const known = form.get('client_id') === this.client.clientId;
    if (!known || form.get('client_secret') !== this.client.clientSecret)
      return [401, { error: 'invalid_client' }];
    if (form.get('grant_type') === 'refresh_token') {
      const grant = this.#refreshTokens.get(form.get('refresh_token') ?? '');
      if (!grant)
        return [400, { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' }];
      return [200, this.#issue(grant.person, grant.scope)];
    }
    const code = this.#codes.get(form.get('code') ?? '');
    this.#codes.delete(form.get('code') ?? '');
    const verifier = form.get('code_verifier') ?? '';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (!code || code.challenge !== challenge || code.redirectUri !== form.get('redirect_uri')) {
      return [400, { error: 'invalid_grant', error_description: 'Bad Request' }];
    }
    const refreshToken = `1//${randomUUID()}`;
    this.#refreshTokens.set(refreshToken, code);
    const end = this.refreshLife === null ? {} : { refresh_token_expires_in: this.refreshLife };
    return [200, { ...this.#issue(code.person, code.scope), refresh_token: refreshToken, ...end }];
  }

  #issue(person: Person, scope: string): object {
    const token = `ya29.${randomUUID()}`;
    this.#accessTokens.set(token, person);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const idToken = `${part({ alg: 'none' })}.${part(person)}.x`;
    const identity = this.withIdToken ? { id_token: idToken } : {};
    return { access_token: token, expires_in: this.accessLife, token_type: 'Bearer', scope, ...identity };
  }

  #revoke(token: string): [number, object] {
    return this.#refreshTokens.delete(token) ? [200, {}] : [400, { error: 'invalid_token' }];
  }
}
