import type { Context } from '../context.ts';
import { ok, type Result } from '../result.ts';
import { longestSecret } from './keychain.ts';

/**
 * The secrets of one workspace in the keychain. One that is longer than a keychain entry (a pasted Dataverse token)
 * is kept in numbered pieces behind an entry that counts them. A new secret's pieces stand beside the old one's until
 * that entry names them: whenever the computer stops, one of the two is whole.
 */
export class Secrets {
  readonly #context: Pick<Context, 'platform' | 'keychainService'>;

  constructor(context: Pick<Context, 'platform' | 'keychainService'>) {
    this.#context = context;
  }

  /** Fails when the keychain is missing or locked, without leaving anything in it. */
  async ready(): Promise<Result<void>> {
    const result = await this.#entry('ready?');
    return result.ok ? ok(undefined) : result;
  }

  async get(name: string): Promise<Result<string | null>> {
    const head = await this.#entry(name);
    if (!head.ok || head.value === null) return head;
    const kept = piecesIn(head.value);
    if (kept === null) return head;
    const pieces: string[] = [];
    for (const pieceName of namesOf(name, kept)) {
      const piece = await this.#entry(pieceName);
      if (!piece.ok || piece.value === null) return piece;
      pieces.push(piece.value);
    }
    return ok(pieces.join(''));
  }

  async set(name: string, secret: string): Promise<Result<void>> {
    const { platform, keychainService } = this.#context;
    const head = await this.#entry(name);
    if (!head.ok) return head;
    const old = piecesIn(head.value ?? '');
    const texts = secret.length <= longestSecret ? [] : split(secret);
    const pieces: Pieces | null = texts.length === 0 ? null : { set: otherSet(old), count: texts.length };
    for (const [index, pieceName] of namesOf(name, pieces).entries()) {
      const kept = await platform.keychain.set(keychainService, pieceName, texts[index] ?? '');
      if (!kept.ok) return kept;
    }
    const kept = await platform.keychain.set(keychainService, name, pieces ? headOf(pieces) : secret);
    return kept.ok && old ? this.#deleteSet(name, old.set) : kept;
  }

  async delete(name: string): Promise<Result<void>> {
    const { platform, keychainService } = this.#context;
    const head = await this.#entry(name);
    if (!head.ok) return head;
    for (const set of ['a', 'b'] as const) {
      const gone = await this.#deleteSet(name, set);
      if (!gone.ok) return gone;
    }
    return platform.keychain.delete(keychainService, name);
  }

  #entry(name: string): Promise<Result<string | null>> {
    return this.#context.platform.keychain.get(this.#context.keychainService, name);
  }

  /** Also what an earlier secret left, when its deletion was cut short; the last piece first, so that no gap hides one. */
  async #deleteSet(name: string, set: Pieces['set']): Promise<Result<void>> {
    const { platform, keychainService } = this.#context;
    const found: string[] = [];
    for (;;) {
      const next = pieceName(name, set, found.length);
      const piece = await this.#entry(next);
      if (!piece.ok) return piece;
      if (piece.value === null) break;
      found.push(next);
    }
    for (const one of found.reverse()) {
      const gone = await platform.keychain.delete(keychainService, one);
      if (!gone.ok) return gone;
    }
    return ok(undefined);
  }
}

/** The pieces of one secret: a name has room for two sets. */
interface Pieces {
  readonly set: 'a' | 'b';
  readonly count: number;
}

const headOf = ({ set, count }: Pieces): string => `muster-pieces:${set}${count}`;

const otherSet = (pieces: Pieces | null): Pieces['set'] => (pieces?.set === 'a' ? 'b' : 'a');

/** Null: the entry is the secret itself. */
function piecesIn(head: string): Pieces | null {
  const [, set, count] = /^muster-pieces:([ab])(\d+)$/.exec(head) ?? [];
  return set === 'a' || set === 'b' ? { set, count: Number(count) } : null;
}

const pieceName = (name: string, set: Pieces['set'], index: number): string => `${name}#${set}${index + 1}`;

function namesOf(name: string, pieces: Pieces | null): readonly string[] {
  if (pieces === null) return [];
  return Array.from({ length: pieces.count }, (_, index) => pieceName(name, pieces.set, index));
}

function split(secret: string): string[] {
  const count = Math.ceil(secret.length / longestSecret);
  return Array.from({ length: count }, (_, index) =>
    secret.slice(index * longestSecret, (index + 1) * longestSecret),
  );
}
