import { randomBytes } from 'node:crypto';
import { type Answer, type DemoRequest, formField, isRecord, type Route } from '../http/exchange.ts';
import { type AuthorizeRequest, readAuthorizeRequest } from './authorize-request.ts';
import { chooserPage, permissionsPage, refusalPage } from './consent-page.ts';
import type { DemoAccount, Grants } from './grants.ts';
import { isSignIn } from './scopes.ts';

interface Ticket {
  readonly request: AuthorizeRequest;
  account: DemoAccount | null;
  readonly expires: number;
}

const ticketMilliseconds = 30 * 60_000;

/** The authorization page: account, tickable permissions, back to the client (RFC 6749 4.1, 7636). */
export function authorizeRoutes(
  clientId: string,
  accounts: readonly DemoAccount[],
  grants: Grants,
  now: () => number,
): readonly Route[] {
  const tickets = new Map<string, Ticket>();
  const find = (request: DemoRequest) => {
    const id = formField(request, 'ticket') ?? '';
    const ticket = tickets.get(id);
    return ticket === undefined || ticket.expires <= now() ? null : { id, ticket };
  };
  const stale = () => refusalPage(400, 'invalid_request', 'This page is too old. Start again from Muster.');
  const allow = (request: AuthorizeRequest, account: DemoAccount, scopes: readonly string[]): Answer => {
    const code = grants.newCode({
      grant: { account, clientId, scopes },
      redirectUri: request.redirectUri,
      challenge: request.challenge,
    });
    return back(request, { code, scope: scopes.join(' ') });
  };

  const start = (incoming: DemoRequest): Answer => {
    const read = readAuthorizeRequest(incoming.query, clientId);
    if ('refusal' in read) return refusalPage(read.refusal.status, read.refusal.error, read.refusal.text);
    const { request } = read;
    const hint = request.loginHint;
    const hinted = accounts.find(({ address, subject }) => address === hint || subject === hint) ?? null;
    const account = request.prompts.includes('select_account') ? null : hinted;
    if (account !== null && !request.prompts.includes('consent')) {
      const given = grants.granted(account.address, clientId);
      if (request.scopes.every((scope) => given.includes(scope)))
        return allow(request, account, request.scopes);
    }
    if (request.prompts.includes('none')) {
      return back(request, { error: account === null ? 'login_required' : 'consent_required' });
    }
    const id = randomBytes(24).toString('base64url');
    tickets.set(id, { request, account, expires: now() + ticketMilliseconds });
    return account === null
      ? chooserPage(id, accounts, originOf(request))
      : permissionsPage(id, account, request.scopes, originOf(request));
  };

  const choose = (incoming: DemoRequest): Answer => {
    const found = find(incoming);
    const address = formField(incoming, 'account');
    const account = accounts.find((candidate) => candidate.address === address);
    if (found === null || account === undefined) return stale();
    found.ticket.account = account;
    const { request } = found.ticket;
    return permissionsPage(found.id, account, request.scopes, originOf(request));
  };

  const decide = (incoming: DemoRequest): Answer => {
    const found = find(incoming);
    if (found === null) return stale();
    const { request, account } = found.ticket;
    const allowed = formField(incoming, 'decision') === 'allow';
    if (allowed && account === null) return stale();
    tickets.delete(found.id);
    const ticked = tickedScopes(incoming.body);
    const scopes = request.scopes.filter((scope) => isSignIn(scope) || ticked.includes(scope));
    if (!allowed || account === null || scopes.length === 0) return back(request, { error: 'access_denied' });
    return allow(request, account, scopes);
  };

  return [
    { method: 'GET', path: /^\/o\/oauth2\/v2\/auth$/, handle: start },
    { method: 'POST', path: /^\/o\/oauth2\/v2\/auth\/account$/, handle: choose },
    { method: 'POST', path: /^\/o\/oauth2\/v2\/auth\/decision$/, handle: decide },
  ];
}

const originOf = (request: AuthorizeRequest) => new URL(request.redirectUri).origin;

function back(request: AuthorizeRequest, values: Readonly<Record<string, string>>): Answer {
  const url = new URL(request.redirectUri);
  if (request.state !== null) url.searchParams.set('state', request.state);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  return { status: 303, headers: { location: url.href, 'referrer-policy': 'no-referrer' } };
}

function tickedScopes(body: unknown): readonly string[] {
  const value = isRecord(body) ? body.scope : undefined;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((scope) => typeof scope === 'string') : [];
}
