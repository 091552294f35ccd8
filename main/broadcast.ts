import type { EventName, EventPayload, Topic } from '../preload/contract/events.ts';

type Listener = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** Carries events from the domains to whoever shows them. */
export class Broadcast {
  readonly #listeners = new Set<Listener>();

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(...topics: [Topic, ...Topic[]]): void {
    this.#send('changed', { topics });
  }

  notice(payload: EventPayload<'notice'>): void {
    this.#send('notice', payload);
  }

  #send<N extends EventName>(name: N, payload: EventPayload<N>): void {
    for (const listener of this.#listeners) listener(name, payload);
  }
}
