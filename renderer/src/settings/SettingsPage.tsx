import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Page } from '../parts/Page.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';
import { Skeletons } from '../parts/Skeletons.tsx';
import { Appearance } from './Appearance.tsx';
import { AttendanceSettings } from './attendance/AttendanceSettings.tsx';
import { NewMeetings } from './NewMeetings.tsx';
import { Notifications } from './Notifications.tsx';
import styles from './SettingsPage.module.css';
import { Support } from './Support.tsx';
import { TimeSettings } from './TimeSettings.tsx';
import { useSettings } from './useSettings.ts';

export function SettingsPage() {
  const t = useWords();
  const { reading, error, change } = useSettings();
  const info = useRead('app', 'info').data;
  const settings = reading.data;
  return (
    <Page>
      <PageHeader title={t('settings:title')} context={t('settings:lead')} />
      {error ? (
        <div className={styles.failed}>
          <ErrorState inline error={error} />
        </div>
      ) : null}
      {reading.isLoading ? <Skeletons rows={6} height={3} /> : null}
      {!settings && reading.error ? <ErrorState error={reading.error} onRetry={reading.retry} /> : null}
      <div className={styles.sections}>
        {settings ? (
          <>
            <Appearance settings={settings} onChange={change} />
            <TimeSettings settings={settings} computerZone={info?.timeZone ?? 'UTC'} onChange={change} />
            <NewMeetings settings={settings} onChange={change} />
            <AttendanceSettings settings={settings} onChange={change} />
            <Notifications settings={settings} onChange={change} />
          </>
        ) : null}
        {info ? <Support info={info} /> : null}
      </div>
    </Page>
  );
}
