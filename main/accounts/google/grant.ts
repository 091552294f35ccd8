import { z } from 'zod';
import { ok, type Result } from '../../result.ts';
import type { AccessToken } from '../renewed-token.ts';
import { garbledToken } from './oauth-failure.ts';
import { grantedScopes } from './permissions.ts';

export interface Identity {
  readonly subject: string;
  readonly address: string;
  readonly name: string;
}

export interface Grant {
  readonly identity: Identity | null;
  readonly refreshToken: string | null;
  readonly access: AccessToken;
  readonly scopes: readonly string[];
  /** When the refresh token ends, where access was given for a time only; milliseconds since the epoch. */
  readonly signInEndsAt: number | null;
}

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expiry_date: z.number().optional(),
  // Seconds; also for projects whose consent screen is in testing: seven days.
  refresh_token_expires_in: z.number().positive().optional().catch(undefined),
  scope: z.string().optional(),
  id_token: z.string().optional(),
});
const claims = z.object({ sub: z.string().min(1), email: z.string().min(1), name: z.string().optional() });

/** What a token answer of google-auth-library holds, or `service-garbled`. `now` in milliseconds since the epoch. */
export function readGrant(tokens: unknown, now: number): Result<Grant> {
  const parsed = tokenAnswer.safeParse(tokens);
  if (!parsed.success) return { ok: false, error: garbledToken() };
  const { access_token: token, refresh_token, expiry_date, scope, id_token } = parsed.data;
  const { refresh_token_expires_in: refreshLife } = parsed.data;
  const life = expiry_date === undefined ? 3_600_000 : expiry_date - Date.now();
  return ok({
    identity: id_token === undefined ? null : identityIn(id_token),
    refreshToken: refresh_token ?? null,
    access: { token, endsAt: now + life },
    scopes: grantedScopes(scope ?? ''),
    signInEndsAt: refreshLife === undefined ? null : now + refreshLife * 1000,
  });
}

/**
 * The claims of an id token. Its signature needs no check where it comes straight from the token endpoint over TLS
 * (OpenID Connect Core section 3.1.3.7).
 */
function identityIn(idToken: string): Identity | null {
  try {
    const payload = Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8');
    const parsed = claims.safeParse(JSON.parse(payload));
    if (!parsed.success) return null;
    const { sub, email, name } = parsed.data;
    return { subject: sub, address: email, name: name ?? email };
  } catch {
    return null;
  }
}
