import { errorCodes } from '../../preload/contract/errors.ts';
import { redactText } from './redact-text.ts';

const secretKey =
  /token|secret|authorization|cookie|password|passwd|passphrase|refresh|verifier|assertion|credential|signature|api[_-]?key|nonce|session/i;
const codeKey = /code/i;
const deepest = 8;
const longestText = 8_000;
const mostEntries = 1000;

/**
 * A copy of `value` that is safe to write: plain data, every string masked, every key that looks like a secret left
 * out with its value, whatever the depth. Never throws and never calls code of the value but its getters.
 */
export function redact(value: unknown, folders: readonly string[] = []): unknown {
  return copy(value, { folders, above: [] });
}

interface Walk {
  readonly folders: readonly string[];
  readonly above: readonly object[];
}

function copy(value: unknown, walk: Walk): unknown {
  if (typeof value === 'string') return text(value, walk);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (walk.above.includes(value)) return '[cycle]';
  if (walk.above.length >= deepest) return '[deep]';
  const below = { ...walk, above: [...walk.above, value] };
  if (Array.isArray(value)) return value.slice(0, mostEntries).map((item) => copy(item, below));
  if (value instanceof Error) return errorCopy(value, below);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid date' : value.toISOString();
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return '[bytes]';
  if (value instanceof URL) return text(value.href, walk);
  if (value instanceof Map) return entriesCopy([...value], below);
  if (value instanceof Set) return copy([...value], below);
  return entriesCopy(ownEntries(value), below);
}

/** Name, message, stack, cause and code: an HTTP client's error also carries its request, with the headers. */
function errorCopy(error: Error, walk: Walk): unknown {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return entriesCopy(
    [
      ['type', error.name],
      ['message', error.message],
      ['stack', error.stack],
      ['code', code],
      ['cause', cause],
    ],
    walk,
  );
}

function entriesCopy(entries: readonly (readonly [unknown, unknown])[], walk: Walk): unknown {
  const kept = entries
    .slice(0, mostEntries)
    .filter(([key, value]) => value !== undefined && isHarmless(String(key), value))
    .map(([key, value]) => [text(String(key), walk), copy(value, walk)] as const);
  return Object.fromEntries(kept);
}

/** `code` names OAuth's authorization code, and also the codes of failures, which are needed and are no secret. */
function isHarmless(key: string, value: unknown): boolean {
  if (secretKey.test(key)) return false;
  return !codeKey.test(key) || isFailureCode(value);
}

function isFailureCode(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value < 1000;
  if (typeof value !== 'string') return false;
  return (
    Object.hasOwn(errorCodes, value) || /^(?:E[A-Z]{2,14}|ERR_[A-Z_]{2,40}|SQLITE_[A-Z_]{2,30})$/.test(value)
  );
}

function ownEntries(value: object): [string, unknown][] {
  return Object.keys(value).map((key) => {
    try {
      return [key, (value as Record<string, unknown>)[key]];
    } catch {
      return [key, '[unreadable]'];
    }
  });
}

/** Cut before it is masked would leave half a secret that no pattern knows; a text is masked whole, then cut. */
function text(value: string, { folders }: Walk): string {
  if (value.length > 100_000) return `[text of ${value.length} characters]`;
  const masked = redactText(value, folders);
  return masked.length > longestText ? `${masked.slice(0, longestText)}…` : masked;
}
