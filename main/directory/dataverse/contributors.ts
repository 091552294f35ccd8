import type { Tables } from '../../../preload/contract/accounts.ts';
import type { DataverseAccess } from '../../accounts/access.ts';
import { type Failure, ok, type Result } from '../../result.ts';
import { textOf } from './cells.ts';
import type { AskOptions, Client } from './client.ts';
import { type ColumnKind, candidates, isAboutTheQuery, type Kinds, kindsFromMetadata } from './columns.ts';
import { isGuid, literal, lookupProperty, toQuestion } from './query.ts';

export interface Contributors {
  /** What stands in the employee column, once a row, in the order of the rows. */
  readonly references: readonly string[];
  /** `text`: the references are employee ids; `lookup`: primary keys of people. */
  readonly kind: ColumnKind;
}

export interface Contribution {
  /** What stands in the project column: an id, or a primary key. */
  readonly project: string;
  /** What stands in the employee column: an id, or a primary key. */
  readonly employee: string;
}

interface Sought {
  readonly projectId: string;
  /** The project's primary key, asked for only when a lookup needs it; null when the project is not in the list. */
  rowId(): Promise<Result<string | null>>;
}

type Failed = { readonly ok: false; readonly error: Failure };

/** Reads who contributes to a project, whichever of text and lookup the two columns are. */
export class ContributorReader {
  readonly #client: Client;
  readonly #access: () => DataverseAccess;
  readonly #learned: (tables: Tables) => void;
  #kinds: Promise<Result<Kinds>> | undefined;

  constructor(client: Client, access: () => DataverseAccess, learned: (tables: Tables) => void) {
    this.#client = client;
    this.#access = access;
    this.#learned = learned;
  }

  async read(sought: Sought): Promise<Result<Contributors>> {
    this.#kinds ??= this.#whatIsKnown();
    const known = await this.#kinds;
    if (!known.ok) {
      this.#kinds = undefined;
      return this.#failed(known);
    }
    let first: Failed | undefined;
    for (const kinds of candidates(known.value)) {
      const filter = await this.#filter(kinds.project, sought);
      if (!filter.ok) return filter;
      // A lookup holds primary keys; a project that has none is in no row.
      if (filter.value === null) continue;
      const answer = await this.#ask(filter.value, kinds.employee);
      if (answer.ok) {
        this.#learn(known.value, kinds);
        return answer;
      }
      if (!isAboutTheQuery(answer.error)) return this.#failed(answer);
      first ??= answer;
    }
    return first === undefined ? ok({ references: [], kind: 'text' }) : this.#failed(first);
  }

  /** Every row of the table, a page at a time; answers with what the two columns are. */
  async readAll(
    take: (page: readonly Contribution[]) => void,
    options: AskOptions,
  ): Promise<Result<{ readonly project: ColumnKind; readonly employee: ColumnKind }>> {
    this.#kinds ??= this.#whatIsKnown();
    const known = await this.#kinds;
    if (!known.ok) {
      this.#kinds = undefined;
      return this.#failed(known);
    }
    let first: Failed | undefined;
    for (const kinds of candidates(known.value)) {
      const { contributors, contributorEmployee, contributorProject } = this.#access().tables;
      const project = kinds.project === 'text' ? contributorProject : lookupProperty(contributorProject);
      const employee = kinds.employee === 'text' ? contributorEmployee : lookupProperty(contributorEmployee);
      const answer = await this.#client.pages(
        toQuestion({ table: contributors, select: [...new Set([project, employee])] }),
        (rows) =>
          take(
            rows.flatMap((row) => {
              const one = { project: textOf(row, project), employee: textOf(row, employee) };
              return one.project === null || one.employee === null ? [] : [one as Contribution];
            }),
          ),
        { ...options, probe: true },
      );
      if (answer.ok) {
        this.#learn(known.value, kinds);
        return ok(kinds);
      }
      if (!isAboutTheQuery(answer.error)) return options.signal?.aborted ? answer : this.#failed(answer);
      first ??= answer;
    }
    return first === undefined ? ok({ project: 'text', employee: 'text' }) : this.#failed(first);
  }

  async #whatIsKnown(): Promise<Result<Kinds>> {
    const { tables } = this.#access();
    if (tables.projectColumnKind !== 'auto') {
      return ok({ project: tables.projectColumnKind, employee: null });
    }
    const kinds = await kindsFromMetadata(this.#client, tables);
    if (kinds.ok && kinds.value.project !== null) this.#remember(kinds.value.project);
    return kinds;
  }

  #learn(known: Kinds, kinds: { project: ColumnKind; employee: ColumnKind }): void {
    this.#kinds = Promise.resolve(ok(kinds));
    if (known.project === null) this.#remember(kinds.project);
  }

  #remember(projectColumnKind: ColumnKind): void {
    this.#learned({ ...this.#access().tables, projectColumnKind });
  }

  async #filter(kind: ColumnKind, { projectId, rowId }: Sought): Promise<Result<string | null>> {
    const column = this.#access().tables.contributorProject;
    if (kind === 'text') return ok(`${column} eq ${literal(projectId)}`);
    const row = await rowId();
    if (!row.ok) return row;
    const key = row.value ?? projectId;
    return ok(isGuid(key) ? `${lookupProperty(column)} eq ${key}` : null);
  }

  #failed(failure: Failed): Failed {
    if (failure.error.code !== 'service-refused') this.#access().failed(failure.error);
    return failure;
  }

  async #ask(filter: string, employee: ColumnKind): Promise<Result<Contributors>> {
    const { contributors, contributorEmployee } = this.#access().tables;
    const column = employee === 'text' ? contributorEmployee : lookupProperty(contributorEmployee);
    const rows = await this.#client.rows(toQuestion({ table: contributors, select: [column], filter }), {
      probe: true,
    });
    if (!rows.ok) return rows;
    return ok({ references: rows.value.flatMap((row) => textOf(row, column) ?? []), kind: employee });
  }
}
