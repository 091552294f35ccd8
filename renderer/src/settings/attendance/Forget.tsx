import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { StatusMark } from '../../parts/StatusMark.tsx';
import { Row } from '../Row.tsx';
import page from '../SettingsPage.module.css';
import { ForgetDialog } from './ForgetDialog.tsx';

/** Deletes one person's attendance from this computer, and says what was deleted. */
export function Forget() {
  const t = useWords();
  const labelId = useId();
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  return (
    <Row
      labelId={labelId}
      label={t('attendanceSettings:forget')}
      hint={t('attendanceSettings:forgetHint')}
      note={
        <div role="status" className={page.saved}>
          {done === null ? null : <StatusMark tone="good">{done}</StatusMark>}
        </div>
      }
    >
      <Button variant="default" aria-describedby={labelId} onClick={() => setOpen(true)}>
        {t('attendanceSettings:forgetOpen')}
      </Button>
      {isOpen ? (
        <ForgetDialog
          onDone={(words) => {
            setDone(words);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Row>
  );
}
