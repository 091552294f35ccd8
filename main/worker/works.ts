/**
 * What a thread can be given to do: it is fed pieces, and answers with one value; both are what structured cloning takes.
 * What it throws is thrown to whoever started it.
 */
export type Work<Piece, Value> = (pieces: AsyncIterable<Piece>) => Promise<Value>;

/** Each work by its name. A thread reads from disk only the one that it does. */
export const works = {
  'clean-copy': async () => (await import('../storage/clean-copy.ts')).cleanCopy,
  workbook: async () => (await import('../attendance/export/table/workbook.ts')).workbook,
} satisfies Record<string, () => Promise<Work<never, unknown>>>;

export type Works = {
  readonly [Name in keyof typeof works]: Awaited<ReturnType<(typeof works)[Name]>>;
};
