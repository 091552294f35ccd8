import type { Account } from '../../../preload/contract/accounts.ts';

export type ConnectionSign =
  | { readonly kind: 'none' }
  | { readonly kind: 'well' }
  | { readonly kind: 'attention'; readonly count: number };

/** An account that was never asked anything yet (`untested`) is not a problem. */
const needsAttention = ({ health }: Account): boolean =>
  health.state !== 'connected' && health.state !== 'untested';

export function connectionSign(accounts: readonly Account[]): ConnectionSign {
  if (accounts.length === 0) return { kind: 'none' };
  const count = accounts.filter(needsAttention).length;
  return count === 0 ? { kind: 'well' } : { kind: 'attention', count };
}
