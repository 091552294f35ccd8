import { NumberInput, Switch } from '@mantine/core';
import '@mantine/core/styles/NumberInput.layer.css';
import { useState } from 'react';
import { useRead } from '../../bridge/queries.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { useMinute } from '../../parts/useNow.ts';
import styles from './attendance.module.css';
import { cutOff, daysOf, losing } from './retention.ts';

const usual = 180;
const goes = ['stays', 'times', 'byHand', 'guests'] as const;

export function RetentionDialog(props: {
  days: number | null;
  onSave: (days: number | null) => void;
  onClose: () => void;
}) {
  const t = useWords();
  const now = useMinute();
  const [isLimited, setLimited] = useState(props.days !== null);
  const [typed, setTyped] = useState<number | string>(props.days ?? usual);
  const [isWrong, setWrong] = useState(false);
  const days = daysOf(typed);
  const save = (): void => {
    if (!isLimited) props.onSave(null);
    else if (days !== null) props.onSave(days);
    else setWrong(true);
  };
  return (
    <ConfirmDialog
      opened
      danger={isLimited}
      title={t('attendanceSettings:retentionTitle')}
      confirm={t(isLimited ? 'attendanceSettings:retentionSave' : 'attendanceSettings:retentionSaveNever')}
      onConfirm={save}
      onClose={props.onClose}
    >
      <div className={styles.form}>
        <Switch
          label={t('attendanceSettings:retentionSwitch')}
          checked={isLimited}
          onChange={(event) => setLimited(event.currentTarget.checked)}
        />
        {isLimited ? (
          <NumberInput
            label={t('attendanceSettings:retentionField')}
            min={1}
            max={3650}
            clampBehavior="none"
            allowDecimal={false}
            value={typed}
            onChange={setTyped}
            error={isWrong && days === null ? t('attendanceSettings:retentionWrong') : null}
          />
        ) : null}
        {!isLimited ? (
          <p>{t('attendanceSettings:retentionNever')}</p>
        ) : (
          <>
            {days === null ? null : <Reach days={days} now={now} />}
            <p>{t('attendanceSettings:retentionWhat')}</p>
            <ul className={styles.points}>
              {goes.map((one) => (
                <li key={one}>{t(`attendanceSettings:retentionGoes.${one}`)}</li>
              ))}
            </ul>
            <p>{t('attendanceSettings:retentionStays')}</p>
            <p className={styles.quiet}>{t('attendanceSettings:retentionLate')}</p>
          </>
        )}
      </div>
    </ConfirmDialog>
  );
}

/** Which meetings lose their details at once, counted. */
function Reach({ days, now }: { days: number; now: number }) {
  const t = useWords();
  const formats = useFormats();
  const before = cutOff(days, now);
  const read = useRead(
    'attendance',
    'list',
    { to: new Date(before).toISOString(), limit: 1000 },
    { keepPrevious: true },
  );
  if (!read.data) return null;
  const { meetings, total } = read.data;
  const count = losing(meetings, before);
  return (
    <p role="status" className={styles.strong}>
      {t('attendanceSettings:retentionWhen', {
        count,
        shown: total > meetings.length ? `${formats.number(count)}+` : formats.number(count),
        day: formats.dateTime(before),
        days: t('attendanceSettings:retentionDays', { count: days }),
      })}
    </p>
  );
}
