import type { DemoRequest } from './exchange.ts';

type Match = ((request: DemoRequest) => boolean) | { readonly method?: string; readonly path: RegExp };

/**
 * `cut-before`: the socket is destroyed and nothing is carried out. `commit-then-cut`: carried out, then the
 * socket is destroyed without an answer. `commit-then-hang` and `hang`: no answer until `release()` or the end.
 */
type Fault = { readonly match: Match /** How often; default: always. */; readonly times?: number } & (
  | { readonly kind: 'cut-before' | 'commit-then-cut' | 'commit-then-hang' | 'hang' | 'garbage' }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
);

interface FaultHandle {
  /** How many requests it has struck. */
  readonly hits: number;
  /** Resolves when it has struck for the first time and the request was carried out or dropped. */
  readonly struck: Promise<void>;
  /** Takes the fault away and lets the requests it holds go on. */
  release(): void;
}

export interface Faults {
  add(fault: Fault): FaultHandle;
  clear(): void;
}

export interface ActiveFault {
  readonly fault: Fault;
  readonly released: Promise<void>;
  strike(): void;
}

export interface FaultList extends Faults {
  /** The first fault that matches, used up by one. */
  take(request: DemoRequest): ActiveFault | null;
}

interface Entry extends ActiveFault {
  left: number;
  hits: number;
  release(): void;
}

export function faultList(): FaultList {
  let entries: Entry[] = [];
  const drop = (entry: Entry) => {
    entries = entries.filter((other) => other !== entry);
  };
  return {
    add(fault) {
      const struck = signal();
      const released = signal();
      const entry: Entry = {
        fault,
        left: fault.times ?? Number.POSITIVE_INFINITY,
        hits: 0,
        released: released.promise,
        strike: struck.resolve,
        release() {
          drop(entry);
          released.resolve();
        },
      };
      entries.push(entry);
      return {
        get hits() {
          return entry.hits;
        },
        struck: struck.promise,
        release: entry.release,
      };
    },
    clear() {
      for (const entry of entries) entry.release();
    },
    take(request) {
      const entry = entries.find(({ fault }) => matches(fault.match, request));
      if (entry === undefined) return null;
      entry.hits += 1;
      entry.left -= 1;
      if (entry.left <= 0) drop(entry);
      return entry;
    },
  };
}

function matches(match: Match, request: DemoRequest): boolean {
  if (typeof match === 'function') return match(request);
  return (match.method === undefined || match.method === request.method) && match.path.test(request.path);
}

function signal(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
