import { homedir } from 'node:os';

const name = `[\\p{L}\\p{N}._%+'-]`;
const secretWord =
  'token|secret|authorization|cookie|password|passwd|passphrase|refresh|verifier|assertion|credential|signature|api[_-]?key|code';

/** In order: what is masked first may hold what a later line would find. */
const masks: readonly (readonly [RegExp, string])[] = [
  // RFC 3986 3.2.1 userinfo, then queries and fragments, whole: sign-in answers carry codes and states there.
  [/:\/\/[^\s/@"'<>]+@/gu, '://[user]@'],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/giu, '$1?[query]'],
  [/\?[\w.%[\]-]+=[^\s"'<>]*/gu, '?[query]'],
  [/\b(bearer|basic|negotiate)\s+[\w.~+/=-]+/giu, '$1 [secret]'],
  // A JSON Web Token (RFC 7519); Google's access token, refresh token, code, client secret and key.
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)*/gu, '[secret]'],
  [/\bya29\.[\w.-]+|\b1\/\/[\w-]+|\b4\/[\w-]+|\bGOCSPX-[\w-]+|\bAIza[\w-]+/gu, '[secret]'],
  [
    new RegExp(`(\\b[\\w-]*(?:${secretWord})["']?\\s*[=:]\\s*)(?:"[^"]*"|'[^']*'|[^\\s"',;&}\\]]+)`, 'giu'),
    '$1[secret]',
  ],
  [new RegExp(`${name}+(?:@|%40)[\\p{L}\\p{N}.-]+`, 'giu'), '[address]'],
  [/(?:\/home\/|\/Users\/|[a-z]:[\\/]+Users[\\/]+)(?:[^\\/:*?"<>|\r\n]+(?=[\\/])|[^\\/\s:"'<>|)]+)/giu, '~'],
];

/** Masks secrets, addresses of people, queries of URLs, and the folders in `folders` and the person's home. */
export function redactText(text: string, folders: readonly string[] = []): string {
  const places = [...folders, homedir()].filter((folder) => folder.length > 1);
  const withoutPlaces = places.reduce((rest, folder) => rest.replaceAll(folder, '~'), text);
  return masks.reduce((rest, [pattern, mask]) => rest.replaceAll(pattern, mask), withoutPlaces);
}
