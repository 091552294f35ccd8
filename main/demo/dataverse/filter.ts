import { QueryError, unknownColumn } from './errors.ts';
import { type Token, tokens } from './lexer.ts';
import { type Column, propertyOf, type Row, type Table } from './tables.ts';

type Predicate = (row: Row) => boolean;

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

const textFunctions: Readonly<Record<string, (cell: string, wanted: string) => boolean>> = {
  contains: (cell, wanted) => cell.includes(wanted),
  startswith: (cell, wanted) => cell.startsWith(wanted),
  endswith: (cell, wanted) => cell.endsWith(wanted),
};

const inFunction = 'Microsoft.Dynamics.CRM.In';

/** Text is compared without regard to case, as in Dataverse. */
const fold = (text: string) => text.toLowerCase();

/** The meaning of a `$filter`; `aliases` are the query's `@p1` parameters. Throws a QueryError. */
export function parseFilter(text: string, table: Table, aliases: ReadonlyMap<string, string>): Predicate {
  const parser = new FilterParser(tokens(text), table, aliases);
  return parser.whole();
}

class FilterParser {
  #at = 0;
  readonly #tokens: readonly Token[];
  readonly #table: Table;
  readonly #aliases: ReadonlyMap<string, string>;

  constructor(list: readonly Token[], table: Table, aliases: ReadonlyMap<string, string>) {
    this.#tokens = list;
    this.#table = table;
    this.#aliases = aliases;
  }

  whole(): Predicate {
    const predicate = this.#or();
    if (this.#at < this.#tokens.length) throw this.#unexpected();
    return predicate;
  }

  #or(): Predicate {
    const parts = [this.#and()];
    while (this.#name('or')) parts.push(this.#and());
    return (row) => parts.some((part) => part(row));
  }

  #and(): Predicate {
    const parts = [this.#not()];
    while (this.#name('and')) parts.push(this.#not());
    return (row) => parts.every((part) => part(row));
  }

  #not(): Predicate {
    if (!this.#name('not')) return this.#primary();
    const inner = this.#not();
    return (row) => !inner(row);
  }

  #primary(): Predicate {
    if (this.#mark('(')) {
      const inner = this.#or();
      this.#expect(')');
      return inner;
    }
    const token = this.#next();
    if (token.kind !== 'name') throw this.#unexpected();
    const test = textFunctions[token.value];
    if (test !== undefined) return this.#textFunction(test);
    if (token.value === inFunction) return this.#in();
    return this.#comparison(this.#column(token.value));
  }

  #textFunction(test: (cell: string, wanted: string) => boolean): Predicate {
    this.#expect('(');
    const name = this.#next();
    if (name.kind !== 'name') throw this.#unexpected();
    const column = this.#column(name.value);
    this.#expect(',');
    const wanted = this.#value();
    this.#expect(')');
    if (wanted.kind !== 'text' || column.type !== 'String') {
      throw new QueryError('No function signature for the function matches the specified arguments.');
    }
    const text = fold(wanted.value);
    return (row) => test(fold(row[propertyOf(column)] ?? ''), text);
  }

  /** `In(PropertyName='column',PropertyValues=["a","b"])`, literally or through aliases. */
  #in(): Predicate {
    this.#expect('(');
    this.#parameter('PropertyName');
    const name = this.#value();
    this.#expect(',');
    this.#parameter('PropertyValues');
    const values = this.#value();
    this.#expect(')');
    if (name.kind !== 'text' || values.kind !== 'array') {
      throw new QueryError(`Invalid parameters of ${inFunction}.`);
    }
    const property = propertyOf(this.#column(name.value, true));
    const wanted = new Set(values.value.map(fold));
    return (row) => wanted.has(fold(row[property] ?? '\u0000'));
  }

  #comparison(column: Column): Predicate {
    const operator = this.#next();
    const holds = operator.kind === 'name' ? comparisons[operator.value] : undefined;
    if (holds === undefined) throw this.#unexpected();
    const wanted = this.#value();
    const property = propertyOf(column);
    if (wanted.kind === 'name' && wanted.value === 'null')
      return (row) => holds((row[property] ?? null) === null ? 0 : 1);
    this.#checkType(column, wanted);
    const value = fold(String(wanted.value));
    return (row) => {
      const cell = row[property] ?? null;
      if (cell === null) return operator.value === 'ne';
      const folded = fold(cell);
      return holds(folded === value ? 0 : folded < value ? -1 : 1);
    };
  }

  #checkType(column: Column, token: Token): void {
    const left = column.type === 'String' ? 'Edm.String' : 'Edm.Guid';
    const right = { text: 'Edm.String', guid: 'Edm.Guid', number: 'Edm.Int32' }[String(token.kind)];
    if (right === undefined) throw this.#unexpected();
    if (left !== right) {
      throw new QueryError(
        `A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind 'Equal'.`,
      );
    }
  }

  /** `In` names a lookup by its logical name or by its property. */
  #column(name: string, logical = false): Column {
    const column = this.#table.columns.find(
      (candidate) => propertyOf(candidate) === name || (logical && candidate.name === name),
    );
    if (column === undefined) throw unknownColumn(name, this.#table);
    return column;
  }

  /** A literal, or the one that an alias stands for. */
  #value(): Token {
    const token = this.#next();
    if (token.kind !== 'alias') return token;
    const text = this.#aliases.get(token.value);
    if (text === undefined) throw new QueryError(`The parameter alias '${token.value}' is not defined.`);
    const [value, ...more] = tokens(text);
    if (value === undefined || more.length > 0) throw new QueryError(`Invalid value of '${token.value}'.`);
    return value;
  }

  #parameter(name: string): void {
    const token = this.#next();
    if (token.kind !== 'name' || token.value !== name) throw this.#unexpected();
    this.#expect('=');
  }

  #name(word: string): boolean {
    const token = this.#tokens[this.#at];
    const found = token?.kind === 'name' && token.value === word;
    if (found) this.#at += 1;
    return found;
  }

  #mark(mark: string): boolean {
    const token = this.#tokens[this.#at];
    const found = token?.kind === 'mark' && token.value === mark;
    if (found) this.#at += 1;
    return found;
  }

  #expect(mark: string): void {
    if (!this.#mark(mark)) throw this.#unexpected();
  }

  #next(): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new QueryError('Expression expected at the end of the filter.');
    this.#at += 1;
    return token;
  }

  #unexpected(): QueryError {
    const token = this.#tokens[Math.min(this.#at, this.#tokens.length - 1)];
    return new QueryError(`Syntax error near '${String(token?.value ?? '')}' in the filter.`);
  }
}
