import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useRead, useWrite } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { ErrorState } from '../../parts/ErrorState.tsx';
import styles from './attendance.module.css';
import { ChoosePerson, type Chosen } from './ChoosePerson.tsx';

const goes = ['stays', 'judgements', 'links'] as const;

/** First who; then what is deleted, what is not, and only then the deed. */
export function ForgetDialog(props: { onDone: (words: string) => void; onClose: () => void }) {
  const t = useWords();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  if (chosen !== null) {
    return <Confirm person={chosen} onDone={props.onDone} onClose={() => setChosen(null)} />;
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('attendanceSettings:forgetTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ChoosePerson onChoose={setChosen} />
    </Modal>
  );
}

function Confirm(props: { person: Chosen; onDone: (words: string) => void; onClose: () => void }) {
  const t = useWords();
  const { email, name } = props.person;
  const known = useRead('attendance', 'person', { email });
  const forget = useWrite('attendance', 'forget');
  const who = name === email ? email : `${name} (${email})`;
  const count = known.data?.meetings.length;
  const run = (): void =>
    forget.mutate(
      { email },
      {
        onSuccess: ({ meetings, sessions, links }) =>
          props.onDone(
            t('attendanceSettings:forgetDone', {
              name,
              meetings: t('attendanceSettings:meetings', { count: meetings }),
              stays: t('attendanceSettings:stays', { count: sessions }),
              names: t('attendanceSettings:names', { count: links }),
            }),
          ),
      },
    );
  return (
    <ConfirmDialog
      opened
      danger
      title={t('attendanceSettings:forgetTitle')}
      confirm={t('attendanceSettings:forgetConfirm', { name })}
      isPending={forget.isPending}
      error={forget.error}
      onConfirm={run}
      onClose={props.onClose}
    >
      <div className={styles.form}>
        <p role="status" className={styles.strong}>
          {count === undefined
            ? who
            : count === 0
              ? t('attendanceSettings:forgetFoundNone', { name: who })
              : t('attendanceSettings:forgetFound', { count, name: who })}
        </p>
        {known.error ? <ErrorState inline error={known.error} onRetry={known.retry} /> : null}
        <p>{t('attendanceSettings:forgetGoes')}</p>
        <ul className={styles.points}>
          {goes.map((one) => (
            <li key={one}>{t(`attendanceSettings:forgetList.${one}`)}</li>
          ))}
        </ul>
        <p>{t('attendanceSettings:forgetStays')}</p>
        <p className={styles.strong}>{t('attendanceSettings:forgetUndo')}</p>
      </div>
    </ConfirmDialog>
  );
}
