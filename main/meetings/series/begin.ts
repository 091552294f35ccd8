import type { NewMeeting } from '../records.ts';
import type { Service } from '../service.ts';

/** Stores a meeting that is about to be asked for, and with it what is known of its series. */
export function beginMeeting({ context, records, series }: Service, one: NewMeeting): void {
  const { plan } = one;
  context.database.transaction(() => {
    records.begin(one);
    // By the event, which stays the same however often creating it has to be tried.
    if (one.templateId !== undefined) {
      context.database.run(
        'INSERT OR REPLACE INTO meeting_template (event_id, template_id) VALUES (?, ?)',
        one.eventId,
        one.templateId,
      );
    }
    if (plan.recurrence) {
      series.write({ ...one, seriesId: one.eventId }, { ...plan, allDay: false, lines: plan.recurrence });
    }
  });
}
