export type Value = string | number | boolean | null;

/** One column of a table. Its name is part of the file's format: it never changes, whatever the language. */
export interface Column<T> {
  readonly name: string;
  readonly value: (row: T) => Value;
}

export interface Table {
  readonly names: readonly string[];
  /** Each is made when it is asked for: tens of thousands at once would hold everything else up. */
  readonly rows: Iterable<readonly Value[]>;
}

export function tableOf<T>(columns: readonly Column<T>[], rows: readonly T[]): Table {
  return {
    names: columns.map(({ name }) => name),
    rows: rowsOf(rows, (row) => columns.map(({ value }) => value(row))),
  };
}

export const rowsOf = <T>(rows: readonly T[], make: (row: T) => readonly Value[]): Table['rows'] => ({
  *[Symbol.iterator]() {
    for (const row of rows) yield make(row);
  },
});
