/** Text as a person reads it in the page. */
export const plainText = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

export const fieldIn = (html: string, name: string): string | null =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? null;

/** The page's text; throws when it is an error page. */
export async function pageText(response: Response): Promise<string> {
  const text = await response.text();
  const title = /<title>([^<]*)/.exec(text)?.[1] ?? '';
  if (!response.ok) throw new Error(`The sign-in page answered ${response.status}: ${title}`);
  return text;
}

export const post = (address: URL, form: URLSearchParams): Promise<Response> =>
  fetch(address, { method: 'POST', body: form, redirect: 'manual' });

/** Goes where the last page leads: to the client's own loopback page. */
export async function follow(answer: Response): Promise<void> {
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`The sign-in page answered ${answer.status}`);
  await (await fetch(location)).text();
}
