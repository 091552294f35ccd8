import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { useNowAbout } from '../parts/useNow.ts';
import styles from './DetailPanel.module.css';
import { timingOf } from './meeting.ts';

/** "Begins in 12 minutes", "On now, until 10:30", "Ended yesterday". */
export function Countdown({ meeting }: { meeting: Meeting }) {
  const t = useWords();
  const formats = useFormats();
  const start = Date.parse(meeting.start);
  const end = Date.parse(meeting.end);
  const toStart = useNowAbout(start);
  const toEnd = useNowAbout(end);
  const now = Math.max(toStart, toEnd);
  const timing = timingOf(meeting, now);
  const words = {
    upcoming: () => t('meetings:begins', { when: formats.relative(start, now) }),
    live: () => t('meetings:runs', { time: formats.time(end) }),
    past: () => t('meetings:ended', { when: formats.relative(end, now) }),
  };
  return (
    <p className={styles.countdown} data-timing={timing}>
      {words[timing]()}
    </p>
  );
}
