import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Failure } from '../../result.ts';
import { AccessFailure, networkFailure } from '../network.ts';
import type { Refusal } from './failures.ts';

const service = 'Microsoft';

/** MSAL takes https authorities only; a stand-in on this computer is spoken to under this name. */
const publicCloud = 'https://login.microsoftonline.com';

/** The authority's origin as MSAL knows it. */
export function authorityFor(endpoint: string): string {
  return endpoint.startsWith('https:') ? endpoint : publicCloud;
}

/** An address that MSAL made, at the endpoint that is configured. */
export function atEndpoint(address: string, endpoint: string): string {
  const authority = authorityFor(endpoint);
  return address.startsWith(`${authority}/`) ? endpoint + address.slice(authority.length) : address;
}

const refusalBody = z.object({ error: z.string(), error_description: z.string().optional() });

/**
 * MSAL's way to the network, with Muster's limits; it remembers why the last request brought no token, because MSAL
 * wraps what its network client throws and shortens what the service says.
 */
export class MicrosoftNetwork implements INetworkModule {
  readonly #where: Pick<Context, 'endpoints' | 'timing'>;
  #trouble: Failure | null = null;
  #refusal: Refusal | null = null;

  constructor(where: Pick<Context, 'endpoints' | 'timing'>) {
    this.#where = where;
  }

  /** Why there was no answer to be read. */
  get trouble(): Failure | null {
    return this.#trouble;
  }

  get refusal(): Refusal | null {
    return this.#refusal;
  }

  forget(): void {
    this.#trouble = null;
    this.#refusal = null;
  }

  sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#send(url, 'GET', options);
  }

  sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#send(url, 'POST', options);
  }

  async #send<T>(
    url: string,
    method: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    try {
      const response = await fetch(atEndpoint(url, this.#where.endpoints.microsoft.authority), {
        method,
        ...(options.headers ? { headers: options.headers } : {}),
        ...(options.body === undefined ? {} : { body: options.body }),
        // A redirect would carry the refresh token somewhere else.
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#where.timing.request),
      });
      const { status } = response;
      // Kept from MSAL: it would answer the next requests of a minute out of its memory of this one.
      if (status === 429) throw new AccessFailure({ code: 'rate-limited', details: { service } });
      if (status >= 500)
        throw new AccessFailure({ code: 'service-unavailable', details: { service, status } });
      const body: unknown = JSON.parse(await response.text());
      if (typeof body !== 'object' || body === null) throw new SyntaxError('not an object');
      const refused = refusalBody.safeParse(body);
      if (refused.success) {
        const { error, error_description: description = '' } = refused.data;
        this.#refusal = { error, description };
      }
      return { status, headers: Object.fromEntries(response.headers), body: body as T };
    } catch (error) {
      this.#trouble = networkFailure(error, service).failure;
      throw error;
    }
  }
}
