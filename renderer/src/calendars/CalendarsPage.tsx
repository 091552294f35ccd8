import { Button } from '@mantine/core';
import IconCalendar from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs';
import IconRefresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Calendar } from '../../../preload/contract/calendars.ts';
import { useRead, useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { StaleNote } from '../parts/StaleNote.tsx';
import { AccountCalendars } from './AccountCalendars.tsx';
import { byAccount } from './byAccount.ts';
import styles from './CalendarsPage.module.css';
import { SchedulingDialog } from './SchedulingDialog.tsx';

export function CalendarsPage() {
  const t = useWords();
  const reading = useRead('calendars', 'list');
  const accounts = useRead('accounts', 'list').data?.accounts ?? [];
  const sync = useWrite('calendars', 'sync');
  const configure = useWrite('calendars', 'configure');
  // Kept while the dialog closes, so that it can give the focus back.
  const [scheduled, setScheduled] = useState<Calendar | null>(null);
  const [isScheduling, setScheduling] = useState(false);
  const calendars = reading.data?.calendars ?? [];
  const isEmpty = reading.data !== undefined && calendars.length === 0;
  const hasNoAccount = reading.error?.code === 'account-missing' && !reading.data;
  return (
    <Page>
      <PageHeader
        title={t('calendars:title')}
        context={t('calendars:lead')}
        actions={
          <Button
            variant="default"
            loading={sync.isPending}
            leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => sync.mutate(undefined)}
          >
            {t('calendars:refresh')}
          </Button>
        }
      />
      <div className={styles.notes}>
        {reading.isStale ? <StaleNote readAt={reading.readAt} onRetry={reading.retry} /> : null}
        {sync.error ? <ErrorState inline error={sync.error} onRetry={() => sync.mutate(undefined)} /> : null}
        {configure.error ? <ErrorState inline error={configure.error} /> : null}
      </div>
      {reading.isLoading ? <Skeletons rows={5} height={3.25} /> : null}
      {reading.error && !reading.data && !hasNoAccount ? (
        <ErrorState error={reading.error} onRetry={reading.retry} />
      ) : null}
      {isEmpty || hasNoAccount ? (
        <EmptyState
          icon={<IconCalendar size={20} stroke={1.5} />}
          title={t('calendars:none')}
          hint={t('calendars:noneHint')}
          action={
            <Button component={Link} to="/connections" variant="default">
              {t('calendars:toConnections')}
            </Button>
          }
        />
      ) : null}
      <div className={styles.sections}>
        {byAccount(calendars, accounts).map((account) => (
          <AccountCalendars
            key={account.accountId}
            account={account}
            onChange={(change) => configure.mutate(change)}
            onScheduling={(calendar) => {
              setScheduled(calendar);
              setScheduling(true);
            }}
          />
        ))}
      </div>
      <SchedulingDialog calendar={scheduled} opened={isScheduling} onClose={() => setScheduling(false)} />
    </Page>
  );
}
