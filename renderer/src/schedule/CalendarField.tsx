import { Select } from '@mantine/core';
import type { Calendar } from '../../../preload/contract/calendars.ts';
import { useWords } from '../i18n/words.ts';
import { chosenCalendar, writableCalendars } from './calendarChoice.ts';
import type { CalendarChoice } from './draft.ts';

const keyOf = (one: CalendarChoice): string => JSON.stringify([one.accountId, one.calendarId]);

/** Left out while there is nothing to choose between. */
export function CalendarField(props: {
  calendars: readonly Calendar[];
  choice: CalendarChoice | null;
  isLocked: boolean;
  error: string | null;
  onChange: (choice: CalendarChoice) => void;
}) {
  const t = useWords();
  const writable = writableCalendars(props.calendars);
  const chosen = chosenCalendar(props.calendars, props.choice);
  if (writable.length < 2 && props.error === null) return null;
  return (
    <Select
      id="schedule-calendar"
      label={t('schedule:field.calendar')}
      allowDeselect={false}
      searchable={writable.length > 8}
      disabled={props.isLocked}
      data={writable.map((one) => ({ value: keyOf(one), label: one.summary }))}
      value={chosen === null ? null : keyOf(chosen)}
      onChange={(key) => {
        const calendar = writable.find((one) => keyOf(one) === key);
        if (calendar) props.onChange({ accountId: calendar.accountId, calendarId: calendar.calendarId });
      }}
      error={props.error}
    />
  );
}
