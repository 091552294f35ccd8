export type Value = string | number | boolean | null;

/** One column of a table. Its name is part of the file's format: it never changes, whatever the language. */
export interface Column<T> {
  readonly name: string;
  readonly value: (row: T) => Value;
}

export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

export function tableOf<T>(columns: readonly Column<T>[], rows: readonly T[]): Table {
  return {
    names: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}
