import type { Endpoints } from '../endpoints.ts';
import type { LinkKind, LinkRules } from '../platform.ts';
import { roomOrigin } from '../platforms/own-room.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * The origins that may be opened in the browser, per kind of link. `ownRooms`: addresses of the organisation's rooms as
 * they are set now; only their exact origins are added.
 */
export function linkRules(endpoints: Endpoints, ownRooms: () => readonly string[] = () => []): LinkRules {
  const api = new URL(endpoints.google.apiRoot);
  // A stand-in on this computer serves the pages of its own meetings and events.
  const standIn = isLoopback(api) ? [api.origin] : [];
  return {
    'sign-in': [new URL(endpoints.google.authorize).origin, new URL(endpoints.microsoft.authority).origin],
    get meeting() {
      return [...meetingOrigins, ...standIn, ...ownRooms().flatMap((room) => roomOrigin(room) ?? [])];
    },
    event: ['https://www.google.com', 'https://calendar.google.com', ...standIn],
    help: [
      'https://console.cloud.google.com',
      'https://make.powerapps.com',
      'https://entra.microsoft.com',
      'https://admin.powerplatform.microsoft.com',
    ],
  };
}

/** Zoom gives join links on its own domain and on those of its regions and customers below it. */
const meetingOrigins = ['https://meet.google.com', 'https://zoom.us', 'https://*.zoom.us'];

/**
 * The URL to open, as the parser read it, or `link-refused`. Only https on an exact origin of the rules; http only
 * where the rule itself is a loopback address; never with a name or password in it.
 */
export function checkLink(kind: LinkKind, url: string, rules: LinkRules): Result<string> {
  if (!URL.canParse(url)) return fail('link-refused');
  const parsed = new URL(url);
  const secure = parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopback(parsed));
  const plain = parsed.username === '' && parsed.password === '';
  if (!secure || !plain || !rules[kind].some((rule) => matches(rule, parsed))) return fail('link-refused');
  return ok(parsed.href);
}

/** `https://*.example` stands for every name below it, on the usual port. */
function matches(rule: string, url: URL): boolean {
  if (!rule.startsWith('https://*.')) return rule === url.origin;
  const below = rule.slice('https://*'.length);
  return url.protocol === 'https:' && url.port === '' && url.hostname.endsWith(below);
}

function isLoopback(url: URL): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}
