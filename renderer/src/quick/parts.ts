/** How a line says that a meeting repeats. */
export type Rhythm =
  | 'daily'
  | 'workdays'
  | 'weekly'
  | 'biweekly'
  | 'monthlyDay'
  | 'monthlyNth'
  | `every ${number} ${'days' | 'weeks'}`
  /** On the same date, or the same weekday, of the month. */
  | `every ${number} months by ${'day' | 'nth'}`;

/** When it is over: the last day (`2026-12-18`), how long it goes on, or how often it takes place. */
export type Ends = string | `${number} ${'days' | 'weeks' | 'months' | 'times'}`;

/** Half open, in characters of the line. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a piece of the line says. More than one option: it may mean each of them, and the person is asked. */
export type Meaning =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'who'; readonly text: string }
  /** `2026-11-24` */
  | { readonly kind: 'date'; readonly options: readonly string[] }
  /** `14:00` */
  | { readonly kind: 'time'; readonly options: readonly string[] }
  /** Minutes. */
  | { readonly kind: 'duration'; readonly options: readonly number[] }
  /** Null: it takes place once. */
  | { readonly kind: 'repeats'; readonly options: readonly (Rhythm | null)[] }
  | { readonly kind: 'ends'; readonly options: readonly Ends[] }
  /** Nothing that is understood. */
  | { readonly kind: 'left'; readonly text: string };

export type Part = Meaning & Range;

/** A day that was found in a text, with every day that it may mean. */
export interface FoundDate extends Range {
  readonly options: readonly string[];
  /** `14:00`, of a moment such as "in two hours". */
  readonly time: string | null;
}

/** Finds days in a text, for a person whose day is `today` (`2026-11-21`). */
export type ReadDates = (text: string) => readonly FoundDate[];
