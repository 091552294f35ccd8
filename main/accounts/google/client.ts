import { z } from 'zod';
import { fail, ok, type Result } from '../../result.ts';

/** What is taken of a client file; its addresses may be outdated, so they are not. */
export interface ClientFile {
  readonly kind: 'installed' | 'web';
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly projectId: string | null;
  /** The registered redirect to use, byte for byte; null: any loopback port will do. */
  readonly redirectUri: string | null;
}

const part = z.looseObject({
  client_id: z.string().trim().min(1).max(300).optional().catch(undefined),
  client_secret: z.string().min(1).max(1000).optional().catch(undefined),
  project_id: z.string().min(1).max(300).optional().catch(undefined),
  redirect_uris: z.array(z.string().max(2000)).optional().catch(undefined),
});
const file = z.looseObject({
  type: z.unknown().optional(),
  installed: part.optional().catch(undefined),
  web: part.optional().catch(undefined),
});

/** Reads the JSON that the Google Cloud console gives for an OAuth client. */
export function parseClientFile(text: string): Result<ClientFile> {
  const json = parseJson(text);
  const parsed = file.safeParse(json);
  if (!parsed.success) return fail('client-not-json');
  const { type, installed, web } = parsed.data;
  if (type === 'service_account') return fail('client-service-account');
  const kind = installed ? 'installed' : 'web';
  const found = installed ?? web;
  if (!found) return fail('client-not-json');
  if (found.client_id === undefined) return fail('client-incomplete', { field: 'client_id' });
  const redirectUri = kind === 'web' ? found.redirect_uris?.find(isLoopbackRedirect) : null;
  if (redirectUri === undefined) return fail('client-web-without-loopback');
  return ok({
    kind,
    clientId: found.client_id,
    clientSecret: found.client_secret ?? null,
    projectId: found.project_id ?? null,
    redirectUri,
  });
}

/** http on a loopback address with a port of its own: the only redirect that this computer can answer. */
function isLoopbackRedirect(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const here = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return url.protocol === 'http:' && here && plain && url.port !== '';
}

function parseJson(text: string): unknown {
  try {
    // Editors on Windows begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
