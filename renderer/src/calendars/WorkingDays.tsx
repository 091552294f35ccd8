import { useId } from 'react';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { weekdayName, weekdays } from './days.ts';
import styles from './Scheduling.module.css';

export function WorkingDays(props: {
  days: readonly number[];
  error: string | null;
  onChange: (days: number[]) => void;
}) {
  const t = useWords();
  const { locale } = useFormats();
  const errorId = useId();
  const toggle = (day: number): void =>
    props.onChange(
      weekdays.filter((one) => (one === day ? !props.days.includes(day) : props.days.includes(one))),
    );
  return (
    <fieldset className={styles.days} aria-describedby={props.error ? errorId : undefined}>
      <legend className={styles.label}>{t('calendars:workingDays')}</legend>
      <div className={styles.dayList}>
        {weekdays.map((day) => (
          <label key={day} className={styles.day}>
            <input
              type="checkbox"
              aria-label={weekdayName(day, locale, 'long')}
              checked={props.days.includes(day)}
              onChange={() => toggle(day)}
            />
            <span aria-hidden="true">{weekdayName(day, locale, 'short')}</span>
          </label>
        ))}
      </div>
      {props.error ? (
        <p id={errorId} role="alert" className={styles.error}>
          {props.error}
        </p>
      ) : null}
    </fieldset>
  );
}
