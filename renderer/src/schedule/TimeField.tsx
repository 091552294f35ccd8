import '@mantine/dates/styles.layer.css';
import { TimePicker } from '@mantine/dates';
import { useMemo } from 'react';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from './ScheduleForm.module.css';

/** A time of day, `09:00`, written with twelve or twenty-four hours as the person's region does; empty while typed. */
export function TimeField(props: {
  id: string;
  label: string;
  value: string;
  isLocked: boolean;
  error: string | null;
  note?: string | null;
  onChange: (time: string) => void;
}) {
  const t = useWords();
  const { locale } = useFormats();
  const isTwelve = useMemo(
    () => new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true,
    [locale],
  );
  const named = (part: string): string => `${props.label}: ${part}`;
  return (
    <TimePicker
      label={props.label}
      labelProps={{ htmlFor: props.id }}
      format={isTwelve ? '12h' : '24h'}
      hoursInputProps={{ id: props.id }}
      hoursInputLabel={named(t('schedule:when.hours'))}
      minutesInputLabel={named(t('schedule:when.minutes'))}
      amPmInputLabel={named(t('schedule:when.half'))}
      minutesStep={5}
      classNames={{ input: styles.clock ?? '' }}
      disabled={props.isLocked}
      value={props.value}
      onChange={props.onChange}
      error={props.error}
      description={props.note ?? undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
