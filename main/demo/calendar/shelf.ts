import type { Calendar } from './calendars.ts';

export type CalendarShelf = ReturnType<typeof calendarShelf>;

/** The calendars there are, and which of them changed after a revision. */
export function calendarShelf(initial: readonly Calendar[]) {
  let calendars = initial;
  const revisions = new Map<string, number>();
  let revision = 1;
  return {
    get all(): readonly Calendar[] {
      return calendars;
    },
    get revision() {
      return revision;
    },
    change(id: string, change: Partial<Omit<Calendar, 'id'>>): void {
      revision += 1;
      revisions.set(id, revision);
      calendars = calendars.map((calendar) => (calendar.id === id ? { ...calendar, ...change } : calendar));
    },
    changedAfter: (id: string, since: number): boolean => (revisions.get(id) ?? 1) > since,
  };
}
