import { SegmentedControl, Select } from '@mantine/core';
import { useId, useMemo } from 'react';
import type { Settings } from '../../../preload/contract/settings.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { Row, Section } from './Row.tsx';
import styles from './SettingsPage.module.css';

const days = ['monday', 'sunday', 'saturday'] as const;

export function TimeSettings(props: {
  settings: Settings;
  computerZone: string;
  onChange: (part: Partial<Settings>) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const zoneId = useId();
  const weekId = useId();
  const { settings, computerZone, onChange } = props;
  const system = t('settings:zoneSystem', { zone: formats.zoneCity(computerZone) });
  const zones = useMemo(
    () => [
      { value: 'system', label: system },
      ...Intl.supportedValuesOf('timeZone').map((zone) => ({
        value: zone,
        label: `${zone.replaceAll('_', ' ')} (${formats.zoneOffset(zone)})`,
      })),
    ],
    [system, formats],
  );
  return (
    <Section title={t('settings:time')}>
      <Row labelId={zoneId} label={t('settings:zone')} hint={t('settings:zoneHint')}>
        <Select
          className={styles.select ?? ''}
          aria-labelledby={zoneId}
          data={zones}
          value={settings.timeZone}
          allowDeselect={false}
          searchable
          limit={60}
          nothingFoundMessage={t('settings:zoneNone')}
          onChange={(timeZone) => (timeZone ? onChange({ timeZone }) : undefined)}
        />
      </Row>
      <Row labelId={weekId} label={t('settings:weekStart')}>
        <SegmentedControl
          aria-labelledby={weekId}
          value={settings.weekStart}
          onChange={(weekStart) => onChange({ weekStart })}
          data={days.map((value) => ({ value, label: t(`settings:week_${value}`) }))}
        />
      </Row>
    </Section>
  );
}
