import { Link } from '@tanstack/react-router';
import { besides, rateLine } from '../attendance/history/historyWords.ts';
import { JudgementMark } from '../attendance/JudgementMark.tsx';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from '../parts/SidePanel.module.css';
import { Skeletons } from '../parts/Skeletons.tsx';

const few = 5;

/** How often somebody came, and the last meetings; the rest is a screen of its own. */
export function PersonAttendance({ email }: { email: string }) {
  const t = useWords();
  const formats = useFormats();
  const read = useRead('attendance', 'person', { email });
  const history = read.data;
  return (
    <section aria-labelledby="people-attendance">
      <h3 id="people-attendance" className={styles.title}>
        {t('overview:section')}
      </h3>
      {history === undefined ? (
        read.error ? (
          <ErrorState inline error={read.error} onRetry={read.retry} />
        ) : (
          <Skeletons rows={3} height={2} />
        )
      ) : history.meetings.length === 0 ? (
        <p className={styles.quiet}>{t('overview:noAttendance')}</p>
      ) : (
        <>
          <p>{rateLine(history, t, formats)}</p>
          <p className={styles.quiet}>{besides(history, t)}</p>
          <ul className={styles.list} aria-label={t('overview:lastFive')}>
            {history.meetings.slice(0, few).map(({ meeting, judgement }) => (
              <li key={meeting.meetingId}>
                <Link
                  to="/attendance/$meetingId"
                  params={{ meetingId: meeting.meetingId }}
                  className={styles.entry}
                >
                  <span className={styles.entryName}>
                    {formats.day(meeting.start)} · {meeting.title || t('untitled')}
                  </span>
                  <span className={styles.entryMark}>
                    <JudgementMark judgement={judgement} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <p className={styles.more}>
            <Link to="/attendance/person/$email" params={{ email }}>
              {t('overview:all')}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
