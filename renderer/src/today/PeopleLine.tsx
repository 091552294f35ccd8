import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { answersOf, invitedCount } from '../meetings/meeting.ts';
import { callName, ownDomain } from './names.ts';
import styles from './PeopleLine.module.css';

const shown = 3;

/** The first names of who is invited, and how many more. */
export function PeopleLine({ meeting }: { meeting: Meeting }) {
  const t = useWords();
  const formats = useFormats();
  const people = meeting.attendees.filter((attendee) => !attendee.organizer);
  const domain = ownDomain(meeting);
  const names = people.slice(0, shown).map((person) => callName(person, domain));
  const more = people.length - names.length;
  const words =
    people.length === 0
      ? t('today:onlyYou')
      : more > 0
        ? `${names.join(', ')} ${t('today:andMore', { count: more })}`
        : formats.list(names);
  return (
    <p className={styles.people}>
      <IconUsers size={16} stroke={1.6} aria-hidden="true" />
      <span>{words}</span>
    </p>
  );
}

/** The answers as a bar and in words; the words carry everything the bar shows. */
export function AnswersLine({ meeting }: { meeting: Meeting }) {
  const t = useWords();
  const total = invitedCount(meeting);
  if (total === 0) return null;
  const { accepted, declined, waiting } = answersOf(meeting.attendees);
  const parts = [
    t('today:accepted', { accepted, total }),
    declined > 0 ? t('today:declined', { count: declined }) : null,
    waiting > 0 ? t('today:waiting', { count: waiting }) : null,
  ].filter((part) => part !== null);
  return (
    <div className={styles.answers}>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.accepted} style={{ flexGrow: accepted }} />
        <span className={styles.declined} style={{ flexGrow: declined }} />
        <span className={styles.open} style={{ flexGrow: waiting }} />
      </span>
      <p>{parts.join(' · ')}</p>
    </div>
  );
}
