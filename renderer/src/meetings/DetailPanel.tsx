import type { Output } from '../../../preload/contract.ts';
import { LazyAttendance } from '../attendance/LazyAttendance.tsx';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { Ago } from '../parts/Ago.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { SidePanel } from '../parts/SidePanel.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import { SeriesLine } from '../series/SeriesLine.tsx';
import { Countdown } from './Countdown.tsx';
import { ChangeActions } from './change/ChangeActions.tsx';
import styles from './DetailPanel.module.css';
import { GuestList } from './GuestList.tsx';
import { InvitationList } from './InvitationList.tsx';
import { plainText } from './invitationText.ts';
import { LinkBlock } from './LinkBlock.tsx';
import { MeetingTimes } from './MeetingTimes.tsx';
import { OpenEvent } from './OpenEvent.tsx';
import { Unfinished } from './Unfinished.tsx';

/** One meeting beside the list. */
export function DetailPanel({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const t = useWords();
  const read = useRead('meetings', 'get', { meetingId });
  const isGone = read.error?.code === 'not-found';
  return (
    <SidePanel
      isWide
      name={isGone ? t('meetings:missingTitle') : (read.data?.meeting.title ?? t('meetings:panel'))}
      closeLabel={t('meetings:close')}
      onClose={onClose}
    >
      {isGone ? (
        <EmptyState compact title={read.error?.message} hint={read.error?.hint} />
      ) : (
        <>
          {read.error ? <ErrorState inline error={read.error} onRetry={read.retry} /> : null}
          {read.data ? (
            <Detail {...read.data} onGone={onClose} />
          ) : read.error ? null : (
            <Skeletons rows={5} height={3} />
          )}
        </>
      )}
    </SidePanel>
  );
}

function Detail({ meeting, invitations, onGone }: Output<'meetings', 'get'> & { onGone: () => void }) {
  const t = useWords();
  const isThere = meeting.status === 'scheduled';
  return (
    <>
      <div className={styles.when}>
        {isThere ? <Countdown meeting={meeting} /> : null}
        <MeetingTimes meeting={meeting} />
        {isThere && !meeting.allDay ? (
          <LazyAttendance isNamed meetingId={meeting.meetingId} start={meeting.start} />
        ) : null}
        {meeting.seriesId === undefined ? null : <SeriesLine meetingId={meeting.meetingId} />}
      </div>
      {meeting.status === 'unfinished' ? <Unfinished meeting={meeting} onGone={onGone} /> : null}
      {meeting.status === 'cancelled' ? (
        <p>
          <StatusMark tone="neutral">{t('meetings:cancelledTitle')}</StatusMark>
        </p>
      ) : null}
      {isThere ? <LinkBlock meeting={meeting} /> : null}
      {isThere ? <ChangeActions meeting={meeting} /> : null}
      {invitations.length > 0 ? (
        <InvitationList invitations={invitations} attendees={meeting.attendees} />
      ) : (
        <GuestList attendees={meeting.attendees} />
      )}
      {meeting.description.trim() === '' ? null : (
        <section>
          <h3 className={styles.title}>{t('meetings:description')}</h3>
          <p className={styles.description}>{plainText(meeting.description)}</p>
        </section>
      )}
      <footer className={styles.foot}>
        <OpenEvent meeting={meeting} />
        {meeting.asOf === null ? null : (
          <span className={styles.quiet}>
            {t('meetings:readOn')} <Ago at={meeting.asOf} />
          </span>
        )}
      </footer>
    </>
  );
}
