import { createHash, randomBytes } from 'node:crypto';

export interface EntraAccount {
  readonly address: string;
  readonly name: string;
  readonly role: string;
  /** Object id in the tenant. */
  readonly objectId: string;
}

export interface EntraGrant {
  readonly account: EntraAccount;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly nonce: string | null;
}

interface Code {
  readonly grant: EntraGrant;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly expires: number;
}

const codeMilliseconds = 10 * 60_000;

export type EntraGrants = ReturnType<typeof entraGrants>;

/** Codes and refresh tokens of people. Nothing here is seeded: they must not be guessable. */
export function entraGrants(now: () => number) {
  const codes = new Map<string, Code>();
  const refresh = new Map<string, EntraGrant>();
  const consented = new Set<string>();
  const consentKey = ({ account, clientId }: Pick<EntraGrant, 'account' | 'clientId'>) =>
    `${clientId} ${account.address}`;

  return {
    newCode(code: Omit<Code, 'expires'>): string {
      // Real codes and refresh tokens are long; a keychain's limits must be met with such lengths.
      const text = `1.A${randomBytes(450).toString('base64url')}`;
      codes.set(text, { ...code, expires: now() + codeMilliseconds });
      return text;
    },
    /** Null for a code that is unknown, used, too old or for another request (RFC 6749 4.1.3). */
    redeem(text: string, clientId: string, redirectUri: string): Code | null {
      const code = codes.get(text);
      codes.delete(text);
      if (code === undefined || code.expires <= now()) return null;
      return code.grant.clientId === clientId && code.redirectUri === redirectUri ? code : null;
    },
    /** A new one each time; the ones before live on, as Entra ID's do. */
    newRefreshToken(grant: EntraGrant): string {
      const text = `1.R${randomBytes(1000).toString('base64url')}`;
      refresh.set(text, grant);
      return text;
    },
    byRefreshToken: (text: string): EntraGrant | null => refresh.get(text) ?? null,
    consent: (grant: EntraGrant) => void consented.add(consentKey(grant)),
    hasConsented: (account: EntraAccount, clientId: string): boolean =>
      consented.has(consentKey({ account, clientId })),
    /** As an administrator does with "Revoke sessions". */
    revoke(address: string): void {
      for (const [text, { account }] of refresh) if (account.address === address) refresh.delete(text);
    },
  };
}

export const matches = (verifier: string, challenge: string): boolean =>
  createHash('sha256').update(verifier).digest('base64url') === challenge;
