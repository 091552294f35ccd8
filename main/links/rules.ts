import type { Endpoints } from '../endpoints.ts';
import type { LinkKind, LinkRules } from '../platform.ts';
import { fail, ok, type Result } from '../result.ts';

/** The origins that may be opened in the browser, per kind of link. */
export function linkRules(endpoints: Endpoints): LinkRules {
  const api = new URL(endpoints.google.apiRoot);
  // A stand-in on this computer serves the pages of its own meetings and events.
  const standIn = isLoopback(api) ? [api.origin] : [];
  return {
    'sign-in': [new URL(endpoints.google.authorize).origin, new URL(endpoints.microsoft.authority).origin],
    meeting: ['https://meet.google.com', ...standIn],
    event: ['https://www.google.com', 'https://calendar.google.com', ...standIn],
    help: [
      'https://console.cloud.google.com',
      'https://make.powerapps.com',
      'https://entra.microsoft.com',
      'https://admin.powerplatform.microsoft.com',
    ],
  };
}

/**
 * The URL to open, as the parser read it, or `link-refused`. Only https on an exact origin of the rules; http only
 * where the rule itself is a loopback address; never with a name or password in it.
 */
export function checkLink(kind: LinkKind, url: string, rules: LinkRules): Result<string> {
  if (!URL.canParse(url)) return fail('link-refused');
  const parsed = new URL(url);
  const secure = parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopback(parsed));
  const plain = parsed.username === '' && parsed.password === '';
  if (!secure || !plain || !rules[kind].includes(parsed.origin)) return fail('link-refused');
  return ok(parsed.href);
}

function isLoopback(url: URL): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}
