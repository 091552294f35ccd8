import '@mantine/dates/styles.layer.css';
import { Select } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import IconCalendar from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs';
import 'dayjs/locale/es';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { useMinute } from '../parts/useNow.ts';
import { lengthInWords, lengthsFor } from './lengths.ts';
import styles from './ScheduleForm.module.css';
import { TimeField } from './TimeField.tsx';
import { resolveWhen, type When, withEnd, withMinutes, withStart } from './when.ts';

const weekDay = { sunday: 0, monday: 1, saturday: 6 } as const;

type WhenField = 'date' | 'start' | 'end';

/** Day, start, end and length: moving the start moves the end, moving the end changes the length. */
export function WhenFields(props: {
  when: When;
  isLocked: boolean;
  errorOf: (field: WhenField) => string | null;
  onChange: (change: (when: When) => When) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const { when, onChange, isLocked } = props;
  const result = resolveWhen(when);
  const span = result.ok ? result.span : null;
  const end = when.typedEnd ?? span?.endTime ?? '';
  const notes = span
    ? [
        span.startTwice ? t('schedule:when.startTwice', { time: formats.time(span.start, when.zone) }) : null,
        span.clocksChange
          ? t('schedule:when.clocksChange', { length: lengthInWords(when.minutes, t) })
          : null,
        Date.parse(span.start) < now ? t('schedule:when.past') : null,
      ].filter((note) => note !== null)
    : [];

  return (
    <div>
      <div className={styles.when}>
        <DatePickerInput
          id="schedule-date"
          label={t('schedule:field.date')}
          locale={formats.language}
          firstDayOfWeek={weekDay[formats.weekStart]}
          valueFormat="ddd D MMM YYYY"
          leftSection={<IconCalendar size={16} stroke={1.75} aria-hidden="true" />}
          previousLabel={t('schedule:when.previousMonth')}
          nextLabel={t('schedule:when.nextMonth')}
          highlightToday
          hideOutsideDates
          classNames={{ day: styles.day ?? '' }}
          disabled={isLocked}
          value={when.date || null}
          onChange={(date) => onChange((current) => withStart(current, { date: date ?? '' }))}
          error={props.errorOf('date')}
          // The calendar that opens is named after the field, found by this id.
          popoverProps={{ id: 'schedule-date', shadow: 'md' }}
        />
        <TimeField
          id="schedule-start"
          label={t('schedule:field.start')}
          isLocked={isLocked}
          value={when.start}
          onChange={(start) => onChange((current) => withStart(current, { start }))}
          error={props.errorOf('start')}
        />
        <TimeField
          id="schedule-end"
          label={t('schedule:field.end')}
          isLocked={isLocked}
          value={end}
          onChange={(typed) => onChange((current) => withEnd(current, typed))}
          error={props.errorOf('end')}
          note={span && span.endsDaysLater > 0 ? t('schedule:when.nextDay') : null}
        />
        <Select
          label={t('schedule:field.duration')}
          classNames={{ input: styles.clock ?? '' }}
          disabled={isLocked}
          allowDeselect={false}
          data={lengthsFor(when.minutes).map((minutes) => ({
            value: String(minutes),
            label: lengthInWords(minutes, t),
          }))}
          value={when.typedEnd === null ? String(when.minutes) : null}
          onChange={(minutes) => {
            if (minutes !== null) onChange((current) => withMinutes(current, Number(minutes)));
          }}
        />
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  );
}
