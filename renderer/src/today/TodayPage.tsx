import { ActionIcon, Button, Tooltip } from '@mantine/core';
import IconCalendarPlus from '@tabler/icons-react/dist/esm/icons/IconCalendarPlus.mjs';
import IconRefresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs';
import { Link, Navigate } from '@tanstack/react-router';
import { useRead, useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { Ago } from '../parts/Ago.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { StaleNote } from '../parts/StaleNote.tsx';
import { useMinute } from '../parts/useNow.ts';
import { Attention } from './Attention.tsx';
import { Days } from './Days.tsx';
import { chooseFocus } from './day.ts';
import { NextMeeting } from './NextMeeting.tsx';
import styles from './TodayPage.module.css';
import { useDay } from './useDay.ts';

export function TodayPage() {
  const t = useWords();
  const now = useMinute();
  const accounts = useRead('accounts', 'list');
  const day = useDay(now);
  const sync = useWrite('calendars', 'sync');
  const { reading } = day;

  if (accounts.data?.accounts.length === 0) return <Navigate to="/welcome" replace />;

  const counted = day.today.filter((meeting) => meeting.status !== 'cancelled');
  const left = counted.filter((meeting) => Date.parse(meeting.start) > now).length;
  const context = `${t('today:summary', { count: counted.length })}${
    counted.length > 0 ? ` · ${t('today:summaryLeft', { count: left })}` : ''
  }`;
  const focus = chooseFocus(day.meetings, now);
  const asOf = reading.data?.asOf;

  return (
    <Page>
      <PageHeader
        title={t('today:title')}
        context={reading.data ? context : '\u00a0'}
        actions={
          <>
            {asOf ? (
              <span className={styles.asOf}>
                {t('today:calendarRead')} <Ago at={asOf} />
              </span>
            ) : null}
            <Tooltip label={t('today:readAgain')}>
              <ActionIcon
                aria-label={t('today:readAgain')}
                loading={sync.isPending}
                onClick={() => sync.mutate(undefined)}
              >
                <IconRefresh size={18} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
            <Button
              component={Link}
              to="/schedule"
              leftSection={<IconCalendarPlus size={16} stroke={1.75} aria-hidden="true" />}
              aria-keyshortcuts="Control+N Meta+N"
            >
              {t('today:newMeeting')}
            </Button>
          </>
        }
      />
      <div className={styles.notes}>
        {sync.error ? <StaleNote readAt={asOf ?? null} reason={sync.error.message} /> : null}
        {reading.isStale ? <StaleNote readAt={reading.readAt} onRetry={reading.retry} /> : null}
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          {reading.data ? (
            <>
              {focus.main ? <NextMeeting focus={focus} meeting={focus.main} now={now} /> : null}
              <Days day={day} now={now} next={focus.main} accounts={accounts.data?.accounts ?? []} />
            </>
          ) : null}
          {reading.isLoading ? <Skeletons rows={4} height={4} /> : null}
          {!reading.data && reading.error ? (
            <ErrorState error={reading.error} onRetry={reading.retry} />
          ) : null}
        </div>
        <Attention meetings={day.meetings} now={now} />
      </div>
    </Page>
  );
}
