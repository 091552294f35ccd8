import type { Tables } from '../../preload/contract/accounts.ts';
import type { Connections, DataverseAccess } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import { ok, type Result } from '../result.ts';
import { checkNames } from './dataverse/names.ts';
import { Source } from './dataverse/source.ts';

interface Slot {
  key: string;
  /** As the connection was given last: a new sign-in gives a new one. */
  access: DataverseAccess;
}

/** The source of the connected Dataverse; another account or other tables begin with nothing remembered. */
export class CurrentSource {
  readonly #context: Pick<Context, 'timing' | 'now'>;
  readonly #connections: Connections;
  #slot: Slot | undefined;
  #source: Source | undefined;

  constructor(context: Pick<Context, 'timing' | 'now'>, connections: Connections) {
    this.#context = context;
    this.#connections = connections;
  }

  async get(): Promise<Result<Source>> {
    const access = await this.#connections.dataverse();
    if (!access.ok) return access;
    const names = checkNames(access.value.tables);
    if (!names.ok) return names;
    const key = keyOf(access.value, access.value.tables);
    if (this.#source === undefined || this.#slot?.key !== key) {
      const slot: Slot = { key, access: access.value };
      this.#slot = slot;
      this.#source = new Source({
        access: () => slot.access,
        learned: (tables) => {
          // What was learned comes back in the tables, and is no change.
          slot.key = keyOf(slot.access, tables);
          slot.access.learned(tables);
        },
        timing: this.#context.timing,
        now: this.#context.now,
      });
    }
    this.#slot.access = access.value;
    return ok(this.#source);
  }

  forget(): void {
    this.#source?.forget();
  }
}

const keyOf = ({ accountId, origin }: DataverseAccess, tables: Tables): string =>
  JSON.stringify([accountId, origin, Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1))]);
