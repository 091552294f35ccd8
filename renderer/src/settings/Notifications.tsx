import { Button, Switch } from '@mantine/core';
import { useId } from 'react';
import type { Settings } from '../../../preload/contract/settings.ts';
import { useWrite } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Row, Section } from './Row.tsx';
import styles from './SettingsPage.module.css';

export function Notifications(props: { settings: Settings; onChange: (part: Partial<Settings>) => void }) {
  const t = useWords();
  const notifyId = useId();
  const testId = useId();
  const test = useWrite('app', 'testNotification');
  const { settings, onChange } = props;
  return (
    <Section title={t('settings:notifications')}>
      <Row labelId={notifyId} label={t('settings:notify')} hint={t('settings:notifyHint')}>
        <Switch
          aria-labelledby={notifyId}
          checked={settings.notifications}
          onChange={(event) => onChange({ notifications: event.currentTarget.checked })}
        />
      </Row>
      <Row
        labelId={testId}
        label={t('settings:notifyTest')}
        hint={t('settings:notifyTestHint')}
        note={
          <div role="status" className={styles.hint}>
            {test.isSuccess ? t('settings:notifyTestSent') : null}
            {test.error ? <ErrorState inline error={test.error} /> : null}
          </div>
        }
      >
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate(undefined)}>
          {t('settings:notifyTest')}
        </Button>
      </Row>
    </Section>
  );
}
