import { accountList, hidden } from '../http/chooser.ts';
import type { Answer } from '../http/exchange.ts';
import { escapeHtml, page } from '../http/page.ts';
import type { DemoAccount } from './grants.ts';
import { isSignIn, scopeText } from './scopes.ts';

export function chooserPage(ticket: string, accounts: readonly DemoAccount[], formTarget: string): Answer {
  return page({
    title: 'Choose an account',
    formTarget,
    main: `<h1>Choose an account</h1>
<p class="soft">to continue to Muster</p>
<form method="post" action="/o/oauth2/v2/auth/account">
${hidden('ticket', ticket)}
${accountList(accounts)}
</form>
${cancelForm(ticket)}`,
  });
}

export function permissionsPage(
  ticket: string,
  account: DemoAccount,
  scopes: readonly string[],
  formTarget: string,
): Answer {
  const always = scopes.filter(isSignIn);
  const boxes = scopes
    .filter((scope) => !isSignIn(scope))
    .map(
      (scope) => `<li><label><input type="checkbox" name="scope" value="${escapeHtml(scope)}" checked>
<span>${escapeHtml(scopeText(scope))}</span></label></li>`,
    );
  return page({
    title: 'Muster wants access to your account',
    formTarget,
    main: `<h1>Muster wants access to your account</h1>
<p class="soft">${escapeHtml(account.name)}, ${escapeHtml(account.address)}</p>
<form method="post" action="/o/oauth2/v2/auth/decision">
${hidden('ticket', ticket)}
<fieldset><legend>Choose what Muster can do</legend>
<ul>${boxes.join('')}${always.length === 0 ? '' : `<li class="always">${escapeHtml(always.map(scopeText).join(' · '))} (always)</li>`}</ul>
</fieldset>
<p class="actions"><button class="primary" name="decision" value="allow">Allow</button>
<button name="decision" value="cancel">Cancel</button></p>
</form>`,
  });
}

/** Google's own kind of page for a request that must not be sent back to the client. */
export function refusalPage(status: number, error: string, text: string): Answer {
  return page({
    status,
    title: 'Access blocked',
    main: `<h1>Access blocked</h1>
<p>${escapeHtml(text)}</p>
<p class="soft">Error ${status}: <code>${escapeHtml(error)}</code></p>`,
  });
}

const cancelForm = (ticket: string) => `<form method="post" action="/o/oauth2/v2/auth/decision">
${hidden('ticket', ticket)}
<p class="actions"><button name="decision" value="cancel">Cancel</button></p>
</form>`;
