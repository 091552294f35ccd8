import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import styles from './AttendanceLine.module.css';
import { AttendanceLine } from './AttendanceLine.tsx';
import { daysAround } from './daysAround.ts';

/** Who came to a meeting that is shown elsewhere; nothing as long as there is nothing to tell. */
export function AttendanceOfMeeting(props: { meetingId: string; start: string; isNamed?: boolean }) {
  const t = useWords();
  const list = useRead('attendance', 'list', { ...daysAround(props.start), limit: 1000 }).data;
  const summary = list?.meetings.find((one) => one.meetingId === props.meetingId);
  if (!summary || summary.state === 'upcoming' || summary.state === 'no-room') return null;
  const line = <AttendanceLine summary={summary} isLiveSaid={!props.isNamed} />;
  return props.isNamed ? (
    <p className={styles.named}>
      {t('attendance:title')}: {line}
    </p>
  ) : (
    line
  );
}
