import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DriftOffer } from '../../../preload/contract/changes.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { DriftDialog } from '../meetings/change/DriftDialog.tsx';
import { guestsIn } from '../meetings/change/pendingWords.ts';
import { AttentionWords } from './AttentionWords.tsx';

/** "Year 9 Science: add 2, remove 1" */
export function DriftItem({ offer }: { offer: DriftOffer }) {
  const t = useWords();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const guests = guestsIn(offer.add.length, offer.remove.length, t);
  return (
    <AttentionWords
      what={t('changes:driftTitle', { title: offer.title || t('untitled'), guests })}
      hint={t('changes:driftWhen', {
        when: `${formats.day(offer.start)}, ${formats.time(offer.start)}`,
        project: offer.projectName ?? offer.projectId,
      })}
    >
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t('changes:driftShow')}
      </Button>
      {isOpen ? <DriftDialog offer={offer} onClose={() => setOpen(false)} /> : null}
    </AttentionWords>
  );
}
