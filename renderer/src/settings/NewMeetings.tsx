import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Settings } from '../../../preload/contract/settings.ts';
import { useRead } from '../bridge/queries.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { durationParts, durationsWith } from './durations.ts';
import { PlatformSettings } from './PlatformSettings.tsx';
import { Row, Section } from './Row.tsx';
import styles from './SettingsPage.module.css';

const whoIsMailed = ['all', 'externalOnly', 'none'] as const;

export function NewMeetings(props: { settings: Settings; onChange: (part: Partial<Settings>) => void }) {
  const t = useWords();
  const durationId = useId();
  const mailedId = useId();
  const calendarsId = useId();
  const { settings, onChange } = props;
  const accounts = useRead('accounts', 'list').data?.accounts;
  const hasZoom = accounts?.some(({ provider }) => provider === 'zoom') ?? false;
  return (
    <Section title={t('settings:newMeetings')}>
      <Row labelId={durationId} label={t('settings:duration')} hint={t('settings:durationHint')}>
        <Select
          className={styles.select ?? ''}
          aria-labelledby={durationId}
          allowDeselect={false}
          value={String(settings.defaultDurationMinutes)}
          data={durationsWith(settings.defaultDurationMinutes).map((minutes) => ({
            value: String(minutes),
            label: durationWords(minutes, t),
          }))}
          onChange={(minutes) =>
            minutes ? onChange({ defaultDurationMinutes: Number(minutes) }) : undefined
          }
        />
      </Row>
      <Row labelId={mailedId} label={t('settings:mailed')} hint={t('settings:mailedHint')}>
        <Select
          className={styles.select ?? ''}
          aria-labelledby={mailedId}
          allowDeselect={false}
          value={settings.defaultSendUpdates}
          data={whoIsMailed.map((value) => ({ value, label: t(`settings:mailed_${value}`) }))}
          onChange={(value) => {
            const chosen = whoIsMailed.find((one) => one === value);
            if (chosen) onChange({ defaultSendUpdates: chosen });
          }}
        />
      </Row>
      <PlatformSettings settings={settings} hasZoom={hasZoom} onChange={onChange} />
      <Row labelId={calendarsId} label={t('calendars:title')} hint={t('calendars:settingsHint')}>
        <Button component={Link} to="/calendars" variant="default">
          {t('calendars:link')}
        </Button>
      </Row>
    </Section>
  );
}

function durationWords(total: number, t: Words): string {
  const { hours, minutes } = durationParts(total);
  if (hours === 0) return t('durationMinutes', { minutes });
  return minutes === 0 ? t('durationHours', { hours }) : t('durationBoth', { hours, minutes });
}
