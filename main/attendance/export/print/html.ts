const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the text and the attribute values of a document; what no document may hold is left out. */
export function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be left out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, '')
      // The platform puts its own value in the place of this one.
      .replaceAll('__MUSTER_NONCE__', '__MUSTER NONCE__')
      .replace(/[&<>"']/g, (character) => entities[character] ?? '')
  );
}

/** A whole document with the one style that the platform lets through. `body` is HTML. */
export function documentOf(page: {
  readonly language: string;
  readonly title: string;
  readonly style: string;
  readonly body: string;
}): string {
  return `<!doctype html><html lang="${escapeHtml(page.language)}"><head><meta charset="utf-8">
<title>${escapeHtml(page.title)}</title><style nonce="__MUSTER_NONCE__">${page.style}</style></head>
<body>${page.body}</body></html>`;
}

/** Each cell is HTML, with the class of its column: the head is repeated on every page. */
export const headRow = (cells: readonly (readonly [className: string, html: string])[]): string =>
  `<thead><tr>${cells
    .map(([name, html]) => `<th scope="col"${name === '' ? '' : ` class="${name}"`}>${html}</th>`)
    .join('')}</tr></thead>`;
