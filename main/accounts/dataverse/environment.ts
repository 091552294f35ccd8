import { fail, ok, type Result } from '../../result.ts';

/** The origin of a pasted environment address: https, or http for a stand-in on this computer. */
export function environmentOrigin(text: string): Result<string> {
  const typed = text.trim();
  const value = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const refused = fail('dataverse-url-invalid', { value: typed.slice(0, 200) });
  if (typed === '' || !URL.canParse(value)) return refused;
  const url = new URL(value);
  const here = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && here);
  if (!secure || url.username !== '' || url.password !== '') return refused;
  return here || url.hostname.includes('.') ? ok(url.origin) : refused;
}
