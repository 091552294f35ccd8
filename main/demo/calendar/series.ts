import type { StoredEvent } from './event.ts';

/** Single events of a list that may hold series: for now every event is single. */
export function expand(
  events: readonly StoredEvent[],
  _window: { from: number; to: number },
): readonly StoredEvent[] {
  return events;
}
