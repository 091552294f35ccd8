/** Order of people in lists: by address, the same on every computer. */
export function byAddress(one: { readonly email: string }, other: { readonly email: string }): number {
  if (one.email === other.email) return 0;
  return one.email < other.email ? -1 : 1;
}
