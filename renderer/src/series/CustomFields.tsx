import { NumberInput, Select } from '@mantine/core';
import '@mantine/core/styles/NumberInput.layer.css';
import type { Temporal } from 'temporal-polyfill';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { placeInMonth, type Repeats } from './repeats.ts';
import styles from './series.module.css';
import { weekdayName } from './seriesWords.ts';

type Custom = Repeats['custom'];

const units = ['days', 'weeks', 'months'] as const;
const firstDay = { monday: 1, sunday: 7, saturday: 6 } as const;
const nths = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const;

/** Every so many days, weeks or months; on which days of the week, or by which day of the month. */
export function CustomFields(props: {
  custom: Custom;
  first: Temporal.PlainDate | null;
  isLocked: boolean;
  onChange: (custom: Custom) => void;
}) {
  const t = useWords();
  const { locale, weekStart } = useFormats();
  const { custom, first, isLocked } = props;
  const edit = (change: Partial<Custom>): void => props.onChange({ ...custom, ...change });
  const weekdays = Array.from({ length: 7 }, (_, index) => ((firstDay[weekStart] - 1 + index) % 7) + 1);
  return (
    <>
      <div className={styles.pair}>
        <NumberInput
          label={t('series:every')}
          min={1}
          max={99}
          allowDecimal={false}
          clampBehavior="strict"
          disabled={isLocked}
          value={custom.interval}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) edit({ interval: value });
          }}
        />
        <Select
          label={t('series:unit')}
          disabled={isLocked}
          allowDeselect={false}
          value={custom.unit}
          onChange={(value) => edit({ unit: units.find((one) => one === value) ?? custom.unit })}
          data={units.map((value) => ({ value, label: t(`series:units.${value}`) }))}
        />
      </div>
      {custom.unit === 'weeks' ? (
        <fieldset className={styles.days}>
          <legend className={styles.label}>{t('series:onDays')}</legend>
          {weekdays.map((weekday) => (
            <label key={weekday} className={styles.day}>
              <input
                type="checkbox"
                aria-label={weekdayName(weekday, locale)}
                disabled={isLocked}
                checked={custom.weekdays.includes(weekday)}
                onChange={() => edit({ weekdays: toggled(custom.weekdays, weekday) })}
              />
              <span aria-hidden="true">{weekdayName(weekday, locale, 'short')}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {custom.unit === 'months' && first ? (
        <Select
          label={t('series:by')}
          disabled={isLocked}
          allowDeselect={false}
          value={custom.by}
          onChange={(value) => edit({ by: value === 'nth' ? 'nth' : 'day' })}
          data={[
            { value: 'day', label: t('series:kind.monthlyDay', { day: first.day }) },
            {
              value: 'nth',
              label: t('series:kind.monthlyNth', {
                nth: t(`series:nth.${nths[placeInMonth(first)]}`),
                weekday: weekdayName(first.dayOfWeek, locale),
              }),
            },
          ]}
        />
      ) : null}
    </>
  );
}

const toggled = (weekdays: readonly number[], weekday: number): readonly number[] =>
  weekdays.includes(weekday) ? weekdays.filter((one) => one !== weekday) : [...weekdays, weekday];
