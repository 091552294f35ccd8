import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Two files of bounded size, the current and the one before. A folder that cannot be written loses lines, no more. */
export class RotatingFile {
  readonly #current: string;
  readonly #previous: string;
  readonly #limit: number;
  #descriptor: number | undefined;
  #size = 0;

  /** `limit`: bytes of one file. */
  constructor(folder: string, limit: number) {
    this.#current = join(folder, 'muster.log');
    this.#previous = join(folder, 'muster.previous.log');
    this.#limit = limit;
    quietly(() => {
      mkdirSync(folder, { recursive: true });
      this.#open();
    });
  }

  write(line: string): void {
    quietly(() => {
      const bytes = Buffer.from(line);
      if (this.#size > 0 && this.#size + bytes.length > this.#limit) this.#rotate();
      if (this.#descriptor === undefined) return;
      writeSync(this.#descriptor, bytes);
      this.#size += bytes.length;
    });
  }

  /** The newest lines, oldest first. */
  async last(count: number): Promise<readonly string[]> {
    const files = [this.#previous, this.#current];
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
    const lines = texts.join('').split('\n');
    return lines.filter((line) => line !== '').slice(-count);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #open(): void {
    this.#descriptor = openSync(this.#current, 'a', 0o600);
    this.#size = fstatSync(this.#descriptor).size;
  }

  /** Closed before it is renamed: Windows does not rename an open file. */
  #rotate(): void {
    this.close();
    renameSync(this.#current, this.#previous);
    this.#open();
  }
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // A log that cannot be written must not stop what it would have told about.
  }
}
