export type Language = 'en' | 'es';

/** The same keys as the English words, each with a text of its own: a missing key does not compile. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
