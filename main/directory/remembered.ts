import type { Result } from '../result.ts';

interface Entry<T> {
  readonly at: number;
  readonly answer: Promise<Result<T>>;
}

/**
 * Answers kept for a while, so that typing does not ask the service for each letter. Questions in flight are shared;
 * failures are not kept.
 */
export class Remembered<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #now: () => number;
  readonly #age: number;
  readonly #most: number;

  /** `age` in milliseconds; at most `most` answers are kept, the oldest goes first. */
  constructor(options: { now: () => number; age: number; most: number }) {
    this.#now = options.now;
    this.#age = options.age;
    this.#most = options.most;
  }

  /** What is kept or on its way under `key`; undefined when it must be asked. */
  peek(key: string): Promise<Result<T>> | undefined {
    const entry = this.#entries.get(key);
    const age = entry === undefined ? Number.NaN : this.#now() - entry.at;
    // A clock that was set back must not keep an answer for ever.
    return age >= 0 && age < this.#age ? entry?.answer : undefined;
  }

  get(key: string, ask: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.peek(key) ?? this.put(key, ask());
  }

  put(key: string, answer: Promise<Result<T>>): Promise<Result<T>> {
    const entry: Entry<T> = { at: this.#now(), answer };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const oldest = this.#entries.size > this.#most ? this.#entries.keys().next() : undefined;
    if (oldest && !oldest.done) this.#entries.delete(oldest.value);
    const drop = () => this.#entries.get(key) === entry && this.#entries.delete(key);
    answer.then((result) => result.ok || drop(), drop);
    return answer;
  }

  clear(): void {
    this.#entries.clear();
  }
}
