import type { Account } from '../../../preload/contract/accounts.ts';
import type { AppInfo } from '../../../preload/contract/app.ts';
import type { ConnectionAttention, ConnectionSuggestion } from '../../../preload/contract/jobs.ts';
import type { Meeting } from '../../../preload/contract/meetings.ts';

export type AttentionItem =
  | AccountAttention
  | { readonly kind: 'unused'; readonly account: Account }
  | { readonly kind: 'keychain' }
  | { readonly kind: 'unfinished' | 'link-pending'; readonly meeting: Meeting };

export interface AccountAttention {
  readonly kind: 'sign-in' | 'permission' | 'unreachable' | 'failing' | 'ends';
  readonly account: Account;
  /** What the jobs know besides: how often it failed, and which meeting depends on it. */
  readonly need: ConnectionAttention | null;
}

const order = [
  'sign-in',
  'unfinished',
  'keychain',
  'permission',
  'ends',
  'failing',
  'unreachable',
  'link-pending',
  'unused',
] as const;

const kindOfHealth = {
  'needs-sign-in': 'sign-in',
  'missing-permission': 'permission',
  unreachable: 'unreachable',
} as const;

/** What a person has to decide or do, most pressing first. Meetings that are over are left out, unfinished ones are not. */
export function attention(facts: {
  accounts: readonly Account[];
  meetings: readonly Meeting[];
  keychain: AppInfo['keychain']['state'];
  needs: readonly ConnectionAttention[];
  suggestions: readonly ConnectionSuggestion[];
  now: number;
}): AttentionItem[] {
  const items: AttentionItem[] = [];
  for (const account of facts.accounts) {
    const isAbout = (one: { accountId: string }): boolean => one.accountId === account.accountId;
    const need = facts.needs.find(isAbout) ?? null;
    const { state } = account.health;
    if (state !== 'connected' && state !== 'untested') {
      items.push({ kind: kindOfHealth[state], account, need });
    } else if (need?.reason === 'failing' || need?.reason === 'ends') {
      items.push({ kind: need.reason, account, need });
    } else if (facts.suggestions.some((one) => isAbout(one) && one.reason === 'unused')) {
      items.push({ kind: 'unused', account });
    }
  }
  for (const meeting of facts.meetings) {
    if (meeting.status === 'unfinished') items.push({ kind: 'unfinished', meeting });
    const isAhead = Date.parse(meeting.end) > facts.now;
    if (meeting.status === 'scheduled' && meeting.link === 'pending' && isAhead) {
      items.push({ kind: 'link-pending', meeting });
    }
  }
  // Without accounts there is nothing to keep, and one that lives for this session only needs no keychain.
  const keepsSignIns = facts.accounts.some((account) => account.remembered);
  if (keepsSignIns && (facts.keychain === 'locked' || facts.keychain === 'failed')) {
    items.push({ kind: 'keychain' });
  }
  return items.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
