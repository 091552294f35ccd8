import { Worker } from 'node:worker_threads';
import type { Answer, Feed } from './message.ts';
import type { Work, Works } from './works.ts';

type PieceOf<W> = W extends Work<infer Piece, unknown> ? Piece : never;
type ValueOf<W> = W extends Work<never, infer Value> ? Value : never;

/**
 * Does a work of `works.ts` in a thread of its own, which ends with it. It is fed with `pieces` as they come: to make
 * and to copy them is main's, so what is large comes in small pieces from a generator that rests.
 * @throws what the work throws; an error when `signal` is aborted, after which the thread ends as soon as it can
 */
export async function inWorker<Name extends keyof Works>(
  name: Name,
  pieces: AsyncIterable<PieceOf<Works[Name]>> | Iterable<PieceOf<Works[Name]>>,
  signal?: AbortSignal,
): Promise<ValueOf<Works[Name]>> {
  const worker = new Worker(entry(), { workerData: name });
  const ended = answerOf(worker, name, signal);
  let failed = false;
  ended.catch(() => {
    failed = true;
  });
  const tell = (message: Feed) => worker.postMessage(message);
  try {
    for await (const piece of pieces) {
      if (failed) break;
      tell({ kind: 'piece', piece });
    }
    tell({ kind: 'end' });
    return (await ended).value as ValueOf<Works[Name]>;
  } finally {
    // Not waited for: a thread in native code ends when that is done.
    void worker.terminate();
  }
}

function answerOf(worker: Worker, name: string, signal: AbortSignal | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error(`the thread of ${name} was given up`));
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`the thread of ${name} ended without an answer: ${code}`));
    });
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
  });
}

/** Built, it stands beside every chunk; see vite.main.config.ts. */
const entry = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.cjs', import.meta.url);
