import { randomUUID } from 'node:crypto';
import type { AuthenticationResult, PublicClientApplication } from '@azure/msal-node';
import type { Context } from '../../context.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { LoopbackSignIn } from '../loopback.ts';
import type { AccessToken } from '../renewed-token.ts';
import { authorityOf } from './authority.ts';
import { microsoftFailure, signInNeeded } from './failures.ts';
import { atEndpoint, MicrosoftNetwork } from './network.ts';
import type { TokenCache } from './token-cache.ts';

type Where = Pick<Context, 'endpoints' | 'timing' | 'now'>;

export interface MicrosoftApp {
  readonly tenantId: string;
  readonly clientId: string;
  /** Origin of the environment: the resource that tokens are asked for. */
  readonly environment: string;
}

export interface MicrosoftSignedIn {
  readonly access: AccessToken;
  readonly username: string;
}

/** One person's sign-in with a public client, through MSAL. */
export class MicrosoftClient {
  readonly #where: Where;
  readonly #app: MicrosoftApp;
  readonly #cache: TokenCache;
  readonly #network: MicrosoftNetwork;
  readonly #nonce = randomUUID();
  #msal: Promise<PublicClientApplication> | null = null;

  constructor(where: Where, app: MicrosoftApp, cache: TokenCache) {
    this.#where = where;
    this.#app = app;
    this.#cache = cache;
    this.#network = new MicrosoftNetwork(where);
  }

  /** Where the browser goes; `hint` is whose sign-in it should be, null lets the person choose. */
  async authorizationUrl(loopback: LoopbackSignIn, hint: string | null): Promise<string> {
    const msal = await this.#application();
    const address = await msal.getAuthCodeUrl({
      ...this.#request(loopback),
      state: loopback.state,
      codeChallenge: loopback.challenge,
      codeChallengeMethod: 'S256',
      responseMode: 'query',
      nonce: this.#nonce,
      ...(hint === null ? { prompt: 'select_account' } : { loginHint: hint }),
    });
    return atEndpoint(address, this.#where.endpoints.microsoft.authority);
  }

  /** Exchanges the code that came back. */
  async redeem(loopback: LoopbackSignIn, code: string): Promise<Result<MicrosoftSignedIn>> {
    const result = await this.#ask(null, (msal) =>
      msal.acquireTokenByCode({
        ...this.#request(loopback),
        code,
        codeVerifier: loopback.verifier,
        nonce: this.#nonce,
      }),
    );
    if (!result.ok) return result;
    const username = result.value.account?.username ?? '';
    return ok({ access: this.#accessIn(result.value), username });
  }

  /** A new access token without the person, as long as Entra ID agrees. */
  async renew(username: string): Promise<Result<AccessToken>> {
    const held = await this.#cache.load();
    if (!held.ok) return held;
    const msal = await this.#application();
    const [account] = held.value ? await msal.getTokenCache().getAllAccounts() : [];
    if (!account) return { ok: false, error: signInNeeded(username) };
    // The cache holds no access token; asking for a new one says so.
    const silent = { account, scopes: this.#scopes, forceRefresh: true };
    const result = await this.#ask(username, () => msal.acquireTokenSilent(silent));
    return result.ok ? ok(this.#accessIn(result.value)) : result;
  }

  get #scopes(): string[] {
    return [`${this.#app.environment}/user_impersonation`];
  }

  #request({ redirectUri }: LoopbackSignIn) {
    return { redirectUri, scopes: this.#scopes };
  }

  /** MSAL is loaded when somebody signs in with Microsoft, not before. */
  #application(): Promise<PublicClientApplication> {
    this.#msal ??= this.#create();
    return this.#msal;
  }

  async #create(): Promise<PublicClientApplication> {
    const { PublicClientApplication } = await import('@azure/msal-node');
    const { clientId, tenantId } = this.#app;
    return new PublicClientApplication({
      auth: { clientId, ...authorityOf(tenantId, this.#where.endpoints.microsoft.authority) },
      cache: { cachePlugin: this.#cache },
      system: { networkClient: this.#network },
    });
  }

  /** `username`: whose sign-in is renewed; null while a person signs in. */
  async #ask(
    username: string | null,
    ask: (msal: PublicClientApplication) => Promise<AuthenticationResult>,
  ): Promise<Result<AuthenticationResult>> {
    const msal = await this.#application();
    const { AuthError, InteractionRequiredAuthError } = await import('@azure/msal-node');
    this.#network.forget();
    try {
      return ok(await ask(msal));
    } catch (error) {
      const { refusal, trouble } = this.#network;
      if (trouble) return { ok: false, error: trouble };
      if (refusal) return { ok: false, error: microsoftFailure(refusal, { ...this.#app, username }) };
      if (username !== null && error instanceof InteractionRequiredAuthError) {
        return { ok: false, error: signInNeeded(username) };
      }
      // What MSAL itself found wrong with the answer, such as another nonce than the one asked for.
      if (error instanceof AuthError) return fail('service-garbled', { service: 'Microsoft' });
      throw error;
    }
  }

  #accessIn({ accessToken, expiresOn }: AuthenticationResult): AccessToken {
    const life = expiresOn ? expiresOn.getTime() - Date.now() : 3_600_000;
    return { token: accessToken, endsAt: this.#where.now() + life };
  }
}
