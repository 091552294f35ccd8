import { ok, type Result } from '../result.ts';

export interface AccessToken {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}

export interface RenewedTokenOptions {
  readonly renew: () => Promise<Result<AccessToken>>;
  /** How long before its end a token is renewed; half its life at most, so that a short one is used at all. */
  readonly renewBefore: number;
  readonly now: () => number;
}

/** An access token in memory, renewed before it ends; all who ask meanwhile share the one renewal in flight. */
export class RenewedToken {
  readonly #options: RenewedTokenOptions;
  #held: (AccessToken & { readonly life: number }) | null = null;
  #renewal: Promise<Result<string>> | null = null;

  constructor(options: RenewedTokenOptions, first?: AccessToken) {
    this.#options = options;
    if (first) this.#hold(first);
  }

  /** When the token in memory ends; null while none is held. */
  get endsAt(): number | null {
    return this.#held?.endsAt ?? null;
  }

  /** `ahead`: milliseconds for which the token is to be good, when that is more than the usual. */
  async get(ahead = 0): Promise<Result<string>> {
    if (this.#held && this.#options.now() < this.#renewAt(this.#held, ahead)) return ok(this.#held.token);
    this.#renewal ??= this.#renew().finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  }

  /** The service refused `token` (null: whichever is held): the next `get` renews, unless somebody else already has. */
  discard(token: string | null): void {
    if (token === null || this.#held?.token === token) this.#held = null;
  }

  async #renew(): Promise<Result<string>> {
    const result = await this.#options.renew();
    if (!result.ok) return result;
    this.#hold(result.value);
    return ok(result.value.token);
  }

  #hold(token: AccessToken): void {
    this.#held = { ...token, life: token.endsAt - this.#options.now() };
  }

  #renewAt({ endsAt, life }: AccessToken & { readonly life: number }, ahead: number): number {
    return endsAt - Math.min(Math.max(this.#options.renewBefore, ahead), life / 2);
  }
}
