import { Input, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Batch } from '../../../preload/contract/bulk.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

const mailChoices = ['all', 'externalOnly', 'none'] as const;

/** Says how many go and lets the person choose who is written to. */
export function UndoDialog(props: { batch: Batch; opened: boolean; onClose: () => void }) {
  const t = useWords();
  const undo = useWrite('bulk', 'undo');
  const [sendUpdates, setSendUpdates] = useState<(typeof mailChoices)[number]>('all');
  const { batch, onClose } = props;
  return (
    <ConfirmDialog
      opened={props.opened}
      title={t('bulk:undoTitle')}
      confirm={t('bulk:undoConfirm')}
      danger
      isPending={undo.isPending}
      error={undo.error}
      onClose={onClose}
      onConfirm={() => undo.mutate({ batchId: batch.batchId, sendUpdates }, { onSuccess: onClose })}
    >
      <p>{t('bulk:undoBody', { count: batch.counts.created })}</p>
      <Input.Label component="p" mt="md">
        {t('bulk:undoMail')}
      </Input.Label>
      <SegmentedControl
        aria-label={t('bulk:undoMail')}
        value={sendUpdates}
        data={mailChoices.map((value) => ({ value, label: t(`bulk:mail.${value}`) }))}
        onChange={(value) => setSendUpdates(mailChoices.find((one) => one === value) ?? 'all')}
      />
    </ConfirmDialog>
  );
}
