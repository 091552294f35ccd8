import type { StoredEvent } from './event.ts';
import { instancesOf } from './series.ts';
import type { EventStore } from './store.ts';

/** The event of the id, an instance of a series that was never changed included. */
export function findEvent(store: EventStore, calendarId: string, id: string): StoredEvent | null {
  const stored = store.find(calendarId, id);
  if (stored !== null) return stored;
  const series = store.find(calendarId, id.slice(0, Math.max(0, id.lastIndexOf('_'))));
  if (series === null || series.recurrence.length === 0) return null;
  const instance = instancesOf(series).find((candidate) => candidate.id === id);
  if (instance === undefined) return null;
  return series.status === 'cancelled' ? { ...instance, status: 'cancelled' } : instance;
}
