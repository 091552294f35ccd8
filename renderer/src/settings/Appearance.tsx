import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { Settings } from '../../../preload/contract/settings.ts';
import { useWords } from '../i18n/words.ts';
import { Row, Section } from './Row.tsx';

export function Appearance(props: { settings: Settings; onChange: (part: Partial<Settings>) => void }) {
  const t = useWords();
  const languageId = useId();
  const themeId = useId();
  const { settings, onChange } = props;
  return (
    <Section title={t('settings:appearance')}>
      <Row labelId={languageId} label={t('settings:language')} hint={t('settings:languageHint')}>
        <SegmentedControl
          aria-labelledby={languageId}
          value={settings.language}
          onChange={(language) => onChange({ language })}
          data={[
            { value: 'system' as const, label: t('settings:languageSystem') },
            // A language is named in itself, so that one who reads no other finds it.
            { value: 'en' as const, label: <span lang="en">English</span> },
            { value: 'es' as const, label: <span lang="es">Español</span> },
          ]}
        />
      </Row>
      <Row labelId={themeId} label={t('settings:theme')}>
        <SegmentedControl
          aria-labelledby={themeId}
          value={settings.theme}
          onChange={(theme) => onChange({ theme })}
          data={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`settings:theme_${value}`),
          }))}
        />
      </Row>
    </Section>
  );
}
