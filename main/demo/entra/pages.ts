import { accountList, hidden } from '../http/chooser.ts';
import type { Answer } from '../http/exchange.ts';
import { escapeHtml, page } from '../http/page.ts';
import type { EntraRefusal } from './errors.ts';
import type { EntraAccount } from './grants.ts';

const standsFor = 'Microsoft';

export function chooserPage(ticket: string, accounts: readonly EntraAccount[], formTarget: string): Answer {
  return page({
    standsFor,
    title: 'Pick an account',
    formTarget,
    main: `<h1>Pick an account</h1>
<p class="soft">to sign in to Muster</p>
<form method="post" action="/entra/account">
${hidden('ticket', ticket)}
${accountList(accounts)}
<p class="actions"><button name="account" value="">Cancel</button></p>
</form>`,
  });
}

export function consentPage(ticket: string, account: EntraAccount, formTarget: string): Answer {
  return page({
    standsFor,
    title: 'Permissions requested',
    formTarget,
    main: `<h1>Permissions requested</h1>
<p class="soft">${escapeHtml(account.name)}, ${escapeHtml(account.address)}</p>
<p>Muster would like to:</p>
<ul><li class="always">Access Dataverse as you</li><li class="always">View your basic profile</li>
<li class="always">Maintain access to data you have given it access to</li></ul>
<form method="post" action="/entra/consent">
${hidden('ticket', ticket)}
<p class="actions"><button class="primary" name="decision" value="accept">Accept</button>
<button name="decision" value="cancel">Cancel</button></p>
</form>`,
  });
}

/** Entra ID's own kind of page for a request that must not be sent back to the client. */
export function refusalPage({ description, status }: EntraRefusal): Answer {
  return page({
    standsFor,
    status,
    title: 'Sign in',
    main: `<h1>Sign in</h1>
<p>Sorry, but we’re having trouble signing you in.</p>
<p class="soft">${escapeHtml(description)}</p>`,
  });
}
