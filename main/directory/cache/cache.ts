import type { Connections } from '../../accounts/access.ts';
import type { Database } from '../../storage/database.ts';
import { parseAddress } from '../address.ts';
import { GenerationReader } from './reader.ts';
import { type DirectorySet, DirectorySets, type WholeSet } from './sets.ts';
import { sourceOf } from './source-of.ts';

/** A whole directory as it was at `asOf`. */
export interface Kept {
  readonly reader: GenerationReader;
  /** Instant. */
  readonly asOf: string;
}

export interface KeptState {
  readonly accountId: string;
  readonly source: string;
  /** Null: it was never read to the end. */
  readonly whole: WholeSet | null;
  readonly lastError: DirectorySet['lastError'];
}

/** What is kept here of the connected directory. */
export class DirectoryCache {
  readonly #database: Database;
  readonly #connections: Connections;
  readonly #sets: DirectorySets;
  #names: { generation: number; byAddress: Map<string, string | null> } | undefined;

  constructor(database: Database, connections: Connections) {
    this.#database = database;
    this.#connections = connections;
    this.#sets = new DirectorySets(database);
  }

  /** Null: Dataverse is not connected. */
  async state(): Promise<KeptState | null> {
    const connected = await this.#connections.dataverse();
    if (!connected.ok) return null;
    const { accountId } = connected.value;
    const source = sourceOf(connected.value);
    const lastError = this.#sets.find(accountId)?.lastError ?? null;
    return { accountId, source, whole: this.#sets.whole(accountId, source), lastError };
  }

  /** Null: nothing is kept of the connected directory. */
  async kept(): Promise<Kept | null> {
    const whole = (await this.state())?.whole ?? null;
    return whole === null ? null : this.#read(whole);
  }

  /** See `Directory`. Each address is looked up once, as long as nothing new was read. */
  namesOf(addresses: readonly string[]): ReadonlyMap<string, string> {
    const set = this.#sets.kept();
    const found = new Map<string, string>();
    if (set === null) return found;
    const { reader } = this.#read(set);
    if (this.#names?.generation !== set.generation) {
      this.#names = { generation: set.generation, byAddress: new Map() };
    }
    const { byAddress } = this.#names;
    for (const address of addresses) {
      let name = byAddress.get(address);
      if (name === undefined) {
        const parsed = parseAddress(address);
        name = parsed.ok ? (reader.personAt(parsed.value.address)?.name ?? null) : null;
        byAddress.set(address, name);
      }
      if (name !== null) found.set(address, name);
    }
    return found;
  }

  #read({ generation, lastSuccess }: WholeSet): Kept {
    return {
      reader: new GenerationReader(this.#database, generation),
      asOf: new Date(lastSuccess).toISOString(),
    };
  }
}
