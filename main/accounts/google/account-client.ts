import { type gaxios, OAuth2Client } from 'google-auth-library';
import { AccessFailure } from '../network.ts';
import type { RenewedToken } from '../renewed-token.ts';

/**
 * The client that Google's libraries call with: its token comes from `token`, which renews it. A token that is refused
 * (401) is renewed once.
 */
export class AccountClient extends OAuth2Client {
  readonly #token: RenewedToken;

  constructor(token: RenewedToken) {
    super();
    this.#token = token;
  }

  protected override async getRequestMetadataAsync(): Promise<{ headers: Headers }> {
    return { headers: new Headers({ authorization: `Bearer ${await this.#current()}` }) };
  }

  protected override async requestAsync<T>(
    options: gaxios.GaxiosOptions,
    isSecond = false,
  ): Promise<gaxios.GaxiosResponse<T>> {
    const token = await this.#current();
    try {
      // `true`: the library's own repetition stays out of it.
      return await super.requestAsync<T>(options, true);
    } catch (error) {
      if (isSecond || !isUnauthorized(error)) throw error;
      this.#token.discard(token);
      return this.requestAsync<T>(options, true);
    }
  }

  async #current(): Promise<string> {
    const token = await this.#token.get();
    if (!token.ok) throw new AccessFailure(token.error);
    return token.value;
  }
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 401;
}
