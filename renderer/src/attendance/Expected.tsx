import type { AttendanceDetail } from '../../../preload/contract/attendance.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from './MeetingPage.module.css';
import { expectedWords } from './rules/expectedWords.ts';

/** The mandatory window and the thresholds in words, where they come from, and the way to change them. */
export function Expected({ detail, onChange }: { detail: AttendanceDetail; onChange: () => void }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <p className={styles.basis}>
      {expectedWords(detail.rules, detail.summary, t, formats)}{' '}
      <button type="button" className={styles.plain} onClick={onChange}>
        {t(`attendance:rulesFrom.${detail.rulesFrom}`)}
      </button>
    </p>
  );
}
