import { Button } from '@mantine/core';
import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import { Link } from '@tanstack/react-router';
import type { Account } from '../../../preload/contract/accounts.ts';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { DayList } from './DayList.tsx';
import styles from './Days.module.css';
import { dayEntries } from './day.ts';
import type { Day } from './useDay.ts';

/** Today as a list with a now-line, and below it the next day that has meetings. */
export function Days(props: { day: Day; now: number; next: Meeting | null; accounts: readonly Account[] }) {
  const t = useWords();
  const formats = useFormats();
  const { day, now } = props;
  const first = day.nextDay[0];
  return (
    <>
      <section aria-labelledby="day-title">
        <h2 id="day-title" className={styles.title}>
          {t('today:day')}
        </h2>
        {day.today.length > 0 ? (
          <DayList entries={dayEntries(day.today, now)} now={now} />
        ) : (
          <EmptyDay {...props} />
        )}
      </section>
      {first ? (
        <section aria-labelledby="next-day-title">
          <h2 id="next-day-title" className={styles.title}>
            {formats.dayLong(first.start)}
          </h2>
          <DayList
            entries={day.nextDay.map((meeting) => ({ kind: 'meeting', meeting, timing: 'upcoming' }))}
            now={now}
          />
        </section>
      ) : null}
    </>
  );
}

function EmptyDay({ next, accounts }: { next: Meeting | null; accounts: readonly Account[] }) {
  const t = useWords();
  const formats = useFormats();
  const icon = <IconCalendarEvent size={20} stroke={1.5} />;
  if (!accounts.some((account) => account.provider === 'google')) {
    return (
      <EmptyState
        icon={icon}
        title={t('today:noGoogle')}
        hint={t('today:noGoogleHint')}
        action={
          <Button component={Link} to="/connections" variant="default">
            {t('today:connectGoogle')}
          </Button>
        }
      />
    );
  }
  const hint = next
    ? t('today:emptyDayNext', {
        title: next.title || t('untitled'),
        day: formats.day(next.start),
        time: formats.time(next.start),
      })
    : t('today:emptyDayNone');
  return (
    <EmptyState
      icon={icon}
      title={t('today:emptyDay')}
      hint={hint}
      action={
        <Button component={Link} to="/schedule" variant="default">
          {t('today:newMeeting')}
        </Button>
      }
    />
  );
}
