import { ok, type Result } from '../result.ts';

/** Does `work` for every item, `limit` at a time; results in the items' order. The first failure ends it. */
export async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<Result<R>>,
): Promise<Result<R[]>> {
  const results: R[] = [];
  const queue = items.entries();
  let failed: { ok: false; error: Extract<Result<R>, { ok: false }>['error'] } | undefined;
  const take = async (): Promise<void> => {
    for (const [index, item] of queue) {
      const result = await work(item);
      if (!result.ok) failed ??= result;
      if (failed !== undefined || !result.ok) return;
      results[index] = result.value;
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, take));
  return failed ?? ok(results);
}
