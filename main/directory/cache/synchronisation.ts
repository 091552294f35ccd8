import type { Connections, DataverseAccess } from '../../accounts/access.ts';
import type { Context } from '../../context.ts';
import { type Failure, fail, ok, type Result } from '../../result.ts';
import type { CurrentSource } from '../current-source.ts';
import type { Everything } from '../dataverse/everything.ts';
import { type Counts, DirectorySets, type WholeSet } from './sets.ts';
import { sourceOf } from './source-of.ts';
import { GenerationWriter } from './writer.ts';

export interface Synced extends Counts {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

type SynchronisationContext = Pick<Context, 'database' | 'now' | 'broadcast' | 'log'>;

/**
 * Brings the kept directory up to date: reads everything, writes it beside what is shown, then shows it. What is shown
 * stays whole until then, whatever happens: a failure, a cut, the end of the application.
 */
export class Synchronisation {
  readonly #context: SynchronisationContext;
  readonly #connections: Connections;
  readonly #current: CurrentSource;
  readonly #sets: DirectorySets;
  readonly #writer: GenerationWriter;
  readonly #stop = new AbortController();
  #running: Promise<Result<Synced>> | undefined;
  /** Deletes what is not shown any more; nothing is written meanwhile. */
  #sweeping: Promise<void> = Promise.resolve();

  constructor(context: SynchronisationContext, connections: Connections, current: CurrentSource) {
    this.#context = context;
    this.#connections = connections;
    this.#current = current;
    this.#sets = new DirectorySets(context.database);
    this.#writer = new GenerationWriter(context.database, this.#stop.signal);
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  /** One at a time: a call during another one gets the same answer. */
  run(): Promise<Result<Synced>> {
    this.#running ??= this.#synchronise().finally(() => {
      this.#running = undefined;
      this.#sweep();
      this.#tell();
    });
    return this.#running;
  }

  /** Nobody reads what was kept of other connections from here on, and it is deleted. */
  keepOnly(accountId: string | null): void {
    if (this.#sets.keepOnly(accountId)) this.#tell();
    if (this.#running === undefined) this.#sweep();
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    await this.#sweeping;
  }

  async #synchronise(): Promise<Result<Synced>> {
    const connected = await this.#connections.dataverse();
    if (!connected.ok) return connected;
    const access = connected.value;
    this.#tell();
    const everything = await this.#read();
    if (this.#stop.signal.aborted) return fail('busy');
    if (!everything.ok) return this.#failed(access, everything.error);
    await this.#sweeping;
    this.#sets.keepOnly(access.accountId);
    const before = this.#sets.whole(access.accountId, sourceOf(access));
    const isSame = before !== null && before.content === everything.value.content;
    const generation = isSame ? before.generation : await this.#write(everything.value, access);
    if (generation === null) return fail('busy');
    // Disconnected meanwhile: nothing of it may come back.
    if (!(await this.#isCurrent(access))) return fail('dataverse-missing');
    return ok(this.#show(access, generation, everything.value));
  }

  async #read(): Promise<Result<Everything>> {
    const source = await this.#current.get();
    return source.ok ? source.value.everything(this.#stop.signal) : source;
  }

  #write(everything: Everything, { accountId }: DataverseAccess): Promise<number | null> {
    return this.#writer.write(everything, this.#sets.find(accountId)?.generation ?? null);
  }

  async #isCurrent(access: DataverseAccess): Promise<boolean> {
    const now = await this.#connections.dataverse();
    return now.ok && now.value.accountId === access.accountId && sourceOf(now.value) === sourceOf(access);
  }

  #show(access: DataverseAccess, generation: number, everything: Everything): Synced {
    const { people, projects, contributors, content } = everything;
    const counts = { people: people.length, projects: projects.length, contributors: contributors.length };
    const at = this.#context.now();
    const set: Omit<WholeSet, 'lastError'> = {
      accountId: access.accountId,
      source: sourceOf(access),
      generation,
      content,
      counts,
      lastSuccess: at,
    };
    this.#sets.show(set);
    this.#context.log.info({ ...counts }, 'directory synchronised');
    return { ...counts, at };
  }

  async #failed(access: DataverseAccess, failure: Failure): Promise<{ ok: false; error: Failure }> {
    if (!(await this.#isCurrent(access))) return fail('dataverse-missing');
    this.#sets.failed(access.accountId, sourceOf(access), failure, this.#context.now());
    this.#context.log.warn({ code: failure.code }, 'directory not synchronised');
    return { ok: false, error: failure };
  }

  #sweep(): void {
    if (this.#stop.signal.aborted) return;
    this.#sweeping = this.#sweeping
      .then(() => this.#writer.sweep(this.#sets.kept()?.generation ?? null))
      .catch((exception: unknown) => this.#context.log.error({ exception }, 'deleting what is not shown'));
  }

  #tell(): void {
    if (!this.#stop.signal.aborted) this.#context.broadcast.changed('directory');
  }
}
