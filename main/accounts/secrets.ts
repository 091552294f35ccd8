import type { Context } from '../context.ts';
import { ok, type Result } from '../result.ts';
import { longestSecret } from './keychain.ts';

/**
 * The secrets of one workspace in the keychain. One that is longer than a keychain entry (a pasted Dataverse token)
 * is kept in numbered pieces behind an entry that counts them.
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
    const count = piecesIn(head.value);
    if (count === 0) return head;
    const pieces: string[] = [];
    for (let index = 0; index < count; index++) {
      const piece = await this.#entry(pieceName(name, index));
      if (!piece.ok || piece.value === null) return piece;
      pieces.push(piece.value);
    }
    return ok(pieces.join(''));
  }

  async set(name: string, secret: string): Promise<Result<void>> {
    const { platform, keychainService } = this.#context;
    const old = await this.#entry(name);
    if (!old.ok) return old;
    const pieces = secret.length <= longestSecret ? [] : split(secret);
    for (const [index, piece] of pieces.entries()) {
      const kept = await platform.keychain.set(keychainService, pieceName(name, index), piece);
      if (!kept.ok) return kept;
    }
    const head = pieces.length > 0 ? `${headMark}${pieces.length}` : secret;
    const kept = await platform.keychain.set(keychainService, name, head);
    return kept.ok ? this.#deletePieces(name, pieces.length, piecesIn(old.value ?? '')) : kept;
  }

  async delete(name: string): Promise<Result<void>> {
    const { platform, keychainService } = this.#context;
    const head = await this.#entry(name);
    if (!head.ok) return head;
    const gone = await this.#deletePieces(name, 0, piecesIn(head.value ?? ''));
    return gone.ok ? platform.keychain.delete(keychainService, name) : gone;
  }

  #entry(name: string): Promise<Result<string | null>> {
    return this.#context.platform.keychain.get(this.#context.keychainService, name);
  }

  async #deletePieces(name: string, from: number, to: number): Promise<Result<void>> {
    for (let index = from; index < to; index++) {
      const { platform, keychainService } = this.#context;
      const gone = await platform.keychain.delete(keychainService, pieceName(name, index));
      if (!gone.ok) return gone;
    }
    return ok(undefined);
  }
}

const headMark = 'muster-pieces:';
const pieceName = (name: string, index: number): string => `${name}#${index + 1}`;

function piecesIn(head: string): number {
  return head.startsWith(headMark) ? Number(head.slice(headMark.length)) : 0;
}

function split(secret: string): string[] {
  const count = Math.ceil(secret.length / longestSecret);
  return Array.from({ length: count }, (_, index) =>
    secret.slice(index * longestSecret, (index + 1) * longestSecret),
  );
}
