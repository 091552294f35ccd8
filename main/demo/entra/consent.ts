import { fieldIn, follow, pageText, plainText, post } from '../http/visitor.ts';

/**
 * Goes through the stand-in's Microsoft pages as a person in a browser does, up to the answer of the client's own
 * loopback page. Throws when the page refuses the request.
 */
export async function consentOverMicrosoft(
  authorizeUrl: string,
  options: { readonly address: string; readonly cancel?: boolean },
): Promise<void> {
  let answer = await fetch(authorizeUrl, { redirect: 'manual' });
  if (answer.status !== 302) {
    const shown = await pageText(answer);
    if (shown.includes('name="account"')) {
      const form = new URLSearchParams({ ticket: ticketIn(shown), account: options.address });
      answer = await post(new URL('/entra/account', authorizeUrl), form);
    } else {
      answer = await decide(authorizeUrl, shown, options);
    }
  }
  if (answer.status !== 302) answer = await decide(authorizeUrl, await pageText(answer), options);
  await follow(answer);
}

async function decide(
  authorizeUrl: string,
  shown: string,
  { address, cancel }: { readonly address: string; readonly cancel?: boolean },
): Promise<Response> {
  if (!plainText(shown).includes(address)) throw new Error(`The page is not for ${address}`);
  const decision = cancel === true ? 'cancel' : 'accept';
  return post(
    new URL('/entra/consent', authorizeUrl),
    new URLSearchParams({ ticket: ticketIn(shown), decision }),
  );
}

function ticketIn(html: string): string {
  const ticket = fieldIn(html, 'ticket');
  if (ticket === null) throw new Error('The sign-in page has no form');
  return ticket;
}
