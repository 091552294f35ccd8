import { z } from 'zod';
import type { Context } from '../../context.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { AccessToken } from '../renewed-token.ts';
import type { DataverseConfiguration } from './configuration.ts';
import { clientCredentialsToken } from './requests.ts';

/** An access token from the secret that was given: the client's, or the pasted token itself. */
export async function obtainToken(
  context: Pick<Context, 'endpoints' | 'timing' | 'now'>,
  { credentials, origin }: DataverseConfiguration,
  secret: string,
): Promise<Result<AccessToken>> {
  if (credentials.kind === 'client-credentials') {
    return clientCredentialsToken(context, origin, { ...credentials, clientSecret: secret });
  }
  const now = context.now();
  const endsAt = endOfToken(secret);
  if (endsAt !== null && endsAt <= now) return fail('dataverse-token-refused', { reason: 'it has expired' });
  return ok({ token: secret, endsAt: endsAt ?? now + 3_600_000 });
}

const claims = z.object({ exp: z.number() });

/** When a pasted token ends, in milliseconds since the epoch; null when it does not say (RFC 7519 section 4.1.4). */
function endOfToken(token: string): number | null {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const parsed = claims.safeParse(JSON.parse(payload));
    return parsed.success ? parsed.data.exp * 1000 : null;
  } catch {
    return null;
  }
}
