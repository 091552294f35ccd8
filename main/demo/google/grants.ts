import { createHash, randomBytes } from 'node:crypto';
import { guidOf } from '../random.ts';

export interface DemoAccount {
  readonly address: string;
  readonly name: string;
  readonly role: string;
  /** Google's `sub`: digits. */
  readonly subject: string;
}

export interface Grant {
  readonly account: DemoAccount;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly refreshToken: string;
}

interface Code {
  readonly grant: Omit<Grant, 'refreshToken'>;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly expires: number;
}

interface Access {
  readonly grant: Grant;
  readonly expires: number;
}

export const accessSeconds = 3599;
const codeMilliseconds = 5 * 60_000;

export function demoAccount(entry: { address: string; name: string; role: string }): DemoAccount {
  const digits = BigInt(`0x${guidOf(entry.address).replaceAll('-', '').slice(0, 16)}`);
  return { ...entry, subject: `1${String(digits).padStart(20, '0')}` };
}

export type Grants = ReturnType<typeof grantStore>;

/** Codes and tokens that were given out. Nothing here is seeded: they must not be guessable. */
export function grantStore(now: () => number) {
  const codes = new Map<string, Code>();
  const access = new Map<string, Access>();
  const refresh = new Map<string, Grant>();
  const random = (prefix: string) => prefix + randomBytes(32).toString('base64url');

  const end = ({ account, clientId }: Grant) => {
    const same = (grant: Grant) => grant.account === account && grant.clientId === clientId;
    for (const [token, held] of access) if (same(held.grant)) access.delete(token);
    for (const [token, grant] of refresh) if (same(grant)) refresh.delete(token);
  };
  const renew = (grant: Grant): string => {
    const token = random('ya29.');
    access.set(token, { grant, expires: now() + accessSeconds * 1000 });
    return token;
  };

  return {
    renew,
    newCode(code: Omit<Code, 'expires'>): string {
      const text = random('4/0A');
      codes.set(text, { ...code, expires: now() + codeMilliseconds });
      return text;
    },
    /** Null for every reason Google calls invalid_grant; a code is used up by the first try (RFC 6749 4.1.2). */
    exchange(text: string, clientId: string, redirectUri: string, verifier: string): Grant | null {
      const code = codes.get(text);
      codes.delete(text);
      if (code === undefined || code.expires <= now()) return null;
      if (code.grant.clientId !== clientId || code.redirectUri !== redirectUri) return null;
      if (createHash('sha256').update(verifier).digest('base64url') !== code.challenge) return null;
      const grant: Grant = { ...code.grant, refreshToken: random('1//0') };
      refresh.set(grant.refreshToken, grant);
      return grant;
    },
    byRefreshToken: (token: string): Grant | null => refresh.get(token) ?? null,
    byAccessToken(token: string): Grant | null {
      const held = access.get(token);
      return held !== undefined && held.expires > now() ? held.grant : null;
    },
    /** Ends everything this client was given by the account; false when the token is unknown. */
    revoke(token: string): boolean {
      const grant = refresh.get(token) ?? access.get(token)?.grant;
      if (grant !== undefined) end(grant);
      return grant !== undefined;
    },
    /** As a person does on their Google account page. */
    revokeAccount(address: string): void {
      for (const grant of refresh.values()) if (grant.account.address === address) end(grant);
    },
    /** Access tokens end now, refresh tokens stay. */
    expireAccess(): void {
      access.clear();
    },
    granted(address: string, clientId: string): readonly string[] {
      const given = [...refresh.values()].filter(
        (grant) => grant.account.address === address && grant.clientId === clientId,
      );
      return [...new Set(given.flatMap((grant) => grant.scopes))];
    },
  };
}
