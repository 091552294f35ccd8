import type { Calendar } from '../../../preload/contract/calendars.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords, type Words } from '../i18n/words.ts';
import { StatusMark } from '../parts/StatusMark.tsx';
import { useMinute } from '../parts/useNow.ts';
import styles from './CalendarsPage.module.css';

const roles = ['owner', 'writer', 'reader', 'freeBusyReader'] as const;

/** Colour, name, role and zone; how old its events are, or what went wrong. */
export function CalendarFacts({ calendar }: { calendar: Calendar }) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const { lastSuccess, lastError } = calendar;
  const age =
    lastSuccess === null
      ? t('calendars:neverRead')
      : t('calendars:readAgo', {
          age: formats.relative(lastSuccess, Math.max(now, Date.parse(lastSuccess))),
        });
  const facts = [
    ...(calendar.primary ? [t('calendars:primary')] : []),
    roleWords(calendar.accessRole, t),
    ...(calendar.timeZone === null ? [] : [formats.zoneCity(calendar.timeZone)]),
    calendar.active ? age : t('calendars:notRead'),
  ];
  return (
    <div className={styles.facts}>
      <span
        className={styles.dot}
        style={calendar.colour === null ? undefined : { backgroundColor: calendar.colour }}
        aria-hidden="true"
      />
      <div className={styles.words}>
        <span className={styles.name}>{calendar.summary}</span>
        <span className={styles.details}>{facts.join(' · ')}</span>
        {calendar.active && lastError ? (
          <span className={styles.failure}>
            <StatusMark tone="warn">
              {[lastError.message, lastError.hint].filter(Boolean).join(' ')}
            </StatusMark>
          </span>
        ) : null}
      </div>
    </div>
  );
}

function roleWords(role: string, t: Words): string {
  const known = roles.find((one) => one === role);
  return t(known ? `calendars:role_${known}` : 'calendars:role_other');
}
