import { domainToASCII } from 'node:url';
import { fail, ok, type Result } from '../result.ts';

export interface ParsedAddress {
  /** Lower case, its domain in ASCII: the one spelling that addresses are compared, sorted and sent in. */
  readonly address: string;
  /** The display name that stood before it, without its quotes. */
  readonly name: string | null;
}

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
/** RFC 5322 §3.2.3 dot-atom; quoted local parts are refused: Google does not invite them. */
const localPart = new RegExp(`^${atom}(?:\\.${atom})*$`);
/** RFC 1035 §2.3.1 and RFC 1123 §2.1: letters, digits, hyphens, 1 to 63 characters, no hyphen at an end. */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** What a domain in another script may consist of before it is converted; the dots are those of UTS #46. */
const otherScript = /^[\p{L}\p{M}\p{N}·.\u3002\uff0e\uff61-]+$/u;
/** Marks without width that come along when text is copied from mails and spreadsheets. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/**
 * Reads `ana@x.org`, `<ana@x.org>`, `mailto:ana@x.org`, `Ana Ruiz <ana@x.org>` or `"Ruiz, Ana" <ana@x.org>`.
 * At most 64 characters before the @ and 254 in all (RFC 5321 §4.5.3.1, RFC 3696 erratum 1690), at least one dot
 * in the domain, no address literal. Fails with `address-invalid`, `details.value` being the text.
 */
export function parseAddress(text: string): Result<ParsedAddress> {
  const clean = text.replace(invisible, '').trim();
  const named = /^(.*)<([^<>]*)>$/s.exec(clean);
  const address = normalise(named?.[2] ?? clean);
  if (address === null) return fail('address-invalid', { value: clean.slice(0, 300) });
  return ok({ address, name: displayName(named?.[1] ?? '') });
}

function normalise(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const at = bare.lastIndexOf('@');
  const local = bare.slice(0, Math.max(at, 0));
  if (local.length > 64 || !localPart.test(local)) return null;
  const domain = domainOf(bare.slice(at + 1));
  if (domain === null || local.length + 1 + domain.length > 254) return null;
  return `${local}@${domain}`;
}

function domainOf(text: string): string | null {
  const domain = otherScript.test(text) && /[^\0-\x7f]/.test(text) ? domainToASCII(text) : text;
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((part) => label.test(part))) return null;
  // RFC 3696 §2: no top level domain is all digits, so that names and IPv4 addresses stay apart.
  return /^\d+$/.test(labels.at(-1) ?? '') ? null : domain;
}

function displayName(text: string): string | null {
  const trimmed = text.trim();
  const quoted = /^"(.*)"$/s.exec(trimmed)?.[1]?.replace(/\\(.)/gs, '$1');
  return (quoted ?? trimmed).replace(/\s+/g, ' ').trim() || null;
}
