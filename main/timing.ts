/** Every wait and limit, in milliseconds, in one place: tests shorten them, nothing else changes them. */
export interface Timing {
  /** One request to a service. */
  readonly request: number;
  /** A sign-in, from opening the browser to its answer. */
  readonly signIn: number;
  /** One call to the keychain: a locked one waits for a prompt that may never come. */
  readonly keychain: number;
  /** Before each repetition of a request that failed in passing; the number of entries bounds the tries. */
  readonly retry: readonly number[];
  /** Before each look whether Google has made the conference. */
  readonly conference: readonly number[];
  /** The longest Retry-After that is waited for. */
  readonly retryAfter: number;
  /** How long before its end an access token is renewed. */
  readonly renewBefore: number;
}

export const productionTiming: Timing = {
  request: 20_000,
  signIn: 5 * 60_000,
  keychain: 10_000,
  retry: [1_000, 2_000, 4_000],
  conference: [1_000, 2_000, 4_000, 8_000],
  retryAfter: 60_000,
  renewBefore: 5 * 60_000,
};
