import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonMeeting } from '../../../../preload/contract/attendance.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { useMinute } from '../../parts/useNow.ts';
import { lengthInWords, shareInWords } from '../headline.ts';
import { JudgementMark } from '../JudgementMark.tsx';
import styles from './History.module.css';
import { besidesOf, hasTimes, timesOf } from './historyWords.ts';

const atOnce = 60;

/** Every meeting, newest first; what is not known yet is said to be so, never an absence. */
export function MeetingHistory({ meetings }: { meetings: readonly PersonMeeting[] }) {
  const t = useWords();
  const formats = useFormats();
  const [shown, setShown] = useState(atOnce);
  const now = useMinute();
  const yearOf = (moment: string | number): string => formats.dayKey(moment).slice(0, 4);
  const more = meetings.length - shown;
  const withTimes = hasTimes(meetings);
  return (
    <section aria-labelledby="history-meetings">
      <h2 id="history-meetings" className={styles.title}>
        {t('overview:allMeetings')}
      </h2>
      <table className={styles.meetings}>
        <thead>
          <tr>
            <th scope="col">{t('overview:meeting')}</th>
            <th scope="col">{t('overview:when')}</th>
            <th scope="col">{t('overview:judgement')}</th>
            {withTimes ? (
              <>
                <th scope="col">{t('overview:inside')}</th>
                <th scope="col" className={styles.figure}>
                  {t('overview:share')}
                </th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {meetings.slice(0, shown).map((one) => {
            const { meeting, judgement, seconds, share } = one;
            return (
              <tr key={meeting.meetingId}>
                <th scope="row">
                  <Link to="/attendance/$meetingId" params={{ meetingId: meeting.meetingId }}>
                    {meeting.title || t('untitled')}
                  </Link>
                </th>
                <td>
                  <time dateTime={meeting.start}>{formats.day(meeting.start)}</time>
                  {yearOf(meeting.start) === yearOf(now) ? null : (
                    <span className={styles.year}>{yearOf(meeting.start)}</span>
                  )}
                </td>
                <td>
                  <JudgementMark judgement={judgement} besides={besidesOf(one, t)} />
                </td>
                {withTimes ? (
                  <>
                    <td className={styles.times}>
                      {timesOf(one, formats)}
                      {seconds !== null && seconds > 0 ? (
                        <span className={styles.year}>{lengthInWords(seconds, t)}</span>
                      ) : null}
                    </td>
                    <td className={styles.figure}>{share === null ? null : shareInWords(share, formats)}</td>
                  </>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
      {more > 0 ? (
        <Button variant="default" onClick={() => setShown(shown + 500)}>
          {t('overview:more', { count: Math.min(more, 500) })}
        </Button>
      ) : null}
    </section>
  );
}
