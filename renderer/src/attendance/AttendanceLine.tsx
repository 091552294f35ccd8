import { Link } from '@tanstack/react-router';
import type { AttendanceSummary } from '../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { useMinute } from '../parts/useNow.ts';
import styles from './AttendanceLine.module.css';
import { resultLine } from './headline.ts';
import { needsDecision } from './meetingList.ts';
import { StateMark } from './StateMark.tsx';

/** At a glance: "23 of 26, 2 late", or why there is nothing to count; leads to who came. */
export function AttendanceLine({ summary, isLiveSaid }: { summary: AttendanceSummary; isLiveSaid: boolean }) {
  const t = useWords();
  const result = resultLine(summary, t, useFormats(), useMinute());
  return (
    <Link
      to="/attendance/$meetingId"
      params={{ meetingId: summary.meetingId }}
      className={styles.line}
      data-decide={needsDecision(summary) || undefined}
    >
      {result ??
        (isLiveSaid && summary.state === 'live' ? t('attendance:title') : <StateMark meeting={summary} />)}
    </Link>
  );
}
