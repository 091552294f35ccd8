import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AttendanceSummary, Participant } from '../../../../preload/contract/attendance-facts.ts';
import { useWrite } from '../../bridge/queries.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import panel from '../../parts/SidePanel.module.css';
import { lengthInWords } from '../headline.ts';
import { CorrectForm } from './CorrectForm.tsx';
import styles from './person.module.css';

/** Times by hand: who set them, when and why, the machine's beside them, and the way back. */
export function CorrectTimes(props: { person: Participant; meeting: AttendanceSummary; zone: string }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const { person } = props;
  return (
    <section>
      <h3 className={panel.title}>{t('attendance:correctTitle')}</h3>
      {person.correction === null ? null : <Correction correction={person.correction} />}
      {isOpen ? (
        <CorrectForm {...props} onDone={() => setOpen(false)} />
      ) : person.correction === null ? (
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          {t('attendance:correct')}
        </Button>
      ) : null}
    </section>
  );
}

function Correction({ correction }: { correction: NonNullable<Participant['correction']> }) {
  const t = useWords();
  const formats = useFormats();
  const undo = useWrite('attendance', 'uncorrect');
  const { machine, correctionId, by, at, why } = correction;
  return (
    <div className={styles.byHand}>
      <p className={styles.strong}>{formats.timeRange(correction.from, correction.to)}</p>
      <p>{t('attendance:correctedBy', { by, when: formats.dateTime(at), why })}</p>
      <p>
        {machine.firstIn === null || machine.lastOut === null
          ? t('attendance:machineNothing')
          : t('attendance:machineSays', {
              from: formats.time(machine.firstIn),
              to: formats.time(machine.lastOut),
              inside: lengthInWords(machine.seconds, t),
            })}
      </p>
      {undo.error ? <ErrorState inline error={undo.error} /> : null}
      <Button
        variant="default"
        size="xs"
        loading={undo.isPending}
        onClick={() => undo.mutate({ correctionId })}
      >
        {t('attendance:uncorrect')}
      </Button>
    </div>
  );
}
