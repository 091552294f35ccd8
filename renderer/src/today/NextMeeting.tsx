import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { Ago } from '../parts/Ago.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import { TimeRange } from '../parts/TimeRange.tsx';
import type { Focus } from './day.ts';
import { JoinAction } from './JoinAction.tsx';
import styles from './NextMeeting.module.css';
import { AnswersLine, PeopleLine } from './PeopleLine.tsx';

/** The meeting that is on, or comes next, large; and one line of what comes then. */
export function NextMeeting({ focus, meeting, now }: { focus: Focus; meeting: Meeting; now: number }) {
  const t = useWords();
  const formats = useFormats();
  const isToday = formats.dayKey(meeting.start) === formats.dayKey(now);
  return (
    <section aria-labelledby="next-title" className={styles.next}>
      <div className={styles.body}>
        <p className={focus.isLive ? styles.live : styles.label}>
          {focus.isLive ? t('today:now') : t('today:next')}
          <span className={styles.count}>
            {focus.isLive ? t('today:started') : t('today:starts')} <Ago at={meeting.start} />
          </span>
        </p>
        <h2 id="next-title" className={styles.title}>
          <Link to="/meetings/$meetingId" params={{ meetingId: meeting.meetingId }}>
            {meeting.title || t('untitled')}
          </Link>
        </h2>
        <p className={styles.when}>
          {isToday ? null : <span>{formats.dayLong(meeting.start)}</span>}
          <TimeRange from={meeting.start} to={meeting.end} zone={meeting.timeZone} />
        </p>
        <PeopleLine meeting={meeting} />
        <AnswersLine meeting={meeting} />
      </div>
      <div className={styles.actions}>
        <JoinAction meeting={meeting} now={now} />
        <div className={styles.secondary}>
          {meeting.meetUrl ? (
            <CopyButton value={meeting.meetUrl} label={t('today:copyLink')} size="xs" variant="subtle" />
          ) : null}
          <Button
            component={Link}
            to="/meetings/$meetingId"
            params={{ meetingId: meeting.meetingId } as never}
            size="xs"
            variant="subtle"
          >
            {t('today:details')}
          </Button>
        </div>
      </div>
      {focus.after ? <After meeting={focus.after} now={now} /> : null}
    </section>
  );
}

function After({ meeting, now }: { meeting: Meeting; now: number }) {
  const t = useWords();
  const formats = useFormats();
  const isToday = formats.dayKey(meeting.start) === formats.dayKey(now);
  return (
    <p className={styles.after}>
      <span className={styles.afterLabel}>{t('today:after')}</span>
      <Link to="/meetings/$meetingId" params={{ meetingId: meeting.meetingId }} className={styles.afterTitle}>
        {meeting.title || t('untitled')}
      </Link>
      <time dateTime={meeting.start}>
        {isToday
          ? formats.time(meeting.start)
          : `${formats.day(meeting.start)}, ${formats.time(meeting.start)}`}
      </time>
    </p>
  );
}
