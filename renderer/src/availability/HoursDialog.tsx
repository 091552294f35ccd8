import { Button, type ComboboxItem, Modal, type OptionsFilter, Select } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { Hours, PersonAvailability } from '../../../preload/contract/availability.ts';
import { useWrite } from '../bridge/queries.ts';
import { WorkingDays } from '../calendars/WorkingDays.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { TimeField } from '../schedule/TimeField.tsx';
import { matchesZone, zoneNames } from '../schedule/zones.ts';
import styles from './Availability.module.css';
import { nameOf } from './names.ts';

const bySearch: OptionsFilter = ({ options, search, limit }) =>
  (options as ComboboxItem[])
    .filter((option) => search === option.label || matchesZone(option.value, search))
    .slice(0, limit);

/** When each person works, by their own clock: Google does not tell, so it is told here. */
export function HoursDialog(props: { people: readonly PersonAvailability[]; onClose: () => void }) {
  const t = useWords();
  const [email, setEmail] = useState(props.people[0]?.email ?? '');
  const person = props.people.find((one) => one.email === email) ?? props.people[0];
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('availability:hours.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.dialog}>
        <p className={styles.quiet}>{t('availability:hours.why')}</p>
        <Select
          label={t('availability:person')}
          searchable
          allowDeselect={false}
          data={props.people.map((one) => ({ value: one.email, label: `${nameOf(one)} (${one.email})` }))}
          value={email}
          onChange={(value) => {
            if (value !== null) setEmail(value);
          }}
          data-autofocus
        />
        {person ? <HoursForm key={person.email} person={person} onDone={props.onClose} /> : null}
      </div>
    </Modal>
  );
}

function HoursForm({ person, onDone }: { person: PersonAvailability; onDone: () => void }) {
  const t = useWords();
  const id = useId();
  const write = useWrite('availability', 'setHours');
  const [hours, setHours] = useState<Hours>(person.hours);
  const [isTried, setTried] = useState(false);
  const set = (part: Partial<Hours>): void => setHours((before) => ({ ...before, ...part }));
  const isWrong = hours.from === '' || hours.to === '' || hours.from >= hours.to;
  const save = (next: Hours | null): void =>
    write.mutate({ email: person.email, hours: next }, { onSuccess: onDone });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    // The dialog stands inside of the form of the meeting as far as events go.
    event.stopPropagation();
    setTried(true);
    if (!isWrong) save(hours);
  };
  const timeField = (end: 'from' | 'to') => (
    <TimeField
      id={`${id}-${end}`}
      label={t(`availability:hours.${end}`)}
      value={hours[end]}
      isLocked={false}
      error={isTried && isWrong && end === 'to' ? t('availability:hours.wrong') : null}
      onChange={(time) => set({ [end]: time.slice(0, 5) })}
    />
  );
  return (
    <form className={styles.dialog} onSubmit={onSubmit} noValidate>
      <Select
        label={t('schedule:field.zone')}
        searchable
        allowDeselect={false}
        data={zoneNames([hours.timeZone]).map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        limit={40}
        filter={bySearch}
        value={hours.timeZone}
        onChange={(value) => {
          if (value !== null) set({ timeZone: value });
        }}
      />
      <div className={styles.pair}>
        {timeField('from')}
        {timeField('to')}
      </div>
      <WorkingDays days={hours.workingDays} error={null} onChange={(workingDays) => set({ workingDays })} />
      {write.error ? <ErrorState inline error={write.error} /> : null}
      <div className={styles.actions}>
        {person.ownHours ? (
          <Button variant="default" onClick={() => save(null)}>
            {t('availability:hours.back')}
          </Button>
        ) : null}
        <Button type="submit" loading={write.isPending}>
          {t('availability:hours.save')}
        </Button>
      </div>
    </form>
  );
}
