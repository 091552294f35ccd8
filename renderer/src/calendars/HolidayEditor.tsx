import { ActionIcon, Button, TextInput } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useId, useState } from 'react';
import type { Holiday } from '../../../preload/contract/calendars.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { mergeHolidays } from './holidays.ts';
import { PasteHolidays } from './PasteHolidays.tsx';
import styles from './Scheduling.module.css';

export function HolidayEditor(props: {
  holidays: readonly Holiday[];
  onChange: (holidays: readonly Holiday[]) => void;
}) {
  const t = useWords();
  const { locale } = useFormats();
  const titleId = useId();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const inWords = (one: string) => written.format(Date.parse(`${one}T00:00:00Z`));
  const add = (): void => {
    if (date === '') return;
    props.onChange(mergeHolidays(props.holidays, [{ date, name: name.trim() }]));
    setDate('');
    setName('');
  };
  return (
    <section aria-labelledby={titleId} className={styles.holidays}>
      <h3 id={titleId} className={styles.label}>
        {t('calendars:holidays')}
      </h3>
      {props.holidays.length === 0 ? <p className={styles.hint}>{t('calendars:holidaysNone')}</p> : null}
      <ul className={styles.holidayList}>
        {props.holidays.map((one) => (
          <li key={one.date} className={styles.holiday}>
            <span className={styles.date}>{inWords(one.date)}</span>
            <span className={styles.holidayName}>{one.name}</span>
            <ActionIcon
              size={24}
              aria-label={t('calendars:holidayRemove', { date: inWords(one.date) })}
              onClick={() => props.onChange(props.holidays.filter(({ date: other }) => other !== one.date))}
            >
              <IconX size={14} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={styles.adding}>
        <TextInput
          type="date"
          label={t('calendars:holidayDate')}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextInput
          label={t('calendars:holidayName')}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" disabled={date === ''} onClick={add}>
          {t('calendars:holidayAdd')}
        </Button>
      </div>
      <PasteHolidays onAdd={(more) => props.onChange(mergeHolidays(props.holidays, more))} />
    </section>
  );
}
