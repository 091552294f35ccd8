import { Button } from '@mantine/core';
import IconCalendarTime from '@tabler/icons-react/dist/esm/icons/IconCalendarTime.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import { useState } from 'react';
import type { Meeting } from '../../../../preload/contract/meetings.ts';
import { useRead } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { SeriesDialog } from '../../series/SeriesDialog.tsx';
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
  const [asked, setAsked] = useState<'everything' | 'time' | 'cancel' | null>(null);
  /** For a meeting that repeats, first the question which dates are meant. */
  const begin = (what: 'everything' | 'time' | 'cancel'): void =>
    meeting.seriesId === undefined ? setOpen(what) : setAsked(what);
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
          onClick={() => begin('everything')}
        >
          {t('changes:change')}
        </Button>
        {meeting.allDay ? null : (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconCalendarTime size={15} stroke={1.75} aria-hidden="true" />}
            onClick={() => begin('time')}
          >
            {t('changes:reschedule')}
          </Button>
        )}
        <Button variant="default" c="var(--bad-text)" size="xs" onClick={() => begin('cancel')}>
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
      {asked ? (
        <SeriesDialog
          meeting={meeting}
          what={asked === 'cancel' ? 'cancel' : 'change'}
          onOne={() => {
            setAsked(null);
            setOpen(asked);
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {open === 'everything' || open === 'time' ? (
        <ChangeDialog request={{ meeting, part: open }} onClose={close} />
      ) : null}
      {open === 'drift' && offer ? <DriftDialog offer={offer} onClose={close} /> : null}
      {open === 'cancel' ? <CancelDialog meeting={meeting} onClose={close} /> : null}
    </div>
  );
}
