/** The entry of every thread: does the work whose name it was started with, and ends. */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Feed } from './message.ts';
import { type Work, works } from './works.ts';

async function* fed(messages: AsyncIterable<readonly [Feed]>): AsyncGenerator<unknown> {
  for await (const [message] of messages) {
    if (message.kind === 'end') return;
    yield message.piece;
  }
}

async function start(port: NonNullable<typeof parentPort>, name: keyof typeof works): Promise<void> {
  // Listens before the work is read, so that no piece is missed.
  const messages = on(port, 'message') as AsyncIterable<readonly [Feed]>;
  const work = (await works[name]()) as Work<unknown, unknown>;
  const answer: Answer = { value: await work(fed(messages)) };
  port.postMessage(answer, answer.value instanceof Uint8Array ? [answer.value.buffer as ArrayBuffer] : []);
  port.close();
}

if (parentPort) void start(parentPort, workerData as keyof typeof works);
