import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { AttendanceSummary, Participant } from '../../../../preload/contract/attendance-facts.ts';
import { useWrite } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { TimeField } from '../../schedule/TimeField.tsx';
import { clockOf, farDay, momentOn, momentsOf, needsDays, type TimesForm, timesOf } from './byHand.ts';
import { DayChoice } from './DayChoice.tsx';
import styles from './person.module.css';

/** Begins with what is known, else with the scheduled time. */
export function CorrectForm(props: {
  person: Participant;
  meeting: AttendanceSummary;
  zone: string;
  onDone: () => void;
}) {
  const t = useWords();
  const id = useId();
  const { person, meeting, zone } = props;
  const write = useWrite('attendance', 'correct');
  const [form, setForm] = useState<TimesForm>(() => ({
    from: clockOf(person.firstIn ?? meeting.start, zone),
    to: clockOf(person.lastOut ?? meeting.end, zone),
    fromDay: farDay(person.firstIn, meeting.start, zone),
    toDay: farDay(person.lastOut, meeting.end, zone),
    why: '',
  }));
  const [wantsDays, setDays] = useState(false);
  const [isTried, setTried] = useState(false);
  const times = timesOf(form, meeting, zone);
  const froms = momentsOf(form.from, meeting, zone);
  const tos = momentsOf(form.to, meeting, zone);
  const hasDays = wantsDays || needsDays([person.firstIn, person.lastOut], meeting, zone, [froms, tos]);
  const problem = isTried && !times.ok ? times.problem : null;
  const set = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }));
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!times.ok) return;
    const { from, to, why } = times;
    write.mutate(
      { meetingId: meeting.meetingId, personId: person.personId, from, to, why },
      { onSuccess: props.onDone },
    );
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <div className={styles.pair}>
        <TimeField
          id={`${id}-from`}
          label={t('attendance:correctFrom')}
          value={form.from}
          isLocked={write.isPending}
          error={problem === 'time' && form.from === '' ? t('attendance:correctTime') : null}
          onChange={(from) => set({ from })}
        />
        <TimeField
          id={`${id}-to`}
          label={t('attendance:correctTo')}
          value={form.to}
          isLocked={write.isPending}
          error={
            problem === 'order'
              ? t('attendance:correctOrder')
              : problem === 'time' && form.to === ''
                ? t('attendance:correctTime')
                : null
          }
          onChange={(to) => set({ to })}
        />
      </div>
      {hasDays ? (
        <div className={styles.pair}>
          <DayChoice
            label={t('attendance:correctFromDay')}
            moments={froms}
            value={momentOn(froms, form.fromDay, meeting.start)}
            onChange={(fromDay) => set({ fromDay })}
          />
          <DayChoice
            label={t('attendance:correctToDay')}
            moments={tos}
            value={momentOn(tos, form.toDay, meeting.end)}
            onChange={(toDay) => set({ toDay })}
          />
        </div>
      ) : (
        <button type="button" className={styles.guest} onClick={() => setDays(true)}>
          {t('attendance:correctOtherDay')}
        </button>
      )}
      <Textarea
        label={t('attendance:correctWhy')}
        placeholder={t('attendance:correctWhyPlaceholder')}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={500}
        value={form.why}
        error={problem === 'why' ? t('attendance:correctWhyMissing') : null}
        onChange={(event) => set({ why: event.currentTarget.value })}
      />
      {write.error ? <ErrorState inline error={write.error} /> : null}
      <div className={styles.actions}>
        <Button variant="default" size="xs" onClick={props.onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" size="xs" loading={write.isPending}>
          {t('attendance:correctSave')}
        </Button>
      </div>
    </form>
  );
}
