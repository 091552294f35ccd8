import { VisuallyHidden } from '@mantine/core';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { Link } from '@tanstack/react-router';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { LazyAttendance } from '../attendance/LazyAttendance.tsx';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { answersOf, invitedCount, type Timing } from '../meetings/meeting.ts';
import { StatusMark } from '../parts/StatusMark.tsx';
import styles from './DayList.module.css';
import type { DayEntry } from './day.ts';
import { JoinAction } from './JoinAction.tsx';

export function DayList({ entries, now }: { entries: readonly DayEntry[]; now: number }) {
  return (
    <ol className={styles.list}>
      {entries.map((entry) =>
        entry.kind === 'now' ? (
          <NowLine key="now" now={now} />
        ) : (
          <Row key={entry.meeting.meetingId} meeting={entry.meeting} timing={entry.timing} now={now} />
        ),
      )}
    </ol>
  );
}

function NowLine({ now }: { now: number }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <li className={styles.now}>
      <span className={styles.nowTime}>{formats.time(now)}</span>
      <span className={styles.nowLine} />
      <span className={styles.nowWord}>{t('today:now')}</span>
    </li>
  );
}

function Row({ meeting, timing, now }: { meeting: Meeting; timing: Timing; now: number }) {
  const t = useWords();
  const formats = useFormats();
  const total = invitedCount(meeting);
  const { accepted } = answersOf(meeting.attendees);
  const answers = t('today:accepted', { accepted, total });
  return (
    <li className={`${styles.row} ${timing === 'past' ? styles.past : ''}`}>
      <span className={styles.time}>
        {meeting.allDay ? (
          t('today:allDay')
        ) : (
          <>
            <time dateTime={meeting.start}>{formats.time(meeting.start)}</time>
            <time dateTime={meeting.end} className={styles.end}>
              {formats.time(meeting.end)}
            </time>
          </>
        )}
      </span>
      <span className={styles.what}>
        <Link
          to="/meetings/$meetingId"
          params={{ meetingId: meeting.meetingId }}
          className={`${styles.title} ${meeting.status === 'cancelled' ? styles.cancelled : ''}`}
        >
          {meeting.title || t('untitled')}
        </Link>
        <Status meeting={meeting} timing={timing} />
        {meeting.status === 'scheduled' && !meeting.allDay ? (
          <LazyAttendance meetingId={meeting.meetingId} start={meeting.start} />
        ) : null}
      </span>
      <span className={styles.side}>
        {total > 0 ? (
          <span className={styles.people} title={answers}>
            <IconUsers size={14} stroke={1.75} aria-hidden="true" />
            <span aria-hidden="true">
              {formats.number(accepted)}/{formats.number(total)}
            </span>
            <VisuallyHidden>{answers}</VisuallyHidden>
          </span>
        ) : null}
        <JoinAction small meeting={meeting} now={now} />
      </span>
    </li>
  );
}

function Status({ meeting, timing }: { meeting: Meeting; timing: Timing }) {
  const t = useWords();
  if (meeting.status === 'cancelled') return <StatusMark tone="bad">{t('today:cancelled')}</StatusMark>;
  if (meeting.status === 'unfinished') return <StatusMark tone="warn">{t('today:unfinished')}</StatusMark>;
  if (timing === 'live' && !meeting.allDay) return <StatusMark tone="busy">{t('today:live')}</StatusMark>;
  if (timing !== 'past' && meeting.link === 'pending') {
    return <StatusMark tone="neutral">{t('today:linkPending')}</StatusMark>;
  }
  return null;
}
