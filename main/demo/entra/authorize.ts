import { randomBytes } from 'node:crypto';
import { type Answer, type DemoRequest, formField, type Route } from '../http/exchange.ts';
import { type EntraAuthorizeRequest, readAuthorizeRequest } from './authorize-request.ts';
import type { Tenant } from './directory.ts';
import { type EntraRefusal, entraRefusal } from './errors.ts';
import type { EntraAccount, EntraGrants } from './grants.ts';
import { chooserPage, consentPage, refusalPage } from './pages.ts';

interface Ticket {
  readonly request: EntraAuthorizeRequest;
  readonly account: EntraAccount | null;
  readonly expires: number;
}

const ticketMilliseconds = 30 * 60_000;

/** The authorization page: account, consent, back to the client (learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow). */
export function entraAuthorizeRoutes(
  tenant: Tenant,
  accounts: readonly EntraAccount[],
  grants: EntraGrants,
  now: () => number,
): readonly Route[] {
  const tickets = new Map<string, Ticket>();
  const newTicket = (request: EntraAuthorizeRequest, account: EntraAccount | null) => {
    const id = randomBytes(24).toString('base64url');
    tickets.set(id, { request, account, expires: now() + ticketMilliseconds });
    return id;
  };
  /** A ticket serves one page: going back and pressing again starts nothing. */
  const take = (incoming: DemoRequest): Ticket | null => {
    const id = formField(incoming, 'ticket') ?? '';
    const ticket = tickets.get(id);
    tickets.delete(id);
    return ticket === undefined || ticket.expires <= now() ? null : ticket;
  };
  const stale = () => refusalPage(entraRefusal(9002313, 'This page is too old. Start again from Muster.'));

  const allow = (request: EntraAuthorizeRequest, account: EntraAccount): Answer => {
    const grant = { account, clientId: request.clientId, scopes: request.scopes, nonce: request.nonce };
    grants.consent(grant);
    const { challenge, redirectUri } = request;
    return back(request, { code: grants.newCode({ grant, redirectUri, challenge }) });
  };
  const go = (request: EntraAuthorizeRequest, account: EntraAccount): Answer =>
    request.prompt !== 'consent' && grants.hasConsented(account, request.clientId)
      ? allow(request, account)
      : consentPage(newTicket(request, account), account, originOf(request));

  const start = (incoming: DemoRequest, [tenantId = '']: readonly string[]): Answer => {
    const read = readAuthorizeRequest(incoming.query, tenantId, tenant);
    if ('refusal' in read) {
      return 'redirectUri' in read ? back(read, told(read.refusal)) : refusalPage(read.refusal);
    }
    const { request } = read;
    const hinted = accounts.find(({ address }) => address === request.loginHint);
    if (hinted && request.prompt === null) return go(request, hinted);
    if (request.prompt === 'none') {
      return back(
        request,
        told(entraRefusal(50058, 'A silent sign-in request was sent but no user is signed in.')),
      );
    }
    return chooserPage(newTicket(request, null), accounts, originOf(request));
  };

  return [
    { method: 'GET', path: /^\/([^/]+)\/oauth2\/v2\.0\/authorize$/, handle: start },
    {
      method: 'POST',
      path: /^\/entra\/account$/,
      handle: (incoming) => {
        const ticket = take(incoming);
        const address = formField(incoming, 'account');
        const account = accounts.find((candidate) => candidate.address === address);
        if (ticket === null) return stale();
        return account ? go(ticket.request, account) : back(ticket.request, told(declined()));
      },
    },
    {
      method: 'POST',
      path: /^\/entra\/consent$/,
      handle: (incoming) => {
        const ticket = take(incoming);
        if (ticket === null) return stale();
        const { account, request } = ticket;
        const accepted = formField(incoming, 'decision') === 'accept' && account !== null;
        return accepted ? allow(request, account) : back(request, told(declined()));
      },
    },
  ];
}

const declined = () => entraRefusal(65004, 'User declined to consent to access the app.');

const told = ({ error, description }: EntraRefusal) => ({ error, error_description: description });

const originOf = (request: EntraAuthorizeRequest) => new URL(request.redirectUri).origin;

function back(
  { redirectUri, state }: { readonly redirectUri: string; readonly state: string | null },
  values: Readonly<Record<string, string>>,
): Answer {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  if (state !== null) url.searchParams.set('state', state);
  return { status: 302, headers: { location: url.href, 'referrer-policy': 'no-referrer' } };
}
