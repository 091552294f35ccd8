import type { AttendanceDetail } from '../../../preload/contract/attendance.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from './MeetingPage.module.css';
import { classEndWords, expectedWords } from './rules/expectedWords.ts';

/** The mandatory window and the thresholds in words, where they come from, and the way to change them. */
export function Expected({ detail, onChange }: { detail: AttendanceDetail; onChange: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const { rules, summary, window, plannedEnd } = detail;
  const ended = plannedEnd === null ? null : window.to;
  return (
    <p className={styles.basis}>
      {plannedEnd === null ? null : `${classEndWords(window.to, plannedEnd, t, formats)} `}
      {expectedWords(rules, summary, t, formats, ended)}{' '}
      <button type="button" className={styles.plain} onClick={onChange}>
        {t(`attendance:rulesFrom.${detail.rulesFrom}`)}
      </button>
    </p>
  );
}
