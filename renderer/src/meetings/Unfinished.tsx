import { Button } from '@mantine/core';
import IconProgressHelp from '@tabler/icons-react/dist/esm/icons/IconProgressHelp.mjs';
import { useState } from 'react';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from './DetailPanel.module.css';

/** What to do about a meeting whose creation was never confirmed. */
export function Unfinished({ meeting, onGone }: { meeting: Meeting; onGone: () => void }) {
  const t = useWords();
  const { meetingId } = meeting;
  const [isAsked, setAsked] = useState(false);
  const finish = useWrite('meetings', 'finish');
  const discard = useWrite('meetings', 'discard');
  const confirm = (): void =>
    discard.mutate(
      { meetingId },
      {
        onSuccess: ({ status }) => {
          setAsked(false);
          if (status === 'discarded') onGone();
        },
      },
    );
  return (
    <section className={styles.unfinished} aria-labelledby="meeting-unfinished">
      <IconProgressHelp className={styles.icon} size={20} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        <h3 id="meeting-unfinished" className={styles.title}>
          {t('meetings:unfinishedTitle')}
        </h3>
        <p className={styles.quiet}>{t('meetings:unfinishedHint')}</p>
        {finish.error ? <ErrorState inline error={finish.error} /> : null}
        <div className={styles.actions}>
          <Button loading={finish.isPending} onClick={() => finish.mutate({ meetingId })}>
            {t('meetings:finish')}
          </Button>
          <Button variant="default" disabled={finish.isPending} onClick={() => setAsked(true)}>
            {t('meetings:discard')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        opened={isAsked}
        title={t('meetings:discardTitle')}
        confirm={t('meetings:discard')}
        danger
        isPending={discard.isPending}
        error={discard.error}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
      >
        <p>{t('meetings:discardBody')}</p>
      </ConfirmDialog>
    </section>
  );
}
