import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Meeting } from '../../../../preload/contract/meetings.ts';
import { useRead } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { Compare } from './Compare.tsx';
import styles from './change.module.css';
import { seenOf } from './draft.ts';
import { MailChoice, useMailPreview } from './MailChoice.tsx';
import { useChange } from './useChange.ts';

/** Cancelling, with a note to the guests and exactly whom Google mails; the safe choice has the focus. */
export function CancelDialog({ meeting: shown, onClose }: { meeting: Meeting; onClose: () => void }) {
  const t = useWords();
  const settings = useRead('settings', 'get').data;
  const [meeting] = useState(shown);
  const [chosen, setChosen] = useState<'all' | 'externalOnly' | 'none' | null>(null);
  const [note, setNote] = useState('');
  const [requestId] = useState(() => crypto.randomUUID());
  const { conflict, ...change } = useChange('cancel', onClose);
  const sendUpdates = chosen ?? settings?.defaultSendUpdates ?? 'all';
  const { meetingId, title } = meeting;
  const preview = useMailPreview(meetingId, undefined, sendUpdates);
  const mailed = preview.data?.mailed ?? 0;
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={conflict ? t('changes:conflictTitle') : t('changes:cancelTitle', { title })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {conflict ? (
        <Compare
          title={title}
          mine={conflict.mine}
          theirs={conflict.theirs}
          fields={conflict.fields}
          isPending={change.isPending}
          error={change.error}
          onKeepTheirs={onClose}
          onUseMine={change.insist}
        />
      ) : (
        <div className={styles.dialog}>
          <p>{t('changes:cancelBody')}</p>
          <Textarea
            label={t('changes:note')}
            placeholder={t('changes:notePlaceholder')}
            description={mailed > 0 ? t('changes:noteHelp') : t('changes:noteNobody')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <MailChoice
            value={sendUpdates}
            preview={preview}
            isLocked={change.isPending}
            onChange={setChosen}
          />
          {change.error ? <ErrorState inline error={change.error} /> : null}
          <div className={styles.actions}>
            <Button variant="default" data-autofocus onClick={onClose}>
              {t('changes:keep')}
            </Button>
            <Button
              color="red"
              loading={change.isPending}
              onClick={() =>
                change.submit({
                  meetingId,
                  sendUpdates,
                  requestId,
                  seen: seenOf(meeting),
                  hold: true,
                  ...(note.trim() === '' ? {} : { note }),
                })
              }
            >
              {mailed > 0 ? t('changes:cancelMail', { count: mailed }) : t('changes:cancelNow')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
