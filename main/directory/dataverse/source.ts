import { setTimeout as wait } from 'node:timers/promises';
import type { Tables } from '../../../preload/contract/accounts.ts';
import type { Person, Project } from '../../../preload/contract/directory.ts';
import type { DataverseAccess } from '../../accounts/access.ts';
import type { Context } from '../../context.ts';
import { type Failure, ok, type Result } from '../../result.ts';
import { sameName } from '../directory.ts';
import { Remembered } from '../remembered.ts';
import { sameKey } from './cells.ts';
import { type Client, createClient } from './client.ts';
import { isAboutTheQuery } from './columns.ts';
import { ContributorReader } from './contributors.ts';
import { type Everything, readEverything } from './everything.ts';
import { peopleBy, peopleNamed, primaryKey, search } from './people.ts';
import { type ProjectRow, readProjects } from './projects.ts';

/** One who is in a project: as the row names them, and who that is when the people table knows. */
interface Member {
  readonly reference: string;
  readonly person: Person | null;
}

export interface Membership {
  readonly project: Project | null;
  /** One for each row; a person who contributes twice is here twice. */
  readonly members: readonly Member[];
}

export interface SourceContext extends Pick<Context, 'timing' | 'now'> {
  /** The connection as it is now. */
  readonly access: () => DataverseAccess;
  /** Takes the tables with what was found out about their columns. */
  readonly learned: (tables: Tables) => void;
}

type People = ReadonlyMap<string, Person>;

/** How long an answer is used again, in milliseconds. */
const age = 60_000;

/** What one Dataverse connection knows of people and projects, remembered for a minute. */
export class Source {
  readonly #client: Client;
  readonly #contributors: ContributorReader;
  readonly #access: () => DataverseAccess;
  readonly #hurry: number;
  readonly #searches: Remembered<readonly Person[]>;
  readonly #projects: Remembered<readonly ProjectRow[]>;
  readonly #memberships: Remembered<Membership>;
  readonly #peopleById: Remembered<People>;
  readonly #peopleByKey: Remembered<People>;
  readonly #names: Remembered<People>;
  readonly #key: Remembered<string | null>;

  constructor({ access, learned, timing, now }: SourceContext) {
    this.#access = access;
    this.#client = createClient({ access, timing, now });
    this.#contributors = new ContributorReader(this.#client, access, learned);
    this.#hurry = timing.request / 10;
    this.#searches = new Remembered({ now, age, most: 200 });
    this.#projects = new Remembered({ now, age, most: 1 });
    this.#memberships = new Remembered({ now, age, most: 50 });
    this.#peopleById = new Remembered({ now, age, most: 20_000 });
    this.#peopleByKey = new Remembered({ now, age, most: 20_000 });
    this.#names = new Remembered({ now, age, most: 20_000 });
    this.#key = new Remembered({ now, age, most: 1 });
  }

  /** Answers are forgotten; what the columns are is not. */
  forget(): void {
    for (const memory of [this.#searches, this.#projects, this.#memberships, this.#key]) memory.clear();
    for (const memory of [this.#peopleById, this.#peopleByKey, this.#names]) memory.clear();
  }

  /** Reads it all anew. */
  everything(signal: AbortSignal): Promise<Result<Everything>> {
    return readEverything(this.#client, this.#contributors, this.#access().tables, signal);
  }

  search(query: string, limit: number): Promise<Result<readonly Person[]>> {
    const key = JSON.stringify([query.trim(), limit]);
    return this.#searches.get(key, () => search(this.#client, this.#access().tables, query, limit));
  }

  projects(): Promise<Result<readonly ProjectRow[]>> {
    return this.#projects.get('', () => readProjects(this.#client, this.#access().tables));
  }

  membership(projectId: string): Promise<Result<Membership>> {
    return this.#memberships.get(sameKey(projectId), () => this.#readMembership(projectId));
  }

  /** By id in lower case; ids that nobody has are left out. */
  peopleByIds(ids: readonly string[]): Promise<Result<People>> {
    return this.#peopleBy(this.#peopleById, this.#access().tables.personId, ids);
  }

  /**
   * By address in lower case. Only names an address that is good without it: asked once, for a tenth of the usual
   * limit, and a failure leaves everybody unnamed until the minute is over.
   */
  async peopleByAddresses(addresses: readonly string[]): Promise<People> {
    const { tables } = this.#access();
    const people = await this.#together(this.#names, addresses, async (missing) => {
      const answer = peopleBy(this.#client, tables, tables.personEmail, missing, { hurry: this.#hurry });
      const late = new AbortController();
      // The token may be slow as well.
      const tooLate = wait(this.#hurry, undefined, { signal: late.signal }).catch(() => undefined);
      const inTime = await Promise.race([answer, tooLate]);
      late.abort();
      return inTime?.ok ? inTime : ok(new Map());
    });
    return people.ok ? people.value : new Map();
  }

  /** By `sameName` of the text: everybody whose id or whole name it is. Asked anew each time, for it is asked rarely. */
  async peopleCalled(texts: readonly string[]): Promise<Result<ReadonlyMap<string, readonly Person[]>>> {
    const { tables } = this.#access();
    const [byId, named] = await Promise.all([
      this.peopleByIds(texts),
      peopleNamed(this.#client, tables, texts),
    ]);
    if (!byId.ok) return byId;
    if (!named.ok) return named;
    const found = new Map<string, Person[]>();
    for (const text of texts) {
      const key = sameName(text);
      const one = byId.value.get(sameKey(text));
      const people = one ? [one] : named.value.filter(({ name }) => sameName(name) === key);
      if (people.length > 0) found.set(key, people);
    }
    return ok(found);
  }

  async #readMembership(projectId: string): Promise<Result<Membership>> {
    const project = this.#project(projectId);
    const contributors = await this.#contributors.read({
      projectId,
      rowId: async () => {
        const row = await project;
        return row.ok ? ok(row.value?.rowId ?? null) : row;
      },
    });
    if (!contributors.ok) return contributors;
    const { references, kind } = contributors.value;
    const [row, people] = await Promise.all([project, this.#peopleByReferences(references, kind)]);
    if (!row.ok) return row;
    if (!people.ok) return people;
    const members = references.map((reference) => ({
      reference,
      person: people.value.get(sameKey(reference)) ?? null,
    }));
    return ok({ project: row.value, members });
  }

  /** A list of projects that may not be read leaves the project without a name; its members are still its members. */
  async #project(projectId: string): Promise<Result<ProjectRow | null>> {
    const projects = await this.projects();
    if (!projects.ok) return isAboutTheTable(projects.error) ? ok(null) : projects;
    return ok(projects.value.find((one) => sameKey(one.projectId) === sameKey(projectId)) ?? null);
  }

  async #peopleByReferences(references: readonly string[], kind: 'text' | 'lookup'): Promise<Result<People>> {
    if (kind === 'text' || references.length === 0) return this.peopleByIds(references);
    const key = await this.#key.get('', () => primaryKey(this.#client, this.#access().tables));
    if (!key.ok) return key;
    const { value: column } = key;
    return column === null ? ok(new Map()) : this.#peopleBy(this.#peopleByKey, column, references);
  }

  #peopleBy(memory: Remembered<People>, column: string, values: readonly string[]): Promise<Result<People>> {
    return this.#together(memory, values, (missing) =>
      peopleBy(this.#client, this.#access().tables, column, missing),
    );
  }

  /** Asks only for those not asked for within the minute, all of them together. */
  async #together(
    memory: Remembered<People>,
    values: readonly string[],
    ask: (missing: readonly string[]) => Promise<Result<People>>,
  ): Promise<Result<People>> {
    const wanted = new Map(values.map((value) => [sameKey(value), value.trim()]));
    const missing = [...wanted].filter(([key]) => memory.peek(key) === undefined);
    if (missing.length > 0) {
      const answer = ask(missing.map(([, value]) => value));
      for (const [key] of missing) memory.put(key, answer);
    }
    const found = new Map<string, Person>();
    for (const [key, pending] of [...wanted.keys()].map((key) => [key, memory.peek(key)] as const)) {
      const answer = await pending;
      if (answer?.ok === false) return answer;
      const person = answer?.value.get(key);
      if (person !== undefined) found.set(key, person);
    }
    return ok(found);
  }
}

const isAboutTheTable = (failure: Failure): boolean =>
  isAboutTheQuery(failure) ||
  failure.code === 'dataverse-forbidden' ||
  failure.code === 'dataverse-table-unknown';
