import { Select, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import IconCalendar from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs';
import 'dayjs/locale/es';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { useMinute } from '../parts/useNow.ts';
import { lengthInWords, lengthsFor } from './lengths.ts';
import styles from './ScheduleForm.module.css';
import { resolveWhen, type When, withEnd, withMinutes, withStart } from './when.ts';
import { ZoneField } from './ZoneField.tsx';

const weekDay = { sunday: 0, monday: 1, saturday: 6 } as const;

type WhenField = 'date' | 'start' | 'end' | 'zone';

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
          disabled={isLocked}
          value={when.date || null}
          onChange={(date) => onChange((current) => withStart(current, { date: date ?? '' }))}
          error={props.errorOf('date')}
          popoverProps={{ shadow: 'md' }}
        />
        <TextInput
          id="schedule-start"
          type="time"
          label={t('schedule:field.start')}
          classNames={{ input: styles.clock ?? '' }}
          disabled={isLocked}
          value={when.start}
          onChange={(event) => {
            const start = event.currentTarget.value;
            onChange((current) => withStart(current, { start }));
          }}
          error={props.errorOf('start')}
        />
        <TextInput
          id="schedule-end"
          type="time"
          label={t('schedule:field.end')}
          classNames={{ input: styles.clock ?? '' }}
          disabled={isLocked}
          value={end}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            onChange((current) => withEnd(current, typed));
          }}
          error={props.errorOf('end')}
          description={span && span.endsDaysLater > 0 ? t('schedule:when.nextDay') : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
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
        <ZoneField
          zone={when.zone}
          at={span?.start}
          isLocked={isLocked}
          error={props.errorOf('zone')}
          onChange={(zone) => onChange((current) => withStart(current, { zone }))}
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
