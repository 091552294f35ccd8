import { Button } from '@mantine/core';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { useNavigate } from '@tanstack/react-router';
import type { CreatedMeeting } from '../../../preload/contract/meetings.ts';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { UndoCreated } from '../meetings/change/UndoCreated.tsx';
import { InvitationList } from '../meetings/InvitationList.tsx';
import { LinkBlock } from '../meetings/LinkBlock.tsx';
import { MeetingTimes } from '../meetings/MeetingTimes.tsx';
import { OpenEvent } from '../meetings/OpenEvent.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import { SeriesLine } from '../series/SeriesLine.tsx';
import styles from './Created.module.css';

/** The result: the link, large, and what one does with it. */
export function Created(props: {
  created: CreatedMeeting;
  /** Google was asked to mail the invitations. */
  wasMailed: boolean;
  onAnother: () => void;
  onFresh: () => void;
}) {
  const t = useWords();
  const navigate = useNavigate();
  const formats = useFormats();
  const { meetingId, repeated, directoryAsOf } = props.created;
  const read = useRead('meetings', 'get', { meetingId });
  const meeting = read.data?.meeting ?? props.created;
  const invitations = read.data?.invitations;
  return (
    <div className={styles.done}>
      <PageHeader
        title={
          <span className={styles.title}>
            <IconCircleCheck size={22} stroke={1.75} aria-hidden="true" />
            {t('schedule:done.title')}
          </span>
        }
        context={repeated ? t('schedule:done.repeated') : undefined}
      />
      <div role="status" className={styles.what}>
        <h2 className={styles.name}>{meeting.title}</h2>
        <MeetingTimes meeting={meeting} />
        {props.created.occurrences ? <SeriesLine meetingId={meetingId} /> : null}
        {directoryAsOf ? (
          <StatusMark tone="warn">
            {t('schedule:preview.cached', { when: formats.dateTime(directoryAsOf) })}
          </StatusMark>
        ) : null}
      </div>
      <LinkBlock meeting={meeting} isLarge />
      <div className={styles.actions}>
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/meetings/$meetingId', params: { meetingId } })}
        >
          {t('schedule:done.show')}
        </Button>
        <OpenEvent meeting={meeting} />
        <UndoCreated meeting={meeting} wasMailed={props.wasMailed} onUndone={props.onAnother} />
        <span className={styles.next}>
          <Button variant="subtle" onClick={props.onFresh}>
            {t('schedule:done.fresh')}
          </Button>
          <Button variant="subtle" onClick={props.onAnother}>
            {t('schedule:done.another')}
          </Button>
        </span>
      </div>
      {invitations ? (
        <InvitationList invitations={invitations} attendees={meeting.attendees} />
      ) : read.error ? null : (
        <Skeletons rows={4} height={2} />
      )}
    </div>
  );
}
