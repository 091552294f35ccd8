import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { Settings } from '../../../../preload/contract/settings.ts';
import { useWords } from '../../i18n/words.ts';
import { Row } from '../Row.tsx';
import { RetentionDialog } from './RetentionDialog.tsx';

/** How long details are kept; what a change deletes is said before it is saved. */
export function Retention(props: { settings: Settings; onChange: (part: Partial<Settings>) => void }) {
  const t = useWords();
  const labelId = useId();
  const [isOpen, setOpen] = useState(false);
  const days = props.settings.attendanceRetentionDays;
  return (
    <Row
      labelId={labelId}
      label={t('attendanceSettings:retentionTitle')}
      hint={
        days === null
          ? t('attendanceSettings:retentionForever')
          : `${t('attendanceSettings:retentionKept', {
              days: t('attendanceSettings:retentionDays', { count: days }),
            })} ${t('attendanceSettings:retentionHint')}`
      }
    >
      <Button variant="default" aria-describedby={labelId} onClick={() => setOpen(true)}>
        {t('attendanceSettings:retentionChoose')}
      </Button>
      {isOpen ? (
        <RetentionDialog
          days={days}
          onSave={(attendanceRetentionDays) => {
            props.onChange({ attendanceRetentionDays });
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Row>
  );
}
