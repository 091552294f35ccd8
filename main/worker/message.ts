/** From main to a thread. */
export type Feed = { readonly kind: 'piece'; readonly piece: unknown } | { readonly kind: 'end' };

/** The one message of a thread to main. */
export interface Answer {
  readonly value: unknown;
}
