import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Participant } from '../../../../preload/contract/attendance-facts.ts';
import { useWrite } from '../../bridge/queries.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import panel from '../../parts/SidePanel.module.css';
import styles from './person.module.css';

/** Excused by hand, with the reason if there is one to tell; taken back with one press. */
export function ExcuseForm({ person, meetingId }: { person: Participant; meetingId: string }) {
  const t = useWords();
  const formats = useFormats();
  const excuse = useWrite('attendance', 'excuse');
  const unexcuse = useWrite('attendance', 'unexcuse');
  const [why, setWhy] = useState('');
  const who = { meetingId, personId: person.personId };
  const given = person.excuse;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    excuse.mutate({ ...who, why: why.trim() }, { onSuccess: () => setWhy('') });
  };
  const error = excuse.error ?? unexcuse.error;
  return (
    <section>
      <h3 className={panel.title}>{t('attendance:excuseTitle')}</h3>
      {given ? (
        <div className={styles.byHand}>
          <p>
            {given.why === ''
              ? t('attendance:excusedBy', { by: given.by, when: formats.dateTime(given.at) })
              : t('attendance:excusedWhy', {
                  by: given.by,
                  when: formats.dateTime(given.at),
                  why: given.why,
                })}
          </p>
          <Button
            variant="default"
            size="xs"
            loading={unexcuse.isPending}
            onClick={() => unexcuse.mutate(who)}
          >
            {t('attendance:unexcuse')}
          </Button>
        </div>
      ) : (
        <form className={styles.excuse} onSubmit={onSubmit}>
          <TextInput
            className={styles.grow ?? ''}
            label={t('attendance:excuseWhy')}
            maxLength={500}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={excuse.isPending}>
            {t('attendance:excuseSave')}
          </Button>
        </form>
      )}
      {error ? <ErrorState inline error={error} /> : null}
    </section>
  );
}
