import { Link } from '@tanstack/react-router';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useRead } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from '../parts/SidePanel.module.css';
import { Skeletons } from '../parts/Skeletons.tsx';
import { useMinute } from '../parts/useNow.ts';
import { meetingsWith } from './meetingsWith.ts';

const shown = 8;

/** The meetings that the address is invited to, nearest first. */
export function PersonMeetings({ address }: { address: string }) {
  const t = useWords();
  const now = useMinute();
  const read = useRead('meetings', 'list', { query: address.trim().slice(0, 200) });
  if (!read.data) {
    return read.error ? (
      <ErrorState inline error={read.error} onRetry={read.retry} />
    ) : (
      <Skeletons rows={3} height={2} />
    );
  }
  const { upcoming, past } = meetingsWith(read.data.meetings, address, now);
  return (
    <>
      <Section title={t('people:upcoming')} none={t('people:noUpcoming')} meetings={upcoming} />
      <Section title={t('people:past')} none={t('people:noPast')} meetings={past} />
    </>
  );
}

function Section(props: { title: string; none: string; meetings: readonly Meeting[] }) {
  const t = useWords();
  const formats = useFormats();
  const more = props.meetings.length - shown;
  return (
    <section>
      <h3 className={styles.title}>{props.title}</h3>
      {props.meetings.length === 0 ? (
        <p className={styles.quiet}>{props.none}</p>
      ) : (
        <ul className={styles.list}>
          {props.meetings.slice(0, shown).map(({ meetingId, title, start, allDay }) => (
            <li key={meetingId}>
              <Link to="/meetings/$meetingId" params={{ meetingId }} className={styles.entry}>
                <span className={styles.entryName}>{title}</span>
                <time className={styles.entryDetail} dateTime={start}>
                  {allDay ? formats.day(start) : `${formats.day(start)}, ${formats.time(start)}`}
                </time>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? <p className={styles.quiet}>{t('people:moreMeetings', { count: more })}</p> : null}
    </section>
  );
}
