import { Button } from '@mantine/core';
import IconCalendarTime from '@tabler/icons-react/dist/esm/icons/IconCalendarTime.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import { useState } from 'react';
import type { Meeting } from '../../../../preload/contract/meetings.ts';
import { useRead } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import styles from './change.module.css';
import { DriftDialog } from './DriftDialog.tsx';
import { guestsIn } from './pendingWords.ts';
import { usePending } from './usePending.ts';

type Open = 'everything' | 'time' | 'cancel' | 'drift' | null;

/** What can be done to a meeting that stands in the calendar. */
export function ChangeActions({ meeting }: { meeting: Meeting }) {
  const t = useWords();
  const [open, setOpen] = useState<Open>(null);
  const isPending = usePending().some((one) => one.meetingId === meeting.meetingId);
  const offer = useRead('meetings', 'drift').data?.offers.find((one) => one.meetingId === meeting.meetingId);
  const close = (): void => setOpen(null);
  return (
    <div>
      <div className={styles.row}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPencil size={15} stroke={1.75} aria-hidden="true" />}
          onClick={() => setOpen('everything')}
        >
          {t('changes:change')}
        </Button>
        {meeting.allDay ? null : (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconCalendarTime size={15} stroke={1.75} aria-hidden="true" />}
            onClick={() => setOpen('time')}
          >
            {t('changes:reschedule')}
          </Button>
        )}
        <Button variant="subtle" color="red" size="xs" onClick={() => setOpen('cancel')}>
          {t('changes:cancelMeeting')}
        </Button>
        {offer ? (
          <Button variant="light" size="xs" onClick={() => setOpen('drift')}>
            {t('changes:driftTitle', {
              title: offer.projectName ?? offer.projectId,
              guests: guestsIn(offer.add.length, offer.remove.length, t),
            })}
          </Button>
        ) : null}
      </div>
      {isPending ? <p className={styles.quiet}>{t('changes:pendingHere')}</p> : null}
      {open === 'everything' || open === 'time' ? (
        <ChangeDialog request={{ meeting, part: open }} onClose={close} />
      ) : null}
      {open === 'drift' && offer ? <DriftDialog offer={offer} onClose={close} /> : null}
      {open === 'cancel' ? <CancelDialog meeting={meeting} onClose={close} /> : null}
    </div>
  );
}
