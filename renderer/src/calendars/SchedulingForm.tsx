import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { SchedulingConfiguration } from '../../../preload/contract/calendars.ts';
import { schedulingBounds } from '../../../preload/contract/scheduling-bounds.ts';
import { useWords } from '../i18n/words.ts';
import { TimeField } from '../schedule/TimeField.tsx';
import { HolidayEditor } from './HolidayEditor.tsx';
import styles from './Scheduling.module.css';
import {
  configurationOf,
  draftOf,
  type NumberField,
  type Problem,
  problemsOf,
  type SchedulingDraft,
} from './schedulingDraft.ts';
import { WorkingDays } from './WorkingDays.tsx';

const noProblem: ReadonlySet<Problem> = new Set();

export function SchedulingForm(props: {
  scheduling: SchedulingConfiguration;
  isPending: boolean;
  onSave: (scheduling: SchedulingConfiguration) => void;
  onCancel: () => void;
}) {
  const t = useWords();
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(props.scheduling));
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const problems = tries > 0 ? problemsOf(draft) : noProblem;
  const set = (part: Partial<SchedulingDraft>) => setDraft((before) => ({ ...before, ...part }));

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const changed = configurationOf(draft);
    if (changed) props.onSave(changed);
    else setTries((before) => before + 1);
  };
  const numberField = (field: NumberField) => {
    const [least, most] = schedulingBounds[field];
    return {
      label: t(`calendars:${field}`),
      inputMode: 'numeric' as const,
      autoComplete: 'off',
      rightSection: <span className={styles.unit}>{t(`calendars:${field}Unit`)}</span>,
      rightSectionWidth: '4.5rem',
      value: draft[field],
      onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
      error: problems.has(field) ? t('calendars:wrongNumber', { least, most }) : null,
    };
  };
  const timeError = (end: 'from' | 'to'): string | null => {
    if (problems.has(end)) return t('calendars:timeMissing');
    return end === 'to' && problems.has('order') ? t('calendars:timeOrder') : null;
  };
  const timeField = (end: 'from' | 'to') => (
    <TimeField
      id={`${id}-${end}`}
      label={t(`calendars:${end}`)}
      value={draft[end]}
      isLocked={false}
      error={timeError(end)}
      onChange={(time) => set({ [end]: time.slice(0, 5) })}
    />
  );
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} noValidate>
      <WorkingDays
        days={draft.workingDays}
        error={problems.has('workingDays') ? t('calendars:noDays') : null}
        onChange={(workingDays) => set({ workingDays })}
      />
      <div className={styles.pair}>
        {timeField('from')}
        {timeField('to')}
      </div>
      <div className={styles.triple}>
        <TextInput {...numberField('durationMinutes')} />
        <TextInput {...numberField('bufferBeforeMinutes')} />
        <TextInput
          {...numberField('noticeDays')}
          description={t('calendars:noticeDaysHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </div>
      <HolidayEditor holidays={draft.holidays} onChange={(holidays) => set({ holidays: [...holidays] })} />
      <div className={styles.actions}>
        <Button variant="default" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={props.isPending}>
          {t('calendars:save')}
        </Button>
      </div>
    </form>
  );
}
