import { fieldIn, follow, pageText, plainText, post } from '../http/visitor.ts';
import { isSignIn, longScope } from './scopes.ts';

/**
 * Goes through the sign-in page as a person in a browser does, up to the answer of the client's own loopback
 * page. Throws when the page refuses the request or has no such account or permission.
 */
export async function consentOver(
  authorizeUrl: string,
  options: { readonly address: string; readonly scopes?: readonly string[]; readonly cancel?: boolean },
): Promise<void> {
  const send = (path: string, form: URLSearchParams) => post(new URL(path, authorizeUrl), form);
  let answer = await fetch(authorizeUrl, { redirect: 'manual' });
  if (answer.status !== 303) {
    let shown = await pageText(answer);
    const ticket = fieldIn(shown, 'ticket');
    if (ticket === null) throw new Error('The sign-in page has no form');
    if (shown.includes('name="account"')) {
      const form = new URLSearchParams({ ticket, account: options.address });
      shown = await pageText(await send('/o/oauth2/v2/auth/account', form));
    }
    if (!plainText(shown).includes(options.address))
      throw new Error(`The page is not for ${options.address}`);
    const form = new URLSearchParams({ ticket, decision: options.cancel === true ? 'cancel' : 'allow' });
    for (const scope of ticks(shown, options.scopes)) form.append('scope', scope);
    answer = await send('/o/oauth2/v2/auth/decision', form);
  }
  await follow(answer);
}

function ticks(html: string, wanted: readonly string[] | undefined): readonly string[] {
  const offered = [...html.matchAll(/type="checkbox" name="scope" value="([^"]*)"/g)].map((match) =>
    plainText(match[1] ?? ''),
  );
  if (wanted === undefined) return offered;
  const long = wanted.map(longScope).filter((scope) => !isSignIn(scope));
  const missing = long.find((scope) => !offered.includes(scope));
  if (missing !== undefined) throw new Error(`The sign-in page does not offer ${missing}`);
  return long;
}
