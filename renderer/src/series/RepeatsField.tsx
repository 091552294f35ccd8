import { Checkbox, Select } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useEffect } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { Holiday } from '../../../preload/contract/calendars.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { CustomFields } from './CustomFields.tsx';
import { EndFields } from './EndFields.tsx';
import { newRepeats, placeInMonth, type Repeats, type RepeatsKind } from './repeats.ts';
import styles from './series.module.css';
import { weekdayName } from './seriesWords.ts';

const kinds = ['weekly', 'biweekly', 'workdays', 'monthlyDay', 'monthlyNth', 'custom'] as const;
const nths = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const;

/** Whether and how a meeting repeats; the choices are named after its first day. */
export function RepeatsField(props: {
  repeats: Repeats | null;
  /** `2026-11-24` */
  first: string;
  holidays: readonly Holiday[];
  isLocked: boolean;
  error: string | null;
  onChange: (change: (repeats: Repeats | null) => Repeats | null) => void;
}) {
  const t = useWords();
  const { locale } = useFormats();
  const { repeats, first, onChange, isLocked } = props;
  const holidays = props.holidays.map(({ date }) => date);
  const known = holidays.join();
  const isKnown = repeats === null || repeats.holidays.join() === known;
  useEffect(() => {
    if (isKnown) return;
    onChange((current) => current && { ...current, holidays: known === '' ? [] : known.split(',') });
  }, [isKnown, known, onChange]);

  const day = dayOf(first);
  const facts = day && {
    weekday: weekdayName(day.dayOfWeek, locale),
    day: day.day,
    nth: t(`series:nth.${nths[placeInMonth(day)]}`),
  };
  const choose = (kind: string | null): void => {
    if (kind === null) return;
    onChange((current) => {
      if (kind === 'never') return null;
      const chosen = kind as RepeatsKind;
      return current ? { ...current, kind: chosen } : newRepeats(chosen, first, holidays);
    });
  };
  const edit = (change: Partial<Repeats>): void =>
    onChange((current) => current && { ...current, ...change });
  return (
    <div className={styles.repeats}>
      <Select
        id="schedule-repeats"
        label={t('series:field')}
        disabled={isLocked || !facts}
        allowDeselect={false}
        value={repeats?.kind ?? 'never'}
        onChange={choose}
        error={props.error}
        data={[
          { value: 'never', label: t('series:kind.never') },
          ...(facts ? kinds.map((value) => ({ value, label: t(`series:kind.${value}`, facts) })) : []),
        ]}
      />
      {repeats?.kind === 'custom' ? (
        <CustomFields
          custom={repeats.custom}
          first={day}
          isLocked={isLocked}
          onChange={(custom) => edit({ custom })}
        />
      ) : null}
      {repeats ? <EndFields repeats={repeats} first={first} isLocked={isLocked} onChange={edit} /> : null}
      {repeats && holidays.length > 0 ? (
        <Checkbox
          label={t('series:skipHolidays', { count: holidays.length })}
          disabled={isLocked}
          checked={repeats.skipsHolidays}
          onChange={(event) => edit({ skipsHolidays: event.currentTarget.checked })}
        />
      ) : null}
    </div>
  );
}

function dayOf(date: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(date);
  } catch {
    return null;
  }
}
