import { useId } from 'react';
import type { Calendar } from '../../../preload/contract/calendars.ts';
import type { CallInput } from '../../../preload/contract.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { useMinute } from '../parts/useNow.ts';
import type { CalendarsOfAccount } from './byAccount.ts';
import { CalendarRow } from './CalendarRow.tsx';
import styles from './CalendarsPage.module.css';

export function AccountCalendars(props: {
  account: CalendarsOfAccount;
  onChange: (change: CallInput<'calendars', 'configure'>) => void;
  onScheduling: (calendar: Calendar) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const titleId = useId();
  const { account, onChange, onScheduling } = props;
  const asOf = account.calendars[0]?.asOf ?? null;
  return (
    <section aria-labelledby={titleId}>
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {account.address}
        </h2>
        <span className={styles.age}>
          {asOf === null
            ? t('calendars:neverListed')
            : t('calendars:listedAgo', { age: formats.relative(asOf, Math.max(now, Date.parse(asOf))) })}
        </span>
      </header>
      <table className={styles.table} aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('calendars:calendar')}</th>
            <th scope="col" className={styles.choice}>
              {t('calendars:read')}
            </th>
            <th scope="col" className={styles.choice}>
              {t('calendars:receives')}
            </th>
            <th scope="col" className={styles.hours}>
              {t('calendars:scheduling')}
            </th>
          </tr>
        </thead>
        <tbody>
          {account.calendars.map((calendar) => (
            <CalendarRow
              key={calendar.calendarId}
              calendar={calendar}
              onChange={onChange}
              onScheduling={() => onScheduling(calendar)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
