import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { AttentionWords } from './AttentionWords.tsx';

export function UnfinishedItem({ meeting }: { meeting: Meeting }) {
  const t = useWords();
  const finish = useWrite('meetings', 'finish');
  const discard = useWrite('meetings', 'discard');
  const [isAsking, setAsking] = useState(false);
  const { meetingId } = meeting;
  const title = meeting.title || t('untitled');
  const say = (message: string) =>
    notifications.show({ message, closeButtonProps: { 'aria-label': t('close') } });
  const onDiscard = (): void =>
    discard.mutate(
      { meetingId },
      {
        onSuccess: ({ status }) => {
          setAsking(false);
          say(status === 'discarded' ? t('today:discarded', { title }) : t('today:discardedNot', { title }));
        },
      },
    );
  return (
    <AttentionWords
      what={t('today:unfinishedTitle', { title })}
      hint={t('today:unfinishedHint')}
      error={finish.error}
    >
      <Button
        size="xs"
        loading={finish.isPending}
        onClick={() => finish.mutate({ meetingId }, { onSuccess: () => say(t('today:finished', { title })) })}
      >
        {t('today:finish')}
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {t('today:discard')}
      </Button>
      <ConfirmDialog
        danger
        opened={isAsking}
        title={t('today:discardTitle', { title })}
        confirm={t('today:discardConfirm')}
        isPending={discard.isPending}
        error={discard.error}
        onConfirm={onDiscard}
        onClose={() => setAsking(false)}
      >
        <p>{t('today:discardWords')}</p>
      </ConfirmDialog>
    </AttentionWords>
  );
}

export function PendingItem({ meeting }: { meeting: Meeting }) {
  const t = useWords();
  const sync = useWrite('calendars', 'sync');
  return (
    <AttentionWords
      what={t('today:pendingTitle', { title: meeting.title || t('untitled') })}
      hint={t('today:pendingHint')}
      error={sync.error}
    >
      <Button
        size="xs"
        variant="default"
        loading={sync.isPending}
        onClick={() => sync.mutate({ accountId: meeting.accountId })}
      >
        {t('today:checkAgain')}
      </Button>
    </AttentionWords>
  );
}
