import type { AttendanceDetail } from '../../../preload/contract/attendance.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { useMinute } from '../parts/useNow.ts';
import { Expected } from './Expected.tsx';
import { basis } from './headline.ts';
import styles from './MeetingPage.module.css';
import { isBlocked } from './meetingList.ts';
import { NextSteps } from './NextSteps.tsx';
import { SourceFacts } from './SourceFacts.tsx';
import { stepsOf } from './steps.ts';

/** What the figures rest on, what was expected, and the sources that could tell more. */
export function Basis(props: { detail: AttendanceDetail; onRules: () => void; onOpened: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const { detail } = props;
  const { summary, sources, presenceOnly } = detail;
  return (
    <>
      <p className={styles.basis}>{basis(summary, t, formats, now).join(' ')}</p>
      {presenceOnly ? (
        <p className={styles.basis}>{t('attendance:presenceOnly')}</p>
      ) : (
        <Expected detail={detail} onChange={props.onRules} />
      )}
      {sources.length > 0 ? (
        <div className={styles.sourceLine}>
          <SourceFacts summary={summary} standings={sources} />
          {isBlocked(summary) || stepsOf(sources).length === 0 ? null : (
            <NextSteps quiet size="xs" standings={sources} onOpened={props.onOpened} />
          )}
        </div>
      ) : null}
    </>
  );
}
