import '@mantine/dates/styles.layer.css';
import { NumberInput, Select } from '@mantine/core';
import '@mantine/core/styles/NumberInput.layer.css';
import { DatePickerInput } from '@mantine/dates';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import type { Repeats } from './repeats.ts';
import styles from './series.module.css';

const weekDay = { sunday: 0, monday: 1, saturday: 6 } as const;

/** On which day a series ends, or after how many dates. */
export function EndFields(props: {
  repeats: Repeats;
  first: string;
  isLocked: boolean;
  onChange: (change: Partial<Repeats>) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { repeats, isLocked, onChange } = props;
  return (
    <div className={styles.pair}>
      <Select
        label={t('series:ends')}
        disabled={isLocked}
        allowDeselect={false}
        value={repeats.ends}
        onChange={(value) => onChange({ ends: value === 'count' ? 'count' : 'until' })}
        data={[
          { value: 'until', label: t('series:endsKind.until') },
          { value: 'count', label: t('series:endsKind.count') },
        ]}
      />
      {repeats.ends === 'until' ? (
        <DatePickerInput
          id="schedule-until"
          label={t('series:until')}
          locale={formats.language}
          firstDayOfWeek={weekDay[formats.weekStart]}
          valueFormat="ddd D MMM YYYY"
          previousLabel={t('series:previousMonth')}
          nextLabel={t('series:nextMonth')}
          hideOutsideDates
          minDate={props.first}
          disabled={isLocked}
          value={repeats.until || null}
          onChange={(date) => onChange({ until: date ?? '' })}
          popoverProps={{ id: 'schedule-until', shadow: 'md' }}
        />
      ) : (
        <NumberInput
          label={t('series:count')}
          min={1}
          max={730}
          allowDecimal={false}
          clampBehavior="strict"
          disabled={isLocked}
          value={repeats.count}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) onChange({ count: value });
          }}
        />
      )}
    </div>
  );
}
