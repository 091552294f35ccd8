import { z } from 'zod';

const claims = z.object({ exp: z.number() });

/** When a pasted token ends, in milliseconds since the epoch; null when it does not say (RFC 7519 section 4.1.4). */
export function endOfToken(token: string): number | null {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const parsed = claims.safeParse(JSON.parse(payload));
    return parsed.success ? parsed.data.exp * 1000 : null;
  } catch {
    return null;
  }
}
