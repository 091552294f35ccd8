import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Holiday } from '../../../preload/contract/calendars.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { type PastedHolidays, readHolidays } from './holidays.ts';
import styles from './Scheduling.module.css';

/** A list from elsewhere; lines without a certain date stay, to be put right. */
export function PasteHolidays({ onAdd }: { onAdd: (holidays: readonly Holiday[]) => void }) {
  const t = useWords();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [added, setAdded] = useState<PastedHolidays | null>(null);
  if (!isOpen) {
    return (
      <Button size="xs" variant="subtle" className={styles.paste} onClick={() => setOpen(true)}>
        {t('calendars:paste')}
      </Button>
    );
  }
  const take = (): void => {
    const pasted = readHolidays(text);
    onAdd(pasted.holidays);
    setAdded(pasted);
    setText(pasted.unclear.map((one) => one.text).join('\n'));
  };
  const unclear =
    added?.unclear.map(({ line, text: words }) => t('calendars:pasteLine', { line, text: words })) ?? [];
  return (
    <div className={styles.pasting}>
      <Textarea
        label={t('calendars:paste')}
        description={t('calendars:pasteHint')}
        data-autofocus
        autosize
        minRows={3}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={unclear.length > 0 ? t('calendars:pasteUnclear', { lines: formats.list(unclear) }) : null}
      />
      <div className={styles.pasteActions}>
        <Button size="xs" variant="default" disabled={text.trim() === ''} onClick={take}>
          {t('calendars:pasteAdd')}
        </Button>
        <span role="status" className={styles.hint}>
          {added ? t('calendars:pasteAdded', { count: added.holidays.length }) : null}
        </span>
      </div>
    </div>
  );
}
