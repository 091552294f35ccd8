import { Switch } from '@mantine/core';
import { useId } from 'react';
import type { Settings } from '../../../../preload/contract/settings.ts';
import { useWords } from '../../i18n/words.ts';
import { Row, Section } from '../Row.tsx';
import { Forget } from './Forget.tsx';
import { Retention } from './Retention.tsx';
import { Rules } from './Rules.tsx';

/** What counts as present, and what is kept and shown of people's attendance. */
export function AttendanceSettings(props: {
  settings: Settings;
  onChange: (part: Partial<Settings>) => void;
}) {
  const t = useWords();
  const placesId = useId();
  const presenceId = useId();
  const { settings, onChange } = props;
  return (
    <Section title={t('attendanceSettings:section')}>
      <Rules />
      <Row
        labelId={presenceId}
        label={t('attendanceSettings:presence')}
        hint={t('attendanceSettings:presenceHint')}
      >
        <Switch
          aria-labelledby={presenceId}
          checked={settings.attendancePresenceOnly}
          onChange={(event) => onChange({ attendancePresenceOnly: event.currentTarget.checked })}
        />
      </Row>
      <Row
        labelId={placesId}
        label={t('attendanceSettings:places')}
        hint={t('attendanceSettings:placesHint')}
      >
        <Switch
          aria-labelledby={placesId}
          checked={settings.attendanceShowPlaces}
          onChange={(event) => onChange({ attendanceShowPlaces: event.currentTarget.checked })}
        />
      </Row>
      <Retention settings={settings} onChange={onChange} />
      <Forget />
    </Section>
  );
}
